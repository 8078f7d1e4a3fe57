import * as z from 'zod'

import { contract, type OperationName } from '#contract/index.ts'
import { chineseIssue } from '#contract/text/inputIssues.ts'
import { fail, type Result } from '#domain/result.ts'
import { findAccount } from '#store/tables/accounts.ts'

import type { Application, ApplicationOptions, Session } from './applicationTypes.ts'
import { readBytes } from './bytes.ts'
import { startBackground } from './background.ts'
import type { OpenCall, Runtime } from './call.ts'
import { createChangeHub } from './changeHub.ts'
import { deskHandlerOf, openHandlerOf } from './handlers.ts'
import { noOpenDesk, reopenAfterCrash } from './desk/openDesk.ts'
import { createHelpers } from './helpers.ts'
import { loadRulePack } from './rulePack/loadRulePack.ts'

/** The use cases of one desk, the same for a window and the command line. */
export function createApplication(options: ApplicationOptions): Application {
  z.config({ customError: chineseIssue })
  const runtime: Runtime = { options, pack: loadRulePack(), helpers: createHelpers(options), desk: null }
  // rpc.ts tells the windows what a command touches; these are the changes that no command made.
  const changes = createChangeHub()
  const background = startBackground(runtime, (touched) => changes.report(touched))
  return {
    dispatch: (op, input, context) =>
      answerTo({ ...context, runtime, progress: (value) => context.progress(value) }, op, input),
    newSession: (): Session => ({ staffNo: null }),
    onChanged: (listener) => changes.subscribe(listener),
    async readBytes(session, url, range) {
      await reopenAfterCrash(runtime)
      return readBytes(runtime, session, url, range)
    },
    close: async () => {
      await background.close()
      for (const helper of Object.values(runtime.helpers)) helper.close()
      runtime.desk?.close()
      runtime.desk = null
      options.crashMemory?.keep(null)
    },
  }
}

/** Finds the use case and makes sure that the caller may ask for it. */
async function answerTo(call: OpenCall, op: OperationName, input: unknown): Promise<Result<unknown>> {
  await reopenAfterCrash(call.runtime)
  const open = openHandlerOf(op)
  if (open !== null) return open(call, input)
  const { runtime } = call
  if (runtime.desk === null) return fail(noOpenDesk(runtime.options.dataDirectory))
  const { staffNo } = call.session
  const account = staffNo === null ? null : findAccount(runtime.desk.ledger, staffNo)
  if (account === null || !account.active) return fail({ kind: 'notSignedIn' })
  const { needs } = contract[op]
  if (needs !== 'anyone' && needs.length > 0 && !needs.some((role) => account.roles.includes(role))) {
    return fail({ kind: 'forbidden', needs: [...needs] })
  }
  return deskHandlerOf(op)({ ...call, desk: runtime.desk, pack: runtime.pack, account }, input)
}
