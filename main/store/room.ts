import { statfs } from 'node:fs/promises'

import { fail } from '#domain/result.ts'

// Left free for the ledger and both logs: on a disk that is full to the last byte SQLite cannot
// even remove what a failed import has written, nor open the desk again.
const reserveBytes = 64 * 1_048_576

/** Null when a folder's disk takes that many bytes and keeps a reserve, else `diskFull` with the bytes that must be free. */
export async function lackOfRoom(directory: string, bytes: number): Promise<ReturnType<typeof fail> | null> {
  const { bavail, bsize } = await statfs(directory)
  const neededBytes = bytes + reserveBytes
  return bavail * bsize >= neededBytes ? null : fail({ kind: 'diskFull', path: directory, neededBytes })
}
