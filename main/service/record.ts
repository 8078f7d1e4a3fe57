import type { ActionCode } from '#contract/text/actions.ts'
import type { Json } from '#domain/proof/canonicalJson.ts'
import type { EventOrigin } from '#domain/proof/event.ts'
import type { Result } from '#domain/result.ts'
import { change } from '#store/eventLog.ts'

import { now, type Call } from './call.ts'

/** What a change leaves in the trail: a code of `contract/text/actions.ts`, on what, and the values it set. */
export interface Trace {
  readonly caseId: string | null
  readonly action: ActionCode
  readonly subject: string
  readonly payload: Json
  readonly origin?: EventOrigin
}

/** Makes a change and its event in one transaction; a failed change leaves no event. */
export function record<T>(call: Call, trace: Trace, write: () => Result<T>): Result<T> {
  const origin = call.via === 'intake' ? ('import' as const) : ('live' as const)
  const event = { origin, ...trace, actor: call.account.staffNo, via: call.via, at: now(call) }
  return change(call.desk, event, write)
}
