import type { CaseFacts } from '#domain/case/case.ts'
import { addDays, type Day } from '#domain/day.ts'
import { fail, ok, type Result } from '#domain/result.ts'

import { today, type Call } from './call.ts'

/** Refuses what is said to have happened on a day that is still to come. */
export function requireHappened(call: Call, path: string, day: Day): Result<null> {
  if (day <= today(call)) return ok(null)
  return fail({ kind: 'invalidInput', issues: [{ path, message: 'inFuture' }] })
}

/** How far ahead a decision may be planned, in days; further is a slip of the year. */
const furthestPlan = 366

/** Refuses a day of an act that lies ahead so far that the year must be wrong. */
export function requireNear(call: Call, path: string, day: Day): Result<null> {
  if (day <= addDays(today(call), furthestPlan)) return ok(null)
  return fail({ kind: 'invalidInput', issues: [{ path, message: 'tooFar' }] })
}

/** An act (违法行为) that was found has begun, and one that has ended lies in the past. */
export function requirePastAct(call: Call, facts: Pick<CaseFacts, 'actFrom' | 'actTo'>): Result<null> {
  const days = [
    { path: 'facts.actFrom', day: facts.actFrom },
    { path: 'facts.actTo', day: facts.actTo },
  ]
  for (const { path, day } of days) {
    const happened = day === null ? ok(null) : requireHappened(call, path, day)
    if (!happened.ok) return happened
  }
  return ok(null)
}
