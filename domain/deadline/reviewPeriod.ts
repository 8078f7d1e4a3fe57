import type { Day } from '#domain/day.ts'
import type { ReviewRound } from '#domain/review/review.ts'
import type { DeadlineRule } from '#domain/rules/deadlineRule.ts'
import type { RulePack } from '#domain/rules/rulePack.ts'

import { computeDeadline, type ComputedDeadline } from './computeDeadline.ts'
import { say } from './say.ts'

/**
 * D12: working days from 送审 of one round, longer by its extension. The days between a returned
 * round and the next 送审 belong to no round and so are not counted.
 *
 * An extension granted after the period had ended does not count and is said.
 */
export function reviewPeriod(
  rule: DeadlineRule,
  round: Pick<ReviewRound, 'submittedOn' | 'extension'>,
  pack: RulePack,
): ComputedDeadline {
  const plain = computeDeadline(rule, round.submittedOn, pack)
  const { extension } = round
  if (extension === null) return plain
  const values = { approver: extension.grantedBy, day: extension.grantedOn, value: extension.days }
  if (extension.grantedOn > plain.dueDay) {
    return { ...plain, steps: [...plain.steps, say(pack, 'reviewExtensionLate', values)] }
  }
  const longer = computeDeadline({ ...rule, value: rule.value + extension.days }, round.submittedOn, pack)
  const granted = say(pack, 'reviewExtension', { ...values, due: longer.dueDay })
  return { ...longer, steps: [...plain.steps, granted] }
}

/** The days between the return of the round before and this 送审, in words; empty where there are none. */
export function pauseBefore(round: ReviewRound, rounds: readonly ReviewRound[], pack: RulePack): string[] {
  const before = rounds.find((one) => one.no === round.no - 1)
  if (before === undefined || before.concludedOn === null || before.opinion === 'agree') return []
  const values = { no: before.no, from: before.concludedOn, to: round.submittedOn }
  return [say(pack, 'reviewPause', values)]
}

/** How many working days a review may be extended by under the rules of a day; 0 where it may not. */
export function longestExtension(pack: RulePack, day: Day): number {
  const rule = pack.deadlines.find(
    (one) => one.id === 'D12' && (one.from === null || one.from <= day) && (one.to === null || day <= one.to),
  )
  return rule?.extensions[0]?.value ?? 0
}
