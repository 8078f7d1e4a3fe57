import type { CaseFile } from '#domain/case/caseFile.ts'
import type { GuardFinding } from '#domain/guardFinding.ts'
import type { RulePack } from '#domain/rules/rulePack.ts'

import type { DecisionContext, DecisionProposal } from './decisionContext.ts'
import { guardDiscussion } from './guardDiscussion.ts'
import { guardDossier } from './guardDossier.ts'
import { guardHeavier } from './guardHeavier.ts'
import { guardLimitation } from './guardLimitation.ts'
import { guardNewEvidence } from './guardNewEvidence.ts'
import { guardNotice } from './guardNotice.ts'
import { guardPeriod } from './guardPeriod.ts'
import { guardRange } from './guardRange.ts'
import { guardReview } from './guardReview.ts'
import { guardSeparation } from './guardSeparation.ts'

/**
 * G1–G10 for one decision, each with exactly one finding, in this order.
 *
 * A `fail` with severity `block` refuses a decision that is not on signed paper yet and is a
 * blemish of one that is.
 */
export function guardsOfDecision(file: CaseFile, proposal: DecisionProposal, pack: RulePack): GuardFinding[] {
  const context: DecisionContext = { file: withProposal(file, proposal), proposal, pack }
  return [
    guardNotice(context),
    guardReview(context),
    guardSeparation(context),
    guardDiscussion(context),
    guardNewEvidence(context),
    guardHeavier(context),
    guardRange(context),
    guardPeriod(context),
    guardLimitation(file, pack),
    guardDossier(file, pack, proposal.decidedOn),
  ]
}

/** Whether review and discussion are mandatory depends on what is proposed now, not only on what was noted before. */
function withProposal(file: CaseFile, proposal: DecisionProposal): CaseFile {
  const { facts } = file.case
  const proposedFine = proposal.fine === null ? facts.proposedFine : Math.max(proposal.fine, facts.proposedFine ?? 0)
  const proposedKinds = [...new Set([...facts.proposedKinds, ...proposal.kinds])]
  return { ...file, case: { ...file.case, facts: { ...facts, proposedFine, proposedKinds } } }
}
