import type { AppError } from '#domain/errors.ts'
import { ok, type Result } from '#domain/result.ts'
import { isDesk, openDesk, type Desk } from '#store/desk.ts'
import { unwrapKey, type Unlock } from '#store/keys.ts'

import type { OpenCall, Runtime } from '#service/call.ts'
import { clearStaging } from '#service/seal/staging.ts'
import { clearWorkFolders } from '#service/workFolder.ts'

/** Opens the desk of this service once; clears what a killed seal left behind before anybody works. */
export function openWith(call: OpenCall, unlock: Unlock): Promise<Result<Desk>> {
  const { runtime } = call
  return inTurn(runtime, async () => {
    if (runtime.desk !== null) return ok(runtime.desk)
    const key = await unwrapKey(runtime.options.dataDirectory, unlock)
    return key.ok ? openByKey(runtime, key.value) : key
  })
}

/** There is no desk, or there is one that nobody has unlocked: whoever sat here has to come in again. */
export function noOpenDesk(directory: string): AppError {
  return isDesk(directory) ? { kind: 'notSignedIn' } : { kind: 'deskMissing', directory }
}

/** After a crash of the service the host hands the key back, so that nobody has to unlock again. */
export async function reopenAfterCrash(runtime: Runtime): Promise<void> {
  if (runtime.desk !== null) return
  const key = runtime.options.crashMemory?.recall() ?? null
  if (key === null) return
  await inTurn(runtime, async () => (runtime.desk === null ? openByKey(runtime, key) : ok(runtime.desk)))
}

async function openByKey(runtime: Runtime, key: Uint8Array): Promise<Result<Desk>> {
  const opened = openDesk(runtime.options.dataDirectory, key)
  if (!opened.ok) return opened
  await clearStaging(opened.value)
  await clearWorkFolders(runtime.options.dataDirectory)
  runtime.desk = opened.value
  runtime.options.crashMemory?.keep(key)
  return opened
}

const turns = new WeakMap<Runtime, Promise<unknown>>()

/** Two windows that open at once must not find each other's lock. */
function inTurn<T>(runtime: Runtime, work: () => Promise<T>): Promise<T> {
  const next = (turns.get(runtime) ?? Promise.resolve()).then(work)
  turns.set(
    runtime,
    next.catch(() => {}),
  )
  return next
}
