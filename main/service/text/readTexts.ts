import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

import type { ReadFile } from '#domain/search/pageText.ts'
import type { WorkerClient } from '#main/worker/client.ts'
import { exportBlob } from '#store/blobStore.ts'
import type { Desk } from '#store/desk.ts'
import { syncSearch } from '#store/searchIndex.ts'
import { findTextFile, listWaitingPages, nextTextFile, retryFailed, saveTextFile } from '#store/tables/pageTexts.ts'

import type { Runtime } from '#service/call.ts'
import { keepLooking, type Background } from '#service/keepLooking.ts'
import { workFolderName } from '#service/workFolder.ts'

import { readFileText, recognisePage, type Reading } from './readFileText.ts'
import { readingProcesses } from './readingProcesses.ts'
import { isReadingPaused, readingSession } from './readingState.ts'

const lookEveryMs = 1000
/** Longer pieces of indexing would be felt while somebody types. */
const sliceMs = 25
const restMs = 5
const reportEveryMs = 1500
const touched = ['search']

interface Reader extends Reading {
  readonly runtime: Runtime
  readonly clients: readonly WorkerClient[]
  readonly folder: string
  readonly report: (isOver: boolean) => void
}

/**
 * Reads the text of every paper in the background as long as the service lives: text layers first,
 * then recognition, page by page. What was read is kept by content; a crash costs one page.
 */
export function readTexts(runtime: Runtime, changed: (touched: readonly string[]) => void): Background {
  const clients = readingProcesses(runtime)
  const report = reporter(() => changed(touched))
  let seen: Desk | null = null
  const looking = keepLooking('reading', lookEveryMs, async (signal) => {
    const { desk } = runtime
    if (desk === null) return
    // What failed is tried once more after each start: perhaps the PC was only short of memory.
    if (seen !== desk) retryFailed(desk.ledger)
    seen = desk
    await readWaiting({ runtime, clients, signal, report }, desk)
  })
  return {
    close: async () => {
      const stopped = looking.close()
      // A page that is being recognised is given up, not waited for.
      for (const client of clients) client.close()
      await stopped
    },
  }
}

/** Reads everything that waits; answers when nothing does any more, when it was paused or stopped. */
export async function readWaiting(
  reader: Pick<Reader, 'runtime' | 'clients' | 'signal' | 'report'>,
  desk: Desk,
): Promise<void> {
  const { runtime, signal } = reader
  const folder = join(runtime.options.dataDirectory, workFolderName, 'text')
  const all: Reader = { ...reader, desk, folder, at: () => runtime.options.clock().toISOString() }
  const session = readingSession(runtime)
  await indexChanges(all)
  while (!signal.aborted && !isReadingPaused(desk) && (await readNext(all))) session.isWorking = true
  await indexChanges(all)
  if (!session.isWorking) return
  Object.assign(session, { isWorking: false, done: 0 })
  reader.report(true)
}

/** The next file whose layer is to be read, or else the waiting pages of one file; false when there is nothing. */
async function readNext(reader: Reader): Promise<boolean> {
  const file = nextTextFile(reader.desk.ledger)
  if (file !== null) {
    await withCopy(reader, file, async (path) => {
      const [client] = reader.clients
      if (client !== undefined) await readFileText(reader, client, file, path)
    })
    await progressed(reader)
    return true
  }
  const [first] = listWaitingPages(reader.desk.ledger, 1)
  const scan = first === undefined ? null : findTextFile(reader.desk.ledger, first.sha256)
  if (scan === null) return false
  await withCopy(reader, scan, (path) => recogniseFile(reader, scan, path))
  return true
}

/** Every process takes the next page as soon as it is free. */
async function recogniseFile(reader: Reader, file: ReadFile, path: string): Promise<void> {
  const { desk, clients, signal, runtime } = reader
  const pages = listWaitingPages(desk.ledger, 10_000).filter((page) => page.sha256 === file.sha256)
  const work = async (client: WorkerClient) => {
    for (let next = pages.shift(); next !== undefined; next = pages.shift()) {
      // New papers come first: their own text is there at once.
      if (signal.aborted || isReadingPaused(desk) || nextTextFile(desk.ledger) !== null) return
      await recognisePage(reader, client, file, { path, page: next.page })
      readingSession(runtime).done += 1
      await progressed(reader)
    }
  }
  await Promise.all(clients.map(work))
}

async function progressed(reader: Reader): Promise<void> {
  await indexChanges(reader)
  reader.report(false)
}

/** Brings changes into the index in slices, so that calls of the window come between. */
async function indexChanges({ desk, signal }: Reader): Promise<void> {
  while (!signal.aborted && syncSearch(desk.ledger, sliceMs) > 0)
    await new Promise((resolve) => setTimeout(resolve, restMs))
}

/** A plain copy of the bytes while they are read; what a crash leaves is cleared when the desk is opened. */
async function withCopy(reader: Reader, file: ReadFile, use: (path: string) => Promise<void>): Promise<void> {
  const path = join(reader.folder, file.sha256)
  await mkdir(reader.folder, { recursive: true })
  try {
    const copied = await exportBlob(reader.desk, file.sha256, path, reader.signal)
    if (copied.ok) await use(path)
    else if (copied.error.kind !== 'cancelled')
      saveTextFile(reader.desk.ledger, { ...file, state: 'failed', reason: copied.error.kind })
  } finally {
    await rm(path, { force: true })
  }
}

/** Windows ask again at most every so often, and once more at the end. */
function reporter(send: () => void): (isOver: boolean) => void {
  let [sentAt, timer]: [number, NodeJS.Timeout | undefined] = [-Infinity, undefined]
  const sendNow = () => {
    clearTimeout(timer)
    timer = undefined
    sentAt = performance.now()
    send()
  }
  return (isOver) => {
    const wait = sentAt + reportEveryMs - performance.now()
    if (isOver || wait <= 0) sendNow()
    else timer ??= setTimeout(sendNow, wait).unref()
  }
}
