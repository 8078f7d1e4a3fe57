import * as z from 'zod'

import type { StoredFile } from '#domain/material/material.ts'
import type { QuarterTurn } from '#domain/media/photoSheet.ts'
import type { Result } from '#domain/result.ts'

import type { Call } from '#service/call.ts'
import { runErrand } from '#service/helpers.ts'
import { withOriginal } from '#service/withOriginal.ts'

/** Which page (from 0) of a picture, turned how, no side over `maximum` pixels, into which file. */
export interface View {
  readonly page: number
  readonly turn: QuarterTurn
  readonly maximum: number
  readonly output: string
}

/** Writes a JPEG that a window or a sheet can show, whatever the original is. */
export async function writeView(
  call: Call,
  file: Pick<StoredFile, 'sha256' | 'fileName'>,
  view: View,
): Promise<Result<{ bytes: number }>> {
  return withOriginal(call, file, (path) =>
    runErrand(call, {
      helper: 'binder',
      op: 'viewPicture',
      input: { path, ...view },
      output: z.object({ bytes: z.int() }),
      timeoutMs: 60_000,
      step: 'pictures',
    }),
  )
}
