import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { basename } from 'node:path'

import { fail, ok, type Result } from '#domain/result.ts'
import { mediaTypeOf, sniffedBytes } from '#binder/mediaType.ts'
import { storageError } from '#store/storageError.ts'

import type { Call } from '#service/call.ts'

const pieceBytes = 4 * 1024 * 1024

/** What a file holds, as far as its bytes tell without being kept. */
export interface HashedFile {
  readonly sha256: string
  readonly bytes: number
  readonly mediaType: string
}

/**
 * Reads a file from end to end, with progress, and may be stopped; nothing of it is kept.
 *
 * Errors: `fileUnreadable` (`missing`, `notAFile`, `changedWhileReading`) · `noPermission` · `cancelled`.
 */
export async function hashFile(call: Call, path: string): Promise<Result<HashedFile>> {
  try {
    const file = await open(path, 'r')
    try {
      const { size, mtimeMs } = await file.stat()
      if (!(await file.stat()).isFile()) return fail({ kind: 'fileUnreadable', path, reason: 'notAFile' })
      const head = Buffer.alloc(sniffedBytes)
      const { bytesRead } = await file.read(head, 0, head.length, 0)
      const hash = createHash('sha256')
      const buffer = Buffer.alloc(pieceBytes)
      for (let at = 0; ;) {
        if (call.signal.aborted) return fail({ kind: 'cancelled' })
        const { bytesRead: read } = await file.read(buffer, 0, buffer.length, at)
        if (read === 0 || at > size) break
        hash.update(buffer.subarray(0, read))
        at += read
        call.progress({ step: 'hashing', done: at, total: size, detail: basename(path) })
      }
      const after = await file.stat()
      if (after.size !== size || after.mtimeMs !== mtimeMs)
        return fail({ kind: 'fileUnreadable', path, reason: 'changedWhileReading' })
      const mediaType = mediaTypeOf(head.subarray(0, bytesRead), basename(path))
      return ok({ sha256: hash.digest('hex'), bytes: size, mediaType })
    } finally {
      await file.close()
    }
  } catch (error) {
    return fail(storageError(error, path))
  }
}
