import * as z from 'zod'

import { notADevice } from '#domain/text/safeFileName.ts'

/**
 * One file inside an archive, as its list names it.
 *
 * `problem`: why it cannot be taken out — encrypted · tooLarge · bomb (would swell beyond reason) ·
 * method (packed in a way nobody here knows) · path (leads out of a RAR) · link (points
 * somewhere else) · none. `isMoved`: its path led out of the archive
 * (`../`, a drive, a root) and only its name is kept.
 */
export const archiveEntrySchema = z.object({
  index: z.int().nonnegative(),
  /** Folders and name as shown to a person. */
  path: z.string(),
  name: z.string().min(1),
  bytes: z.int().nonnegative(),
  problem: z.enum(['none', 'encrypted', 'tooLarge', 'bomb', 'method', 'path', 'link']),
  isMoved: z.boolean(),
})
export type ArchiveEntry = z.infer<typeof archiveEntrySchema>

/** One unpacked file may hold so many bytes (2 GiB), all together four times that. */
export const largestEntryBytes = 2 * 1024 ** 3
export const largestUnpackedBytes = 4 * largestEntryBytes
/** A file of more than 64 MiB that shrank to a two-hundredth is no document. */
const bombFloorBytes = 64 * 1024 ** 2
const bombRatio = 200

/** Why an entry of this size is not taken out, if sizes are a reason. */
export function sizeProblem(bytes: number, packedBytes: number): 'none' | 'tooLarge' | 'bomb' {
  if (bytes > bombFloorBytes && bytes > packedBytes * bombRatio) return 'bomb'
  return bytes > largestEntryBytes ? 'tooLarge' : 'none'
}

/** The path of an entry without what leads out of the folder, and whether anything did. */
export function placeInside(raw: string): { path: string; name: string; isMoved: boolean } {
  const parts = raw.replaceAll('\\', '/').split('/')
  const isMoved = parts.some((part) => part === '..') || /^(?:\/|[A-Za-z]:)/.test(raw.replaceAll('\\', '/'))
  const kept = parts
    .map((part) => part.replaceAll(/[\p{C}<>:"|?*]/gu, '').replaceAll(/[. ]+$/gu, ''))
    .filter((part) => part !== '' && part !== '.')
  const name = notADevice(kept.at(-1) ?? '未命名')
  return { path: isMoved ? name : kept.join('/') || name, name, isMoved }
}
