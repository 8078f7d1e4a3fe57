import { decisionPeriod } from '#domain/deadline/decisionPeriod.ts'
import { listDeadlines } from '#domain/deadline/listDeadlines.ts'
import { guardDiscussion } from '#domain/rules/guards/guardDiscussion.ts'
import { guardHeavier } from '#domain/rules/guards/guardHeavier.ts'
import { guardLimitation } from '#domain/rules/guards/guardLimitation.ts'
import { guardNewEvidence } from '#domain/rules/guards/guardNewEvidence.ts'
import { guardRange } from '#domain/rules/guards/guardRange.ts'
import { guardReview, lastFormalRound } from '#domain/rules/guards/guardReview.ts'
import { mustBeDiscussed, mustBeReviewed } from '#domain/rules/triggers.ts'

import { currentProposals, isLeftOff, isProposed } from '#domain/rules/guards/currentProposals.ts'
import type { PreCheckContext, PreCheckStatement } from './preCheck.ts'
import { guardTold } from './toldBy.ts'

/** G6 for the decision or the proposal: not heavier than what was announced before the party pleaded (行政处罚法45②). */
export function checkHeavier(context: PreCheckContext): PreCheckStatement[] {
  const { file, pack, day } = context
  if (file.notices.length === 0 || isLeftOff(file)) return []
  return currentProposals(file, day).map((proposal) =>
    proposal.fine === null && file.decisions.length === 0
      ? { verdict: 'unknown', sentence: 'noAmount' }
      : guardTold(context, guardHeavier({ file, proposal, pack })),
  )
}

/** G7 for the decision or the proposal: the fine lies within the range of the law (评查细则12). */
export function checkRange(context: PreCheckContext): PreCheckStatement[] {
  const { file, pack, day } = context
  if (isLeftOff(file)) return []
  if (!isProposed(file)) return [{ verdict: 'unknown', sentence: 'notProposed' }]
  const { mitigationGround, legalMin } = file.case.facts
  return currentProposals(file, day).map((proposal) => {
    const isMitigated = mitigationGround !== '' && (proposal.fine ?? 0) < (legalMin ?? 0)
    const finding = guardRange({ file, proposal, pack })
    return guardTold(context, finding, finding.verdict === 'pass' && isMitigated ? 'mitigated' : undefined)
  })
}

/** G9: the act was found within two or five years (行政处罚法36, 法典1054). */
export function checkLimitation(context: PreCheckContext): PreCheckStatement[] {
  return [guardTold(context, guardLimitation(context.file, context.pack))]
}

/** Ninety days from filing, extensions counted (行政处罚法60); before a decision as of today. */
export function checkPeriod({ file, pack, day }: PreCheckContext): PreCheckStatement[] {
  if (isLeftOff(file)) return []
  const period = decisionPeriod(file, pack)
  if (period === null) return [{ verdict: 'unknown', sentence: 'notFiled' }]
  const decided = file.decisions.map((one) => one.decidedOn).toSorted()[0]
  const values = { due: period.dueDay, day: decided ?? day }
  if ((decided ?? day) <= period.dueDay) return [{ verdict: 'pass', sentence: 'pass', values }]
  return [{ verdict: 'fail', sentence: decided === undefined ? 'overdue' : 'late', values }]
}

/** Filed within fifteen days of the lead (令30号18). */
export function checkFiling({ file, pack, day }: PreCheckContext): PreCheckStatement[] {
  return listDeadlines(file, pack, day)
    .filter((one) => one.id === 'D01' && one.doneOn !== null)
    .map(({ baseDay, dueDay, doneOn, state }): PreCheckStatement => {
      const values = { lead: baseDay, due: dueDay, filed: doneOn ?? '' }
      return state === 'missed'
        ? { verdict: 'fail', sentence: 'late', values }
        : { verdict: 'pass', sentence: 'pass', values }
    })
}

/** G2 and G5: reviewed before the decision, and again after new evidence (行政处罚法58, 评查细则19). */
export function checkReviewed(context: PreCheckContext): PreCheckStatement[] {
  const { file, pack, day } = context
  const agreed = lastFormalRound(file)?.opinion === 'agree'
  if (file.decisions.length === 0 && !agreed) return []
  return currentProposals(file, day).flatMap((proposal) => {
    const isVoluntary = mustBeReviewed(file, pack, proposal.decidedOn) === 'no' && file.rounds.length > 0
    const guards = [
      ...(file.decisions.length > 0 ? [guardReview({ file, proposal, pack })] : []),
      ...(agreed ? [guardNewEvidence({ file, proposal, pack })] : []),
    ]
    return guards.map((finding) => guardTold(context, finding, isVoluntary ? 'voluntary' : undefined))
  })
}

/** G4: discussed where it must be, after the party was heard, and decided as concluded (行政处罚法57, 评查细则17). */
export function checkDiscussed(context: PreCheckContext): PreCheckStatement[] {
  const { file, pack, day } = context
  if (file.decisions.length === 0 && file.discussions.length === 0) return []
  return currentProposals(file, day).map((proposal) => {
    const isVoluntary = mustBeDiscussed(file, pack, proposal.decidedOn) === 'no' && file.discussions.length > 0
    return guardTold(context, guardDiscussion({ file, proposal, pack }), isVoluntary ? 'voluntary' : undefined)
  })
}
