import type { MilestoneKind } from '#domain/case/milestone.ts'
import type { IntakeFolder } from '#domain/intake/intakeFolder.ts'

import { milestoneOf } from './caseOfRow.ts'
import { ledgerFieldSchema, type LedgerField, type LedgerValues } from './ledgerField.ts'

/**
 * What a ledger says of a case with one party and at most one decision: the way back of
 * `caseOfRow`. What the case does not know is absent.
 */
export function rowOfCase(folder: IntakeFolder): LedgerValues {
  const said: Partial<Record<LedgerField, string | null | undefined>> = {
    ...caseFields(folder),
    ...stepFields(folder),
    ...noticeFields(folder),
    ...reviewFields(folder),
    ...decisionFields(folder),
  }
  const values: LedgerValues = {}
  for (const field of ledgerFieldSchema.options) {
    const value = said[field]
    if (value !== undefined && value !== null && value !== '') values[field] = value
  }
  return values
}

const partyKindText = { organisation: '单位', person: '自然人', individualBusiness: '个体工商户' } as const

function caseFields({ case: described, parties, officers, facts }: IntakeFolder) {
  const [party] = parties
  return {
    filingNo: described.filingNo,
    partyName: party?.name,
    partyKind: party && partyKindText[party.kind],
    partyCode: party?.code,
    partyAddress: party?.address,
    representative: party?.representative,
    phone: party?.phone,
    cause: described.cause,
    source: described.source,
    organ: described.organ,
    handler: described.handler,
    officers: officers.map(({ name, cardNo }) => (cardNo === '' ? name : `${name}（${cardNo}）`)).join('、'),
    offenceArticle: facts.offenceArticle,
    penaltyArticle: facts.penaltyArticle,
    legalMin: yuanText(facts.legalMin),
    legalMax: yuanText(facts.legalMax),
    archiveNo: described.archiveNo,
    retention: described.retention,
  }
}

function stepFields({ milestones }: IntakeFolder): Partial<Record<LedgerField, string>> {
  const dayOf = (kind: MilestoneKind) => milestones.find((one) => one.kind === kind)?.day
  return Object.fromEntries(
    Object.entries(milestoneOf).flatMap(([field, kind]) => {
      const day = dayOf(kind)
      return day === undefined ? [] : [[field, day]]
    }),
  )
}

function noticeFields({ notices, facts, milestones }: IntakeFolder) {
  const notice = notices.at(-1)
  return {
    noticeDocNo: notice?.docNo,
    proposedFine: yuanText(notice?.proposedFine ?? facts.proposedFine),
    noticeServedOn: notice?.services.at(-1)?.servedOn ?? milestones.find((one) => one.kind === 'noticeServed')?.day,
    hearingTold: notice && (notice.hearingRightTold ? '是' : '否'),
  }
}

function reviewFields({ rounds, decisions }: IntakeFolder) {
  const round = rounds.at(-1)
  if (round === undefined) return { reviewed: decisions.length > 0 ? '否' : undefined }
  return {
    reviewed: '是',
    reviewReason: round.opinionText,
    reviewedOn: round.concludedOn ?? round.submittedOn,
    reviewer: round.reviewer,
  }
}

const methodText = {
  direct: '直接送达',
  lienLeft: '留置送达',
  mail: '邮寄送达',
  proxy: '委托送达',
  electronic: '电子送达',
  announcement: '公告送达',
} as const

function decisionFields({ decisions, facts }: IntakeFolder) {
  const [decision] = decisions
  if (decision === undefined) return { kinds: facts.proposedKinds?.join('、') }
  const service = decision.services[0]
  const published = decision.publicity[0]
  return {
    docNo: decision.docNo,
    decidedOn: decision.decidedOn,
    outcome: decision.outcome === 'noPenalty' ? '不予处罚' : '行政处罚',
    kinds: decision.kinds.join('、'),
    fine: yuanText(decision.fine),
    penaltyArticle: decision.article || facts.penaltyArticle,
    servedOn: service?.servedOn,
    serviceMethod: service && methodText[service.method],
    publishedOn: published?.publishedOn,
    publishedAt: published?.place,
  }
}

function yuanText(amount: number | null | undefined): string {
  return amount === null || amount === undefined ? '' : String(amount)
}
