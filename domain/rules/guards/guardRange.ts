import { firstDayOf } from '#domain/case/caseFile.ts'
import type { GuardFinding } from '#domain/guardFinding.ts'
import { isInForce } from '#domain/rules/dated.ts'

import { isPunishing, type DecisionContext } from './decisionContext.ts'
import { guardFinding, type GuardStatement } from './guardFinding.ts'

/** G7: the fine lies within the statutory range, or a lawful ground to go below it is written down (评查细则12). */
export function guardRange(context: DecisionContext): GuardFinding {
  return guardFinding(context.pack, 'G7', judge(context))
}

function judge(context: DecisionContext): GuardStatement {
  const { proposal, file } = context
  const { fine } = proposal
  if (!isPunishing(proposal)) return { verdict: 'pass', sentence: 'noFine' }
  if (fine === null) {
    const wanted = proposal.kinds.includes('罚款')
    return wanted ? { verdict: 'unknown', sentence: 'noAmount' } : { verdict: 'pass', sentence: 'noFine' }
  }
  const { min, max } = legalRange(context)
  const ground = file.case.facts.mitigationGround
  if (max !== null && fine > max) return { verdict: 'fail', sentence: 'above', values: { fine, max } }
  if (min !== null && fine < min) {
    return ground === ''
      ? { verdict: 'fail', sentence: 'below', values: { fine, min } }
      : { verdict: 'pass', sentence: 'mitigated', values: { fine, min, ground } }
  }
  if (min === null || max === null) return { verdict: 'unknown', sentence: 'noRange', values: { fine } }
  return { verdict: 'pass', sentence: 'pass', values: { fine, min, max } }
}

/** What the officer typed, else the fixed range of the article in force on the day of the act. */
function legalRange({ file, proposal, pack }: DecisionContext): { min: number | null; max: number | null } {
  const { facts } = file.case
  const actDay = facts.actTo ?? firstDayOf(file, 'inspected') ?? proposal.decidedOn
  const known = pack.legalRanges
    .filter((range) => isInForce(range, actDay))
    .find((range) => (facts.penaltyArticle || proposal.article).replaceAll(/[《》]/g, '').startsWith(range.article))
  return { min: facts.legalMin ?? known?.min ?? null, max: facts.legalMax ?? known?.max ?? null }
}
