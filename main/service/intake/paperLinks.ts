import { randomUUID } from 'node:crypto'

import type { Case } from '#domain/case/case.ts'
import type { CaseFile } from '#domain/case/caseFile.ts'
import type { Milestone } from '#domain/case/milestone.ts'
import type { IntakeFolder } from '#domain/intake/intakeFolder.ts'
import { emptyAttempt, type ServedDocument, type Service } from '#domain/service/service.ts'

/** A case that was just opened from a folder, and which material each of its files became. */
export interface PaperActs {
  readonly opened: Case
  readonly description: IntakeFolder
  readonly materials: readonly { file: string; materialId: string }[]
  /** The case as a ledger left it: the same acts keep their ids and get their papers. */
  readonly earlier?: CaseFile
}

/** The services of one document, each on its party and with its receipt. */
export function servicesOf(
  acts: PaperActs,
  document: ServedDocument,
  services: IntakeFolder['decisions'][number]['services'],
): Service[] {
  return services.flatMap(({ party, receipt, ...typed }) => {
    const partyId = partyOf(acts, party)
    if (partyId === null) return []
    const known = acts.earlier?.services.find((one) => one.document.id === document.id && one.partyId === partyId)
    const own = { id: known?.id ?? randomUUID(), caseId: acts.opened.id, document, partyId }
    return [{ ...emptyAttempt, ...typed, ...own, outcome: 'served', receiptMaterialId: materialOf(acts, receipt) }]
  })
}

/** The id of a step that a ledger brought already. */
export function earlierStep(
  { earlier }: PaperActs,
  { kind, day }: Pick<Milestone, 'kind' | 'day'>,
): string | undefined {
  return earlier?.case.milestones.find((one) => one.kind === kind && one.day === day)?.id
}

/** The id of a party by its name, or null. */
export function partyOf(acts: PaperActs, name: string): string | null {
  return acts.opened.parties.find((party) => party.name === name)?.id ?? null
}

/** The id of the material that a file of the folder became, or null. */
export function materialOf(acts: PaperActs, file: string | null): string | null {
  return acts.materials.find((material) => material.file === file)?.materialId ?? null
}
