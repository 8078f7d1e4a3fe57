import type { Day } from '#domain/day.ts'
import { fail, ok, type Result } from '#domain/result.ts'

import { today, type Call } from './call.ts'

/** Refuses what is said to have happened on a day that is still to come. */
export function requireHappened(call: Call, path: string, day: Day): Result<null> {
  if (day <= today(call)) return ok(null)
  return fail({ kind: 'invalidInput', issues: [{ path, message: 'inFuture' }] })
}
