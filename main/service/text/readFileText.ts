import type * as z from 'zod'

import { likelySecretMark } from '#domain/material/likelySecretMark.ts'
import type { MaterialVersion } from '#domain/material/material.ts'
import type { ReadFile, ReadPage } from '#domain/search/pageText.ts'
import { WorkerRefusal, type WorkerClient } from '#main/worker/client.ts'
import { ocrAnswerSchema } from '#reader/ocr.ts'
import { textAnswerSchema } from '#reader/text.ts'
import type { Desk } from '#store/desk.ts'
import { markUsesDirty } from '#store/searchDirty.ts'
import { findMaterial, listUsesOf } from '#store/tables/materials.ts'
import { findPageText, savePageText, saveTextFile } from '#store/tables/pageTexts.ts'
import { atomically } from '#store/transaction.ts'

const textTimeoutMs = 300_000
/** Seconds on a quiet PC; on a busy one it waits for its turn. */
const pageTimeoutMs = 600_000

/** What reading needs at hand. */
export interface Reading {
  readonly desk: Desk
  readonly signal: AbortSignal
  readonly at: () => string
}

/** Reads the text layer of a file and keeps it; pages without one wait for recognition. `path` is a copy of its bytes. */
export async function readFileText(
  reading: Reading,
  client: WorkerClient,
  file: ReadFile,
  path: string,
): Promise<void> {
  const { sha256, mediaType, pages } = file
  const copied = pagesOfScan(reading.desk, sha256)
  if (copied !== null) return keepPages(reading, file, copied)
  const input = { path, mediaType, pages }
  const answer = await attempt(reading, client, { op: 'text', input, timeoutMs: textTimeoutMs }, textAnswerSchema)
  if (answer === 'cancelled') return
  if (answer === null) return keepFailed(reading, file)
  const at = reading.at()
  keepPages(
    reading,
    file,
    answer.pages.map((page, index) => ({
      ...page,
      sha256,
      page: index + 1,
      confidence: null,
      secretMark: likelySecretMark(page.text),
      readAt: page.source === 'waiting' ? null : at,
    })),
  )
}

/** Recognises one waiting page and keeps what it says; a page that cannot be read is marked, the others go on. */
export async function recognisePage(
  reading: Reading,
  client: WorkerClient,
  file: ReadFile,
  at: { path: string; page: number },
): Promise<void> {
  const { sha256, mediaType } = file
  const input = { path: at.path, mediaType, page: at.page }
  const answer = await attempt(reading, client, { op: 'ocr', input, timeoutMs: pageTimeoutMs }, ocrAnswerSchema)
  if (answer === 'cancelled') return
  const found = answer ?? { text: '', boxes: [], confidence: 0 }
  const source = answer === null ? 'failed' : found.text.trim() === '' ? 'blank' : 'ocr'
  keepPage(reading, {
    ...found,
    sha256,
    page: at.page,
    source,
    secretMark: likelySecretMark(found.text),
    readAt: reading.at(),
  })
}

/**
 * The pages of a version that was cut from scans, when all of them are read already; null else. A
 * page that was turned meanwhile is read anew: what was recognised upside down is worth nothing.
 */
function pagesOfScan(desk: Desk, sha256: string): ReadPage[] | null {
  const cutFrom = versionsOf(desk, sha256).find((version) => version.cutFrom !== null)?.cutFrom ?? null
  if (cutFrom === null) return null
  const pages = cutFrom.map((cut, index) => {
    const known = cut.turn === 0 ? findPageText(desk.ledger, cut.sha256, cut.page) : null
    return known && { ...known, sha256, page: index + 1 }
  })
  const read = pages.filter((page) => page !== null && page.source !== 'waiting' && page.source !== 'failed')
  return read.length === pages.length ? (read as ReadPage[]) : null // as: nulls are out
}

function versionsOf(desk: Desk, sha256: string): MaterialVersion[] {
  return listUsesOf(desk.ledger, sha256).flatMap(
    ({ materialId, no }) => findMaterial(desk.ledger, materialId)?.versions.filter((one) => one.no === no) ?? [],
  )
}

function keepPages({ desk }: Reading, file: ReadFile, pages: readonly ReadPage[]): void {
  atomically(desk.ledger, () => {
    saveTextFile(desk.ledger, { ...file, state: 'read', pages: pages.length })
    for (const page of pages) savePageText(desk.ledger, page)
    markUsesDirty(desk.ledger, file.sha256)
  })
}

function keepPage({ desk }: Reading, page: ReadPage): void {
  atomically(desk.ledger, () => {
    savePageText(desk.ledger, page)
    markUsesDirty(desk.ledger, page.sha256)
  })
}

function keepFailed({ desk }: Reading, file: ReadFile): void {
  saveTextFile(desk.ledger, { ...file, state: 'failed', reason: 'damaged' })
}

/** Null when the helper refused, crashed or hung: the file's fault, not the queue's. */
async function attempt<O extends z.ZodType>(
  { signal }: Reading,
  client: WorkerClient,
  { op, input, timeoutMs }: { op: string; input: unknown; timeoutMs: number },
  output: O,
): Promise<z.output<O> | null | 'cancelled'> {
  try {
    const answer = await client.call(op, input, { timeoutMs, signal })
    // A client that was closed under a running call answers that it crashed.
    if (signal.aborted || (!answer.ok && answer.error.kind === 'cancelled')) return 'cancelled'
    return answer.ok ? output.parse(answer.value) : null
  } catch (error) {
    if (error instanceof WorkerRefusal) return signal.aborted ? 'cancelled' : null
    throw error
  }
}
