import type { CaseFile } from '#domain/case/caseFile.ts'
import type { Decision } from '#domain/decision/decision.ts'
import type { RulePack } from '#domain/rules/rulePack.ts'

/** A decision that somebody wants to make; a recorded decision is one too. */
export type DecisionProposal = Pick<
  Decision,
  'decidedOn' | 'organ' | 'partyIds' | 'outcome' | 'kinds' | 'fine' | 'article'
>

/** What every guard of a decision looks at. */
export interface DecisionContext {
  file: CaseFile
  proposal: DecisionProposal
  pack: RulePack
}
