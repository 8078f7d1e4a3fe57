import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { Transform } from 'node:stream'
import { openPromise, type Entry, type ZipFile } from 'yauzl'

import { placeInside, sizeProblem, type ArchiveEntry } from '#domain/media/archiveEntry.ts'
import { WorkerRefusal } from '#main/worker/refusal.ts'

import { zipName } from './archiveNames.ts'

/** Stored and deflated: what every program writes. */
const knownMethods = [0, 8]
/** A symbolic link among the POSIX file types, which Unix programs keep in the upper half of the attributes. */
const linkBits = 0o120000
const fileTypeBits = 0o170000

interface Found {
  readonly entry: Entry
  readonly listed: ArchiveEntry
}

/** The files of a ZIP, folders left out. @throws WorkerRefusal `damaged`. */
export async function listZip(path: string): Promise<ArchiveEntry[]> {
  return withZip(path, async (_, found) => found.map(({ listed }) => listed))
}

/**
 * Takes one file out. What it swells to is counted, whatever its header says.
 *
 * @throws WorkerRefusal `damaged`, `bomb`, or the problem that the list names.
 */
export async function unpackZip(path: string, index: number, output: string): Promise<void> {
  await withZip(path, async (zip, all) => {
    const found = all.find(({ listed }) => listed.index === index)
    if (found === undefined) throw new WorkerRefusal('damaged', String(index))
    if (found.listed.problem !== 'none') throw new WorkerRefusal(found.listed.problem, found.listed.path)
    try {
      await pipeline(
        await zip.openReadStreamPromise(found.entry),
        counter(found.listed.bytes),
        createWriteStream(output, { flags: 'wx' }),
      )
    } catch (error) {
      if (isOfSystem(error) || error instanceof WorkerRefusal) throw error
      throw new WorkerRefusal('damaged', found.listed.path)
    }
  })
}

async function withZip<T>(path: string, use: (zip: ZipFile, found: Found[]) => Promise<T>): Promise<T> {
  // Names are read here, because the library knows neither GBK nor what to do with `../` but to stop.
  const zip = await openZip(path)
  try {
    return await use(zip, await entriesOf(zip))
  } finally {
    zip.close()
  }
}

async function openZip(path: string): Promise<ZipFile> {
  try {
    return await openPromise(path, { decodeStrings: false, autoClose: false, strictFileNames: false })
  } catch (error) {
    if (isOfSystem(error)) throw error
    throw new WorkerRefusal('damaged', String(error))
  }
}

async function entriesOf(zip: ZipFile): Promise<Found[]> {
  const found: Found[] = []
  try {
    for await (const entry of zip.eachEntry()) {
      const name = zipName({ ...entry, fileName: entry.fileNameRaw, flags: entry.generalPurposeBitFlag })
      if (!/[/\\]$/.test(name)) found.push({ entry, listed: listed(entry, name, found.length) })
    }
  } catch (error) {
    if (isOfSystem(error)) throw error
    throw new WorkerRefusal('damaged', String(error))
  }
  return found
}

function listed(entry: Entry, name: string, index: number): ArchiveEntry {
  const bytes = entry.uncompressedSize
  const bySize = sizeProblem(bytes, entry.compressedSize)
  const isLink = ((entry.externalFileAttributes >>> 16) & fileTypeBits) === linkBits
  const byMethod = knownMethods.includes(entry.compressionMethod) ? bySize : 'method'
  return { index, bytes, ...placeInside(name), problem: entry.isEncrypted() ? 'encrypted' : isLink ? 'link' : byMethod }
}

function counter(announced: number): Transform {
  let seen = 0
  return new Transform({
    transform(chunk: Buffer, _, done) {
      seen += chunk.length
      done(seen > announced ? new WorkerRefusal('bomb', `${seen}`) : null, chunk)
    },
  })
}

function isOfSystem(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^E[A-Z]+$/.test(String(error.code))
}
