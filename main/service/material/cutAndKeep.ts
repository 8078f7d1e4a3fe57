import { join } from 'node:path'

import { cutAnswerSchema } from '#binder/cut.ts'
import type { ScanPage } from '#domain/material/material.ts'
import type { Sha256Hex } from '#domain/proof/sha256.ts'
import { ok, type Result } from '#domain/result.ts'

import type { Call } from '#service/call.ts'
import { runErrand } from '#service/helpers.ts'

import { keepFile, type KeptFile } from './takeIn.ts'

const timeoutMs = 600_000

/** A document to be cut: its file name, and its sides by the scan they lie in. */
interface CutDocument {
  readonly fileName: string
  readonly pages: readonly ScanPage[]
}

/**
 * Cuts documents out of scans that lie in `folder` as PDFs, and keeps each as a file of its own, in
 * their order. Nothing is said of them yet: a crash here leaves bytes that no material names.
 */
export async function cutAndKeep(
  call: Call,
  folder: string,
  sources: readonly { sha256: Sha256Hex; path: string }[],
  documents: readonly CutDocument[],
): Promise<Result<KeptFile[]>> {
  const cuts = documents.map(({ fileName, pages }) => ({ output: join(folder, fileName), pages }))
  const cut = await runErrand(call, {
    helper: 'binder',
    op: 'cut',
    input: { sources, documents: cuts },
    output: cutAnswerSchema,
    timeoutMs,
    step: 'cutting',
    where: folder,
  })
  if (!cut.ok) return cut
  const kept: KeptFile[] = []
  for (const [done, { output, pages }] of cuts.entries()) {
    call.progress({ step: 'cutting', done, total: cuts.length, detail: '' })
    const one = await keepFile(call, output)
    if (!one.ok) return one
    kept.push({ ...one.value, version: { ...one.value.version, cutFrom: [...pages] } })
  }
  return ok(kept)
}
