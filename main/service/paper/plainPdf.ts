import { join } from 'node:path'

import type { StoredFile } from '#domain/material/material.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { readableAnswerSchema } from '#binder/readablePages.ts'
import { exportBlob } from '#store/blobStore.ts'

import type { Call } from '#service/call.ts'
import { runErrand } from '#service/helpers.ts'

type KeptPages = Pick<StoredFile, 'sha256' | 'fileName' | 'gate'>

/**
 * A kept file as a PDF in `folder` that pages can be cut from: as it is, or its pages drawn where it
 * is a picture or damaged. Errors: `fileUnusable` when not every page that the gate saw can be read.
 */
export async function plainPdf(
  call: Call,
  folder: string,
  { sha256, fileName, gate }: KeptPages,
): Promise<Result<string>> {
  const path = join(folder, sha256)
  const exported = await exportBlob(call.desk, sha256, path, call.signal)
  if (!exported.ok) return exported
  if (gate.state === 'usable' && gate.mediaType === 'application/pdf') return ok(path)
  const output = `${path}.pdf`
  const drawn = await runErrand(call, {
    helper: 'binder',
    op: 'readablePages',
    input: { path, pictures: gate.state === 'image' ? gate.pages.length : 0, output },
    output: readableAnswerSchema,
    timeoutMs: 300_000,
    step: 'cutting',
  })
  if (!drawn.ok) return drawn
  return drawn.value.pages === gate.pages.length
    ? ok(output)
    : fail({ kind: 'fileUnusable', fileName, reason: 'damaged' })
}
