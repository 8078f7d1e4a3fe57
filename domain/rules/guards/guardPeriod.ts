import { decisionPeriod } from '#domain/deadline/decisionPeriod.ts'
import type { GuardFinding } from '#domain/guardFinding.ts'

import type { DecisionContext } from './decisionContext.ts'
import { guardFinding } from './guardFinding.ts'

/** G8: within 90 days of filing, extensions and exclusions counted; a warning only (行政处罚法60). */
export function guardPeriod({ file, proposal, pack }: DecisionContext): GuardFinding {
  const period = decisionPeriod(file, pack)
  if (period === null) return guardFinding(pack, 'G8', { verdict: 'unknown', sentence: 'notFiled' })
  const late = proposal.decidedOn > period.dueDay
  return guardFinding(pack, 'G8', {
    verdict: late ? 'fail' : 'pass',
    sentence: late ? 'late' : 'pass',
    values: { due: period.dueDay, day: proposal.decidedOn },
  })
}
