import type { CaseFile } from '#domain/case/caseFile.ts'
import type { Party } from '#domain/case/party.ts'
import type { Decision } from '#domain/decision/decision.ts'
import type { RulePack } from '#domain/rules/rulePack.ts'

/** A decision that somebody wants to make; a recorded decision is one too. */
export type DecisionProposal = Pick<
  Decision,
  'decidedOn' | 'organ' | 'partyIds' | 'outcome' | 'kinds' | 'fine' | 'article'
> &
  Partial<Pick<Decision, 'facts' | 'offenceArticle'>>

/** What every guard of a decision looks at. */
export interface DecisionContext {
  file: CaseFile
  proposal: DecisionProposal
  pack: RulePack
}

/**
 * Whether the decision punishes, by what it holds and not only by what it calls itself: a fine
 * under 不予处罚 is a fine.
 */
export function isPunishing({ outcome, fine, kinds }: DecisionProposal): boolean {
  return outcome === 'penalty' || (fine ?? 0) > 0 || kinds.includes('罚款')
}

/** The parties the decision is made on; one that is not in the case keeps its id for a name, never drops out. */
export function decidedParties({
  file,
  proposal,
}: DecisionContext): { id: string; name: string; party: Party | null }[] {
  return proposal.partyIds.map((id) => {
    const party = file.case.parties.find((one) => one.id === id) ?? null
    return { id, name: party?.name ?? id, party }
  })
}
