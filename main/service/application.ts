import { contract, type OperationName } from '#contract/index.ts'
import { fail, type Result } from '#domain/result.ts'
import { findAccount } from '#store/tables/accounts.ts'

import type { Application, ApplicationOptions, CallContext, Session } from './applicationTypes.ts'
import { readBytes } from './bytes.ts'
import type { OpenCall, Runtime } from './call.ts'
import { deskHandlerOf, openHandlerOf } from './handlers.ts'
import { reopenAfterCrash } from './desk/openDesk.ts'
import { createHelpers } from './helpers.ts'
import { loadRulePack } from './rulePack/loadRulePack.ts'

/** The use cases of one desk, the same for a window and the command line. */
export function createApplication(options: ApplicationOptions): Application {
  const runtime: Runtime = { options, pack: loadRulePack(), helpers: createHelpers(options), desk: null }
  const listeners = new Set<(touched: readonly string[]) => void>()

  async function dispatch(op: OperationName, input: unknown, context: CallContext): Promise<Result<unknown>> {
    const answer = await answerTo({ ...context, runtime, progress: context.progress.bind(context) }, op, input)
    const { touches } = contract[op]
    if (answer.ok && touches.length > 0) for (const listener of listeners) listener(touches)
    return answer
  }

  return {
    dispatch,
    newSession: (): Session => ({ staffNo: null }),
    onChanged: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    readBytes: (session, url, range) => readBytes(runtime, session, url, range),
    close: async () => {
      for (const helper of Object.values(runtime.helpers)) helper.close()
      runtime.desk?.close()
      runtime.desk = null
    },
  }
}

/** Finds the use case and makes sure that the caller may ask for it. */
async function answerTo(call: OpenCall, op: OperationName, input: unknown): Promise<Result<unknown>> {
  await reopenAfterCrash(call)
  const open = openHandlerOf(op)
  if (open !== null) return open(call, input)
  const { runtime } = call
  if (runtime.desk === null) return fail({ kind: 'deskMissing', directory: runtime.options.dataDirectory })
  const { staffNo } = call.session
  const account = staffNo === null ? null : findAccount(runtime.desk.ledger, staffNo)
  if (account === null || !account.active) return fail({ kind: 'notSignedIn' })
  const { needs } = contract[op]
  if (needs !== 'anyone' && needs.length > 0 && !needs.some((role) => account.roles.includes(role))) {
    return fail({ kind: 'forbidden', needs: [...needs] })
  }
  return deskHandlerOf(op)({ ...call, desk: runtime.desk, pack: runtime.pack, account }, input)
}
