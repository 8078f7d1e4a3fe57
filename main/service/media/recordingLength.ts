import * as z from 'zod'

import type { MaterialVersion } from '#domain/material/material.ts'
import { ok, type Result } from '#domain/result.ts'

import type { Call } from '#service/call.ts'
import { runErrand } from '#service/helpers.ts'
import { withOriginal } from '#service/withOriginal.ts'

/** A copy only to read its head; a longer film has to tell its length on the recorder. */
const largestCopy = 512 * 1024 ** 2

/** The length of a recording on this PC in seconds; null when it does not say. */
export async function lengthOfFile(call: Call, path: string): Promise<number | null> {
  const read = await ask(call, path)
  return read.ok ? read.value : null
}

/** The same for one whose bytes are kept. */
export async function lengthOfKept(call: Call, version: MaterialVersion): Promise<number | null> {
  if (version.bytes > largestCopy) return null
  const read = await withOriginal(call, version, (path) => ask(call, path))
  return read.ok ? read.value : null
}

async function ask(call: Call, path: string): Promise<Result<number | null>> {
  const answer = await runErrand(call, {
    helper: 'binder',
    op: 'recordingLength',
    input: { path },
    output: z.int().nullable(),
    timeoutMs: 30_000,
    step: 'reading',
  })
  // A film that takes the helper down has no length; it is kept all the same.
  return answer.ok ? answer : ok(null)
}
