import type { ActionCode } from '#contract/text/actions.ts'
import type { OutputOf, ParsedInputOf } from '#contract/index.ts'
import type { Account } from '#domain/account/account.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import type { Desk } from '#store/desk.ts'
import { change } from '#store/eventLog.ts'
import { isPassword } from '#store/password.ts'
import { findAccount, findPasswordHash } from '#store/tables/accounts.ts'

import { now, type OpenCall, type Runtime } from '#service/call.ts'
import { noOpenDesk } from '#service/desk/openDesk.ts'

import { createSignInThrottle, type SignInThrottle } from './signInThrottle.ts'

/** The trail's actor of a refusal whose number belongs to nobody: people type passwords into that field. */
const nobody = '-'

const throttles = new WeakMap<Runtime, SignInThrottle>()

function throttleOf(runtime: Runtime): SignInThrottle {
  const throttle = throttles.get(runtime) ?? createSignInThrottle()
  throttles.set(runtime, throttle)
  return throttle
}

/**
 * Signs somebody in. Wrong number, wrong password and a closed account answer alike; after five
 * wrong tries the number has to wait. Both ends are in the trail.
 */
export async function signIn(
  call: OpenCall,
  input: ParsedInputOf<'session.signIn'>,
): Promise<Result<OutputOf<'session.signIn'>>> {
  const { runtime } = call
  const { desk } = runtime
  if (desk === null) return fail(noOpenDesk(runtime.options.dataDirectory))
  const staffNo = input.staffNo.trim()
  const throttle = throttleOf(runtime)
  const begun = throttle.begin(staffNo, runtime.options.clock())
  if (!begun.ok) return begun
  const account = findAccount(desk.ledger, staffNo)
  const hash = findPasswordHash(desk.ledger, staffNo)
  const matches = hash !== null && (await isPassword(input.password, hash))
  if (account === null || !account.active || !matches) return refuse(call, desk, account)
  const noted = note(call, desk, 'session.signIn', account.staffNo)
  if (!noted.ok) return noted
  throttle.forgive(staffNo)
  call.session.staffNo = account.staffNo
  return ok(account)
}

function refuse(call: OpenCall, desk: Desk, account: Account | null): Result<never> {
  const noted = note(call, desk, 'session.refused', account?.staffNo ?? nobody)
  return noted.ok ? fail({ kind: 'signInFailed' }) : noted
}

function note(call: OpenCall, desk: Desk, action: ActionCode, actor: string): Result<null> {
  const event = { caseId: null, actor, origin: 'live' as const, via: call.via, action, at: now(call) }
  return change(desk, { ...event, subject: 'desk', payload: {} }, () => ok(null))
}
