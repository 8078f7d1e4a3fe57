import { randomUUID } from 'node:crypto'

import type { OperationName } from '#contract/index.ts'
import type { GuardFinding } from '#domain/guardFinding.ts'
import { fail, ok, type Result } from '#domain/result.ts'

import type { Call } from './call.ts'
import { record } from './record.ts'

/**
 * Refuses an act that the law forbids, and leaves that in the trail with the articles: who tried
 * to do what is part of what can be traced back (令30号38, 行政处罚法57, 58).
 */
export function refusedByLaw(
  call: Call,
  act: { caseId: string; op: OperationName },
  findings: readonly GuardFinding[],
): Result<never> {
  const payload = {
    op: act.op,
    grounds: findings.map(({ code, message, source }) => ({ code, message, law: source.law, article: source.article })),
  }
  const trace = { caseId: act.caseId, action: 'act.refused', subject: `refusal:${randomUUID()}`, payload } as const
  const kept = record(call, trace, () => ok(null))
  return kept.ok ? fail({ kind: 'refusedByLaw', findings: [...findings] }) : kept
}
