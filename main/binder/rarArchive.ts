import { readFile, stat, writeFile } from 'node:fs/promises'
import { createExtractorFromData, UnrarError, type FileHeader } from 'node-unrar-js'

import { placeInside, sizeProblem, type ArchiveEntry } from '#domain/media/archiveEntry.ts'
import { WorkerRefusal } from '#main/worker/refusal.ts'

/** The unpacker holds archive and file in memory at once. */
const largestArchive = 512 * 1024 ** 2
const largestFile = 512 * 1024 ** 2

/** The files of a RAR, folders left out. @throws WorkerRefusal `damaged`, `encrypted`, `tooLarge`. */
export async function listRar(path: string): Promise<ArchiveEntry[]> {
  const extractor = await open(path)
  return refusing(() => filesIn([...extractor.getFileList().fileHeaders]).map(({ listed }) => listed))
}

/** Takes one file out. @throws WorkerRefusal as for the list, or the problem that the list names. */
export async function unpackRar(path: string, index: number, output: string): Promise<void> {
  const extractor = await open(path)
  const found = refusing(() => filesIn([...extractor.getFileList().fileHeaders]))[index]
  if (found === undefined) throw new WorkerRefusal('damaged', String(index))
  if (found.listed.problem !== 'none') throw new WorkerRefusal(found.listed.problem, found.listed.path)
  let at = -1
  const content = refusing(() => {
    const { files } = extractor.extract({ files: () => ++at === found.place })
    return [...files].find((file) => file.extraction !== undefined)?.extraction
  })
  if (content === undefined) throw new WorkerRefusal('damaged', found.listed.path)
  await writeFile(output, content, { flag: 'wx' })
}

interface Found {
  /** The place among all headers, folders counted. */
  readonly place: number
  readonly listed: ArchiveEntry
}

function filesIn(headers: readonly FileHeader[]): Found[] {
  return headers
    .map((header, place) => ({ header, place }))
    .filter(({ header }) => !header.flags.directory)
    .map(({ header, place }, index) => {
      const inside = placeInside(header.name)
      return { place, listed: { index, bytes: header.unpSize, ...inside, problem: problemOf(header, inside.isMoved) } }
    })
}

/** The unpacker loses a file whose path it had to change itself. */
function problemOf({ flags, unpSize, packSize }: FileHeader, isMoved: boolean): ArchiveEntry['problem'] {
  if (flags.encrypted) return 'encrypted'
  const bySize = sizeProblem(unpSize, packSize)
  if (bySize !== 'none') return bySize
  if (unpSize > largestFile) return 'tooLarge'
  return isMoved ? 'path' : 'none'
}

async function open(path: string) {
  if ((await stat(path)).size > largestArchive) throw new WorkerRefusal('tooLarge', path)
  const { buffer, byteOffset, byteLength } = await readFile(path)
  // as: a Buffer of a file lies in plain memory
  const data = buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer
  return createExtractorFromData({ data })
}

function refusing<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof UnrarError)) throw error
    const isLocked = error.reason === 'ERAR_MISSING_PASSWORD' || error.reason === 'ERAR_BAD_PASSWORD'
    throw new WorkerRefusal(isLocked ? 'encrypted' : 'damaged', error.message)
  }
}
