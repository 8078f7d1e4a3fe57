import type { CaseFile } from '#domain/case/caseFile.ts'
import type { Day } from '#domain/day.ts'
import type { DecisionProposal } from './decisionContext.ts'

/** The decisions of a case, or before the first of them the one that is proposed, as if made on `day`. */
export function currentProposals(file: CaseFile, day: Day): DecisionProposal[] {
  if (file.decisions.length > 0) return file.decisions
  const { facts, organ, parties } = file.case
  return [
    {
      decidedOn: day,
      organ,
      partyIds: parties.map((party) => party.id),
      outcome: 'penalty',
      kinds: facts.proposedKinds,
      fine: facts.proposedFine,
      article: facts.penaltyArticle,
    },
  ]
}

/** Whether anything was decided or put forward that could be compared. */
export function isProposed({ decisions, case: { facts } }: CaseFile): boolean {
  return decisions.length > 0 || facts.proposedFine !== null || facts.proposedKinds.length > 0
}

/** Whether the case was left off before a decision: nothing more is to come that could be late or missing. */
export function isLeftOff({ decisions, case: { milestones } }: CaseFile): boolean {
  const ends = ['withdrawn', 'terminated', 'closed', 'transferred']
  return decisions.length === 0 && milestones.some((one) => ends.includes(one.kind))
}
