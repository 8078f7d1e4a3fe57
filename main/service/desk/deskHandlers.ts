import { existsSync } from 'node:fs'
import { join } from 'node:path'

import type { deskOperations } from '#contract/desk.ts'
import type { OutputOf } from '#contract/index.ts'
import { bureauSchema } from '#domain/account/account.ts'
import { ok } from '#domain/result.ts'
import { programVersion } from '#main/version.ts'
import { restoreDesk } from '#store/backup.ts'
import { isDesk } from '#store/desk.ts'
import { findAccount } from '#store/tables/accounts.ts'
import { countCases } from '#store/tables/cases.ts'
import { findSetting } from '#store/tables/settings.ts'

import { signIn } from '#service/account/signIn.ts'
import type { OpenCall, OpenHandlers } from '#service/call.ts'

import { openWith } from './openDesk.ts'
import { setUpDesk, setUpSheetName } from './setUpDesk.ts'

type Names = Extract<
  keyof typeof deskOperations,
  'desk.status' | 'desk.create' | 'desk.restore' | 'desk.unlock' | 'session.signIn'
>

/** What is answered before sign-in: setting a desk up, opening it, signing in. */
export const deskHandlers: OpenHandlers<Names> = {
  'desk.status': async (call) => {
    await openByStore(call)
    return ok(statusOf(call))
  },
  'desk.create': setUpDesk,
  'desk.restore': (call, { from }) => {
    const restored = restoreDesk(from, call.runtime.options.dataDirectory)
    return restored.ok ? ok({}) : restored
  },
  'desk.unlock': async (call, input) => {
    const opened = await openWith(
      call,
      input.with === 'passphrase' ? { passphrase: input.passphrase } : { recoveryKey: input.recoveryKey },
    )
    return opened.ok ? ok({}) : opened
  },
  'session.signIn': signIn,
}

/** Where this PC's secret store holds the key, the desk opens by itself; otherwise it stays locked. */
async function openByStore(call: OpenCall): Promise<void> {
  const { runtime } = call
  if (runtime.desk !== null || !isDesk(runtime.options.dataDirectory) || !runtime.options.secrets.available) return
  await openWith(call, { openOsBlob: (blob) => runtime.options.secrets.reveal(blob) })
}

function statusOf(call: OpenCall): OutputOf<'desk.status'> {
  const { desk, options, pack } = call.runtime
  const sheet = join(options.dataDirectory, setUpSheetName)
  const base = {
    directory: options.dataDirectory,
    host: options.hostKind,
    version: programVersion,
    rulePack: pack.version,
    keySheet: existsSync(sheet) ? sheet : null,
  }
  if (desk === null) {
    const state = isDesk(options.dataDirectory) ? ('locked' as const) : ('missing' as const)
    return { ...base, state, empty: true, bureau: null, account: null }
  }
  const { staffNo } = call.session
  return {
    ...base,
    state: 'open',
    empty: countCases(desk.ledger) === 0,
    bureau: findSetting(desk.ledger, 'bureau', bureauSchema),
    account: staffNo === null ? null : findAccount(desk.ledger, staffNo),
  }
}
