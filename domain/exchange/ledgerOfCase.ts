import type { CaseFile } from '#domain/case/caseFile.ts'
import type { Party } from '#domain/case/party.ts'
import { stepsOf } from '#domain/case/stepsOf.ts'
import type { Decision } from '#domain/decision/decision.ts'
import { intakeFolderSchema, type IntakeFolder } from '#domain/intake/intakeFolder.ts'
import { paidFen } from '#domain/payment/payment.ts'
import type { RulePack } from '#domain/rules/rulePack.ts'
import { isServed } from '#domain/service/service.ts'
import { servicesOf } from '#domain/service/servicesOf.ts'

import { caseOfRow, gapsOfRow, milestoneOf } from './caseOfRow.ts'
import { ledgerFieldSchema, type LedgerValues } from './ledgerField.ts'
import { rowOfCase } from './rowOfCase.ts'

/** A row that goes out, with the day by which it belongs to a year. */
export interface OutgoingRow {
  readonly file: CaseFile
  readonly party: Party
  readonly decision: Decision | null
  readonly values: LedgerValues
}

/**
 * The rows of a case in a ledger: one for each party and decision on paper. A fine stands in the
 * row of the first party only, so that a column of amounts adds up.
 *
 * @param kept the rows by which the case came in, if a ledger brought it
 */
export function ledgerOfCase(file: CaseFile, pack: RulePack, kept: readonly LedgerValues[]): OutgoingRow[] {
  const decided = file.decisions.filter(isOnPaper)
  const pairs = decided.flatMap((decision) =>
    file.case.parties
      .filter((party) => decision.partyIds.includes(party.id))
      .map((party, index) => ({ party, decision: index === 0 ? decision : { ...decision, fine: null } })),
  )
  const named = new Set(pairs.map(({ party }) => party.id))
  const rest = file.case.parties.filter((party) => !named.has(party.id)).map((party) => ({ party, decision: null }))
  return [...pairs, ...rest].map(({ party, decision }) => ({
    file,
    party,
    decision,
    values: valuesOf(describe(file, { party, decision }, pack), rowKept(kept, { party, decision }), file),
  }))
}

/** Whether a decision is on signed paper; a draft is none. */
export function isOnPaper(decision: Decision): boolean {
  return decision.materialId !== null || decision.origin === 'paper'
}

interface Spoken {
  readonly party: Party
  readonly decision: Decision | null
}

function describe(file: CaseFile, { party, decision }: Spoken, pack: RulePack): IntakeFolder {
  const servedOf = (act: { id: string; materialId: string | null }) =>
    servicesOf(file, act)
      .filter((service) => isServed(service) && service.partyId === party.id)
      .map(({ method, servedOn }) => ({ method, servedOn, party: party.name }))
  return intakeFolderSchema.parse({
    format: 'yijuan-intake',
    version: 1,
    case: file.case,
    parties: [party],
    officers: file.case.officers,
    facts: file.case.facts,
    milestones: Object.values(milestoneOf).flatMap((kind) =>
      stepsOf(file, kind, pack)
        .filter((step) => step.partyId === null || step.partyId === party.id)
        .map(({ day }) => ({ kind, day })),
    ),
    notices: file.notices.map((notice) => ({ ...notice, services: servedOf(notice) })),
    // The citations name materials, not files; a ledger has no column for them.
    rounds: file.rounds.filter((round) => round.concludedOn !== null).map((round) => ({ ...round, answers: [] })),
    decisions: decision === null ? [] : [{ ...decision, parties: [party.name], services: servedOf(decision) }],
  })
}

/**
 * What the row that came in said, wherever the case still says the same: in its words, and with
 * what the case has no place for (remarks, 缴款情况). What was changed since is said as it is now.
 */
function valuesOf(now: IntakeFolder, kept: LedgerValues | null, file: CaseFile): LedgerValues {
  const said = rowOfCase(now)
  const added = besides(file)
  // A row that matched a case may say too little to be one.
  if (kept === null || gapsOfRow(kept).length > 0) return { ...said, ...added }
  const then = rowOfCase(caseOfRow(kept, file.case.organ))
  const values: LedgerValues = {}
  for (const field of ledgerFieldSchema.options) {
    const value = added[field] ?? (said[field] === then[field] ? kept[field] : said[field])
    if (value !== undefined) values[field] = value
  }
  return values
}

function rowKept(kept: readonly LedgerValues[], { party, decision }: Spoken): LedgerValues | null {
  const own = kept.filter((values) => values.partyName === party.name)
  return own.findLast((values) => (values.docNo ?? '') === (decision?.docNo ?? '')) ?? own.at(-1) ?? null
}

/** What an import never makes of a row, because it wants its paper. */
function besides(file: CaseFile): LedgerValues {
  const correction = file.materials.find((one) => one.kind === 'correctionOrder' && one.withdrawnReason === '')
  const discussed = file.discussions.findLast((one) => one.signedMaterialId !== null)?.heldOn
  const paid = file.payments.reduce((sum, payment) => sum + paidFen(payment, 'fine'), 0)
  return {
    ...(correction && correction.docNo !== '' && { correctionDocNo: correction.docNo }),
    ...(discussed && { discussedOn: discussed }),
    ...(paid > 0 && paid % 100 === 0 && { paidAmount: String(paid / 100) }),
    ...(file.case.archivedOn !== null && { archivedOn: file.case.archivedOn }),
  }
}
