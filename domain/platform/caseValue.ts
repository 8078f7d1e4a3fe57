import * as z from 'zod'

import { caseTitle } from '#domain/case/case.ts'
import { firstDayOf, lastDayOf, type CaseFile } from '#domain/case/caseFile.ts'
import type { Party } from '#domain/case/party.ts'
import type { Decision } from '#domain/decision/decision.ts'
import { effectiveServiceDay, noticesServedOn, provenServices } from '#domain/deadline/serviceClock.ts'
import { paymentStates } from '#domain/payment/paymentStates.ts'
import type { RulePack } from '#domain/rules/rulePack.ts'
import type { Service } from '#domain/service/service.ts'
import { servicesOf } from '#domain/service/servicesOf.ts'

/** Whose values are asked: those of the case and all its parties, or of one party of one decision. */
export interface Subject {
  readonly file: CaseFile
  readonly pack: RulePack
  readonly decision: Decision | null
  readonly parties: readonly Party[]
}

type Read = (subject: Subject) => string | number | null | undefined

const ofCase = {
  caseTitle: ({ file }) => caseTitle(file.case, file.decisions.length > 0),
  filingNo: ({ file }) => file.case.filingNo,
  filedOn: ({ file }) => firstDayOf(file, 'filed'),
  source: ({ file }) => file.case.source,
  cause: ({ file }) => file.case.cause,
  inspectedOn: ({ file }) => firstDayOf(file, 'inspected'),
  organ: ({ file, decision }) => decision?.organ ?? file.case.organ,
  officers: ({ file }) => joined(file.case.officers.map((officer) => officer.name)),
  cardNos: ({ file }) => joined(file.case.officers.map((officer) => officer.cardNo)),
  offenceArticle: ({ file }) => file.case.facts.offenceArticle,
  penaltyArticle: ({ file, decision }) => decision?.article || file.case.facts.penaltyArticle,
  actFrom: ({ file }) => file.case.facts.actFrom,
  transferredOn: ({ file }) => lastDayOf(file, 'transferred'),
  closedOn: ({ file }) => lastDayOf(file, 'closed'),
} as const satisfies Record<string, Read>

const ofParty = {
  partyName: ({ parties }) => joined(parties.map((party) => party.name)),
  partyKind: ({ parties }) => joined([...new Set(parties.map((party) => party.kind))]),
  partyCode: ({ parties }) => joined(parties.map((party) => party.code)),
  partyAddress: ({ parties }) => joined(parties.map((party) => party.address)),
  representative: ({ parties }) => joined(parties.map((party) => party.representative)),
  phone: ({ parties }) => joined(parties.map((party) => party.phone)),
} as const satisfies Record<string, Read>

const ofDecision = {
  docNo: ({ decision }) => decision?.docNo,
  decidedOn: ({ decision }) => decision?.decidedOn,
  outcome: ({ decision }) => decision?.outcome,
  kinds: ({ decision }) => joined(decision?.kinds ?? []),
  fine: ({ decision }) => decision?.fine,
  /** In 万元. */
  fineWan: ({ decision }) => (decision?.fine ? decision.fine / 10_000 : null),
  decisionText: ({ decision }) => decision?.text,
  noticeServedOn: (subject) => noticeDay(subject) ?? lastDayOf(subject.file, 'noticeServed'),
  servedOn: (subject) => service(subject)?.day,
  serviceMethod: (subject) => service(subject)?.row.method,
  receiver: (subject) => service(subject)?.row.receiver,
  publishedUntil: ({ decision }) => decision?.publicity.at(-1)?.until,
  payDue: (subject) => payment(subject)?.dueDay,
  payCode: (subject) => payment(subject)?.payment?.payCode,
  paidOn: (subject) => payment(subject)?.settledOn ?? lastDayOf(subject.file, 'paid'),
} as const satisfies Record<string, Read>

const readers: Readonly<Record<CaseValue, Read>> = { ...ofCase, ...ofParty, ...ofDecision }
type CaseValue = keyof typeof ofCase | keyof typeof ofParty | keyof typeof ofDecision

/** A value of the case that another system may ask for, by its code. */
export const caseValueSchema = z.enum(
  // as: the keys of three non-empty literals
  [...Object.keys(ofCase), ...Object.keys(ofParty), ...Object.keys(ofDecision)] as [CaseValue, ...CaseValue[]],
)

/** A value as text: days as `YYYY-MM-DD`, amounts as plain digits, codes as codes; empty when it is not known. */
export function readCaseValue(code: CaseValue, subject: Subject): string {
  const value = readers[code](subject)
  return value === null || value === undefined ? '' : String(value)
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('、')
}

function noticeDay({ file, pack, parties }: Subject): string | null {
  const days = parties.flatMap((party) => noticesServedOn(file, pack, party.id, '9999-12-31'))
  return days.at(-1)?.effective ?? null
}

/** The first attempt that reached the party, with the day on which it took effect. */
function service({ file, pack, decision, parties }: Subject): { row: Service; day: string } | undefined {
  if (decision === null) return undefined
  return provenServices(file, servicesOf(file, decision))
    .filter((row) => parties.some((party) => party.id === row.partyId))
    .flatMap((row) => {
      const day = effectiveServiceDay(row, pack)
      return day === null ? [] : [{ row, day }]
    })
    .toSorted((one, other) => one.day.localeCompare(other.day))[0]
}

function payment({ file, pack, decision, parties }: Subject) {
  return paymentStates(file, pack, '9999-12-31').find(
    (state) =>
      (decision === null || state.decisionId === decision.id) && parties.some((party) => party.id === state.partyId),
  )
}
