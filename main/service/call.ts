import type { OperationName, OutputOf, ParsedInputOf } from '#contract/index.ts'
import type { Account } from '#domain/account/account.ts'
import { dayOfInstant, type Day } from '#domain/day.ts'
import type { Result } from '#domain/result.ts'
import type { RulePack } from '#domain/rules/rulePack.ts'
import type { Desk } from '#store/desk.ts'

import type { ApplicationOptions, CallContext } from './applicationTypes.ts'
import type { Helpers } from './helpers.ts'

/** What lives as long as the service: options of the host, the rule pack, helper processes, the open desk. */
export interface Runtime {
  readonly options: ApplicationOptions
  readonly pack: RulePack
  readonly helpers: Helpers
  desk: Desk | null
}

/** A call that may come before sign-in. */
export interface OpenCall extends CallContext {
  readonly runtime: Runtime
}

/** A call of somebody who is signed in, on an open desk. */
export interface Call extends OpenCall {
  readonly desk: Desk
  readonly pack: RulePack
  readonly account: Account
}

/** The instant of a call, ISO 8601 in UTC. */
export function now(call: OpenCall): string {
  return call.runtime.options.clock().toISOString()
}

/** Today in Shanghai. */
export function today(call: OpenCall): Day {
  return dayOfInstant(now(call))
}

type Answer<N extends OperationName> = Result<OutputOf<N>> | Promise<Result<OutputOf<N>>>

/** The use cases of some operations, by name; every feature exports one such table. */
export type Handlers<N extends OperationName> = {
  readonly [K in N]: (call: Call, input: ParsedInputOf<K>) => Answer<K>
}

/** The same for operations that are answered before sign-in. */
export type OpenHandlers<N extends OperationName> = {
  readonly [K in N]: (call: OpenCall, input: ParsedInputOf<K>) => Answer<K>
}
