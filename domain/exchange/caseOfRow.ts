import { caseSources, type CaseFacts } from '#domain/case/case.ts'
import type { MilestoneKind } from '#domain/case/milestone.ts'
import type { Party } from '#domain/case/party.ts'
import type { Day } from '#domain/day.ts'
import { intakeFolderSchema, type IntakeFolder } from '#domain/intake/intakeFolder.ts'

import { decisionsOf, isDropped, kindsOf, noticesOf, roundsOf, yuanOf } from './actsOfRow.ts'
import type { LedgerField, LedgerValues } from './ledgerField.ts'
import type { CellProblem } from './problems.ts'

/** Steps of a case that a ledger dates. 归档 is not among them: it would lock a file that has no papers here yet. */
export const milestoneOf: Partial<Record<LedgerField, MilestoneKind>> = {
  leadOn: 'leadReceived',
  inspectedOn: 'inspected',
  filedOn: 'filed',
  correctionOn: 'correctionServed',
  noticeServedOn: 'noticeServed',
  pleadedOn: 'pleaded',
  hearingHeldOn: 'hearingHeld',
  paidOn: 'paid',
  reconsideredOn: 'reconsiderationFiled',
  suedOn: 'suitFiled',
  transferredOn: 'transferred',
  withdrawnOn: 'withdrawn',
  closedOn: 'closed',
}

/**
 * What keeps a row from becoming a case: no party, no cause, an amount or a number of a decision
 * without its day.
 */
export function gapsOfRow(values: LedgerValues): CellProblem[] {
  const missing = (field: LedgerField): CellProblem => ({ field, code: 'required', severity: 'stop', text: '' })
  const isDecided = values.docNo !== undefined || values.fine !== undefined
  return [
    ...((values.partyName ?? '') === '' ? [missing('partyName')] : []),
    ...(causeOf(values) === '' ? [missing('cause')] : []),
    ...(isDecided && values.decidedOn === undefined && !isDropped(values) ? [missing('decidedOn')] : []),
  ]
}

/**
 * The case that a row of a ledger describes, as an intake folder without papers: what was done is
 * recorded from paper, and each step gets its scan later.
 *
 * @param organ who decides by the law of that day, unless the ledger names it.
 */
export function caseOfRow(values: LedgerValues, organ: string): IntakeFolder {
  const named = { ...values, organ: values.organ ?? organ }
  return intakeFolderSchema.parse({
    format: 'yijuan-intake',
    version: 1,
    case: {
      filingNo: values.filingNo ?? '',
      cause: causeOf(values),
      source: caseSources.find((source) => values.source?.includes(source)) ?? '其他',
      organ: named.organ,
      handler: values.handler ?? namesIn(values.officers)[0] ?? '',
      archiveNo: values.archiveNo ?? '',
      retention: values.retention?.includes('永久') ? '永久' : values.retention?.includes('10') ? '10年' : '30年',
    },
    parties: [partyOfRow(values)],
    officers: officersOf(values),
    facts: factsOf(values),
    milestones: milestonesOf(values),
    notices: noticesOf(values),
    rounds: roundsOf(values),
    decisions: decisionsOf(named),
  })
}

/** The day whose law says in whose name the case is decided: decision, else filing, else inspection. */
export function testedDay(values: LedgerValues): Day | null {
  return values.decidedOn ?? values.filedOn ?? values.inspectedOn ?? null
}

/** The cause without party and 涉嫌: from its own column, else from the case's name. */
function causeOf(values: LedgerValues): string {
  if (values.cause !== undefined) return values.cause.replace(/^涉嫌/u, '').replace(/(?<=.)案$/u, '')
  const named = /^.*?(?:涉嫌|有限公司|公司|厂|店|部|合作社)(.+?)案?$/u.exec(values.caseName ?? '')
  return named?.[1] ?? ''
}

function partyOfRow(values: LedgerValues): Omit<Party, 'id'> {
  return {
    kind: partyKindOf(values),
    name: values.partyName ?? '',
    code: values.partyCode ?? '',
    address: values.partyAddress ?? '',
    representative: values.representative ?? '',
    phone: values.phone ?? '',
  }
}

function partyKindOf(values: LedgerValues): Party['kind'] {
  const said = values.partyKind ?? ''
  if (/个体/u.test(said)) return 'individualBusiness'
  if (/自然人|公民|^个人/u.test(said)) return 'person'
  if (said !== '') return 'organisation'
  // 92… is the class of individual businesses in GB 32100; 18 digits with a birthday are a person.
  if (values.partyCode?.startsWith('92')) return 'individualBusiness'
  if (/^[1-8]\d{5}(?:19|20)\d{2}[01]\d[0-3]\d{4}[\dX]$/u.test(values.partyCode ?? '')) return 'person'
  return /^[\p{Script=Han}·]{2,4}$/u.test(values.partyName ?? '') &&
    !/[厂店司站场部社院校]$/u.test(values.partyName ?? '')
    ? 'person'
    : 'organisation'
}

/** `张三（13040015001）、李四`; the cards may stand in a column of their own, in the same order. */
function officersOf(values: LedgerValues): IntakeFolder['officers'] {
  const cards = (values.cardNos ?? '').match(/[A-Za-z0-9-]{5,}/gu) ?? []
  const own = (values.officers ?? values.handler ?? '').split(/[、，,；;/]|\s+/u).filter((part) => part !== '')
  return own.flatMap((part, index) => {
    const [, name = '', card = ''] = /^([\p{Script=Han}·A-Za-z]+)[（(]?([A-Za-z0-9-]*)[）)]?$/u.exec(part) ?? []
    if (name === '') return []
    return [{ name, cardNo: card || (cards[index] ?? ''), cardValidFrom: null, cardValidTo: null, staffNo: null }]
  })
}

function namesIn(text: string | undefined): string[] {
  return (text ?? '').split(/[、，,；;/（(\s]/u).filter((part) => /^[\p{Script=Han}·]+$/u.test(part))
}

/** What the reason for the review says of the case, so that the triggers agree with the ledger. */
function factsOf(values: LedgerValues): Partial<CaseFacts> {
  const reason = values.reviewed === '是' ? (values.reviewReason ?? '') : ''
  const isListed = /目录|清单/u.test(reason)
  return {
    complex: /疑难|复杂|多个法律关系|T3/u.test(reason),
    majorPublicInterest: /重大公共利益/u.test(reason),
    onLocalList: isListed,
    localListReason: isListed ? reason : '',
    penaltyArticle: values.penaltyArticle ?? '',
    offenceArticle: values.offenceArticle ?? '',
    legalMin: yuanOf(values.legalMin),
    legalMax: yuanOf(values.legalMax),
    proposedKinds: kindsOf(values),
    proposedFine: yuanOf(values.proposedFine) ?? yuanOf(values.fine),
  }
}

function milestonesOf(values: LedgerValues): { kind: MilestoneKind; day: Day }[] {
  const dated = Object.entries(milestoneOf).flatMap(([field, kind]) => {
    const day = values[field as LedgerField] // as: the keys of `milestoneOf` are fields
    return day === undefined ? [] : [{ kind, day }]
  })
  // 撤销立案 in the column of results ends the case on the day of that result.
  const dropped = isDropped(values) && values.withdrawnOn === undefined ? values.decidedOn : undefined
  if (dropped !== undefined) dated.push({ kind: 'withdrawn', day: dropped })
  return dated.toSorted((one, other) => one.day.localeCompare(other.day))
}
