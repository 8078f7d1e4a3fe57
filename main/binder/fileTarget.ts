import { open, rm } from 'node:fs/promises'

import type { SinkTarget } from './objectSink.ts'

/** A file being written; `discard` removes it. */
export interface FileTarget extends SinkTarget {
  discard(): Promise<void>
}

/** Opens a new file that only its owner may read; one that is there already is replaced. */
export async function openFileTarget(path: string): Promise<FileTarget> {
  const file = await open(path, 'w', 0o600)
  return {
    async write(bytes) {
      let done = 0
      while (done < bytes.length) done += (await file.write(bytes, done)).bytesWritten
    },
    async close() {
      await file.sync()
      await file.close()
    },
    async discard() {
      await file.close().catch(() => {})
      await rm(path, { force: true })
    },
  }
}
