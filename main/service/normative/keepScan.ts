import { basename } from 'node:path'

import type { StoredFile } from '#domain/material/material.ts'
import { fail, ok, type Result } from '#domain/result.ts'

import type { Call } from '#service/call.ts'
import { keepFile } from '#service/material/takeIn.ts'
import { isCutOff } from '#service/watch/isCutOff.ts'

/** Keeps the scan of a signed paper byte for byte; null where none was handed in. */
export async function keepScan(call: Call, token: string | null): Promise<Result<StoredFile | null>> {
  if (token === null) return ok(null)
  const path = call.runtime.options.files.resolve(token)
  if (path === null) return fail({ kind: 'fileUnreadable', path: token, reason: 'unknownToken' })
  const scan = await keepFile(call, path)
  if (!scan.ok) return scan
  // A copier may still be writing: half a scan proves nothing.
  if (await isCutOff(path)) return fail({ kind: 'fileUnusable', fileName: basename(path), reason: 'cutOff' })
  const { sha256, bytes, fileName, gate } = scan.value.version
  return ok({ sha256, bytes, fileName, gate })
}
