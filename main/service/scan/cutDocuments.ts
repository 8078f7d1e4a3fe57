import { join } from 'node:path'

import { ok, type Result } from '#domain/result.ts'
import type { FinishedDocument } from '#domain/scan/planFinish.ts'
import { safeName } from '#domain/text/safeFileName.ts'
import { exportBlob } from '#store/blobStore.ts'

import type { Call } from '#service/call.ts'
import { cutAndKeep } from '#service/material/cutAndKeep.ts'
import type { KeptFile } from '#service/material/takeIn.ts'
import { withWorkFolder } from '#service/workFolder.ts'

/** Cuts the documents of a finished splitting out of the kept scans, numbered by their order. */
export async function cutDocuments(call: Call, documents: readonly FinishedDocument[]): Promise<Result<KeptFile[]>> {
  if (documents.length === 0) return ok([])
  return withWorkFolder(call, async (folder) => {
    const sources = await exportSources(call, documents, folder)
    if (!sources.ok) return sources
    const named = documents.map(({ start, pages }, index) => ({
      fileName: `${String(index + 1).padStart(3, '0')} ${safeName(start.title) || '未命名'}.pdf`,
      pages,
    }))
    return cutAndKeep(call, folder, sources.value, named)
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
