import type { CaseFile } from '#domain/case/caseFile.ts'
import { firstDayOf } from '#domain/case/caseFile.ts'
import type { Party } from '#domain/case/party.ts'
import type { Decision } from '#domain/decision/decision.ts'

import type { PlatformSection } from './platform.ts'

/** What one section is filled in for: the case with all parties, or one party of one decision. */
export interface Target {
  /** `case`, or `<decisionId>/<partyId>`. */
  readonly id: string
  readonly title: string
  readonly decision: Decision | null
  readonly parties: readonly Party[]
}

/** The targets of a section; a draft of a decision that is on no paper is none. */
export function targetsOf(section: Pick<PlatformSection, 'scope'>, file: CaseFile): Target[] {
  if (section.scope === 'case') return [{ id: 'case', title: '', decision: null, parties: file.case.parties }]
  return file.decisions
    .filter((decision) => decision.materialId !== null || decision.origin === 'paper')
    .flatMap((decision) =>
      file.case.parties
        .filter((party) => decision.partyIds.includes(party.id))
        .map((party) => ({
          id: `${decision.id}/${party.id}`,
          title: `${decision.docNo} ${party.name}`.trim(),
          decision,
          parties: [party],
        })),
    )
}

/** Whether the other system wants this section of the case as it stands. */
export function isWanted({ wanted }: Pick<PlatformSection, 'wanted'>, target: Target, file: CaseFile): boolean {
  switch (wanted) {
    case 'always':
      return true
    case 'decided':
      return target.decision !== null
    case 'fined':
      return target.decision?.outcome === 'penalty' && (target.decision.fine ?? 0) > 0
    case 'suspectedCrime':
      return file.case.facts.suspectedCrime || firstDayOf(file, 'transferred') !== null
    case 'closed':
      return firstDayOf(file, 'closed') !== null
  }
}
