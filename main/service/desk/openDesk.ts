import { ok, type Result } from '#domain/result.ts'
import { openDesk, type Desk } from '#store/desk.ts'
import { unwrapKey, type Unlock } from '#store/keys.ts'

import type { OpenCall } from '#service/call.ts'
import { clearStaging } from '#service/seal/staging.ts'

/** Opens the desk of this service once; clears what a killed seal left behind before anybody works. */
export async function openWith(call: OpenCall, unlock: Unlock): Promise<Result<Desk>> {
  const { runtime } = call
  if (runtime.desk !== null) return ok(runtime.desk)
  const { dataDirectory } = runtime.options
  const key = await unwrapKey(dataDirectory, unlock)
  if (!key.ok) return key
  const opened = openDesk(dataDirectory, key.value)
  if (!opened.ok) return opened
  await clearStaging(opened.value)
  runtime.desk = opened.value
  return opened
}
