import { join } from 'node:path'

import { cutAnswerSchema } from '#binder/cut.ts'
import { safeName } from '#domain/dossier/planSeal.ts'
import { ok, type Result } from '#domain/result.ts'
import type { FinishedDocument } from '#domain/scan/planFinish.ts'
import { exportBlob } from '#store/blobStore.ts'

import type { Call } from '#service/call.ts'
import { runErrand } from '#service/helpers.ts'
import { keepFile, type KeptFile } from '#service/material/takeIn.ts'
import { withWorkFolder } from '#service/workFolder.ts'

const cutTimeoutMs = 600_000

/**
 * Cuts documents out of the kept scans and keeps each as a file of its own, in their order. Nothing
 * is said of them yet: a crash here leaves bytes that no material names.
 */
export async function cutDocuments(call: Call, documents: readonly FinishedDocument[]): Promise<Result<KeptFile[]>> {
  if (documents.length === 0) return ok([])
  return withWorkFolder(call, async (folder) => {
    const sources = await exportSources(call, documents, folder)
    if (!sources.ok) return sources
    const outputs = documents.map(({ start }, index) =>
      join(folder, `${String(index + 1).padStart(3, '0')} ${safeName(start.title) || '未命名'}.pdf`),
    )
    const cut = await runErrand(call, {
      helper: 'binder',
      op: 'cut',
      input: {
        sources: sources.value,
        documents: documents.map(({ pages }, index) => ({ output: outputs[index], pages })),
      },
      output: cutAnswerSchema,
      timeoutMs: cutTimeoutMs,
      step: 'cutting',
      where: folder,
    })
    return cut.ok ? keepAll(call, documents, outputs) : cut
  })
}

async function exportSources(call: Call, documents: readonly FinishedDocument[], folder: string) {
  const wanted = [...new Set(documents.flatMap(({ pages }) => pages.map(({ sha256 }) => sha256)))]
  const sources: { sha256: string; path: string }[] = []
  for (const sha256 of wanted) {
    const path = join(folder, `${sha256.slice(0, 16)}.scan`)
    const exported = await exportBlob(call.desk, sha256, path, call.signal)
    if (!exported.ok) return exported
    sources.push({ sha256, path })
  }
  return ok(sources)
}

async function keepAll(
  call: Call,
  documents: readonly FinishedDocument[],
  outputs: readonly string[],
): Promise<Result<KeptFile[]>> {
  const kept: KeptFile[] = []
  for (const [index, path] of outputs.entries()) {
    call.progress({ step: 'cutting', done: index, total: outputs.length, detail: '' })
    const one = await keepFile(call, path)
    if (!one.ok) return one
    const cutFrom = [...(documents[index]?.pages ?? [])]
    kept.push({ ...one.value, version: { ...one.value.version, cutFrom } })
  }
  return ok(kept)
}
