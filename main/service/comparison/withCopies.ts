import { join } from 'node:path'

import type { StoredFile } from '#domain/material/material.ts'
import { ok, type Result } from '#domain/result.ts'
import { exportBlob } from '#store/blobStore.ts'

import type { Call } from '#service/call.ts'
import { withWorkFolder } from '#service/workFolder.ts'

/** Gives the path of a plain copy of a file; copied when first asked for. */
export type CopyOf = (file: StoredFile) => Promise<Result<string>>

/** Lends plain copies of files while they are compared; all are gone afterwards. */
export async function withCopies<T>(call: Call, use: (copyOf: CopyOf) => Promise<Result<T>>): Promise<Result<T>> {
  return withWorkFolder(call, async (folder) => {
    const copied = new Set<string>()
    return use(async ({ sha256 }) => {
      const path = join(folder, sha256)
      if (copied.has(sha256)) return ok(path)
      const exported = await exportBlob(call.desk, sha256, path, call.signal)
      if (exported.ok) copied.add(sha256)
      return exported.ok ? ok(path) : exported
    })
  })
}
