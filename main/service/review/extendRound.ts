import type { ParsedInputOf } from '#contract/index.ts'
import { longestExtension } from '#domain/deadline/reviewPeriod.ts'
import { fail, ok, type Result } from '#domain/result.ts'

import type { Call } from '#service/call.ts'
import { requireHappened } from '#service/onTime.ts'

import { editRound } from './keepRound.ts'

/**
 * 延长审核期限: who granted it, on which day and why. Written down as it was granted on paper, also
 * when the day came too late; then the clock does not count it.
 */
export function extendRound(
  call: Call,
  { roundId, ...extension }: ParsedInputOf<'review.extend'>,
): Result<Record<string, never>> {
  return editRound(call, roundId, 'review.extend', (round) => {
    if (round.extension !== null) return fail({ kind: 'conflict', what: 'roundExtended', detail: '' })
    const happened = requireHappened(call, 'grantedOn', extension.grantedOn)
    if (!happened.ok) return happened
    if (extension.grantedOn < round.submittedOn || extension.grantedOn > (round.concludedOn ?? '9999-12-31')) {
      return fail({ kind: 'invalidInput', issues: [{ path: 'grantedOn', message: 'outsideRound' }] })
    }
    const longest = longestExtension(call.pack, round.submittedOn)
    if (extension.days > longest) {
      return fail({ kind: 'invalidInput', issues: [{ path: 'days', message: `审核期限最多延长 ${longest} 个工作日` }] })
    }
    return ok({ ...round, extension })
  })
}
