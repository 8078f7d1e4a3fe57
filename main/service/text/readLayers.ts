import { rm } from 'node:fs/promises'
import { join } from 'node:path'

import { ok, type Result } from '#domain/result.ts'
import { exportBlob } from '#store/blobStore.ts'
import { syncSearch } from '#store/searchIndex.ts'
import { nextTextFile } from '#store/tables/pageTexts.ts'

import { now, type Call } from '#service/call.ts'

import { readFileText } from './readFileText.ts'

const sliceMs = 25

/**
 * Reads the text layers of every paper that waits, without recognising any scan: seconds, not
 * minutes. `folder` holds a copy of one file at a time.
 */
export async function readLayers(call: Call, folder: string): Promise<Result<{ files: number }>> {
  const { desk, signal, runtime } = call
  // Papers are listed for reading when the index takes note of them.
  while (!signal.aborted && syncSearch(desk.ledger, sliceMs) > 0) await new Promise((resolve) => setImmediate(resolve))
  let files = 0
  for (let file = nextTextFile(desk.ledger); file !== null && !signal.aborted; file = nextTextFile(desk.ledger)) {
    const path = join(folder, file.sha256)
    const copied = await exportBlob(desk, file.sha256, path, signal)
    if (!copied.ok) return copied
    await readFileText({ desk, signal, at: () => now(call) }, runtime.helpers.reader, file, path)
    await rm(path, { force: true })
    call.progress({ step: 'reading', done: ++files, total: 0, detail: file.fileName })
  }
  return ok({ files })
}
