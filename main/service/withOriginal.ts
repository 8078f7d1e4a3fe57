import { join } from 'node:path'

import { safeName } from '#domain/text/safeFileName.ts'
import type { StoredFile } from '#domain/material/material.ts'
import type { Result } from '#domain/result.ts'
import { exportBlob } from '#store/blobStore.ts'

import type { Call } from './call.ts'
import { withWorkFolder } from './workFolder.ts'

/** Lends a plain copy of kept bytes and a folder for what is made of them; both are gone afterwards. */
export async function withOriginal<T>(
  call: Call,
  file: Pick<StoredFile, 'sha256' | 'fileName'>,
  use: (path: string, folder: string) => Promise<Result<T>>,
): Promise<Result<T>> {
  return withWorkFolder(call, async (folder) => {
    const path = join(folder, `原件-${safeName(file.fileName)}`)
    const exported = await exportBlob(call.desk, file.sha256, path, call.signal)
    return exported.ok ? use(path, folder) : exported
  })
}
