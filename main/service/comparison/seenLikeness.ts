import type { StoredFile } from '#domain/material/material.ts'
import { ok, type Result } from '#domain/result.ts'
import { comparePagesAnswerSchema } from '#reader/comparePages.ts'
import { findPageLikeness, savePageLikeness, type PageLikeness } from '#store/tables/pageComparisons.ts'
import { atomically } from '#store/transaction.ts'

import type { Call } from '#service/call.ts'
import { runErrand } from '#service/helpers.ts'

import type { CopyOf } from './withCopies.ts'

/** To be raised when the way of looking changes: what was kept is then looked at anew. */
const likenessMethod = 1
const timeoutMs = 900_000

/** A page (from 1) of a file. */
export interface FilePage {
  readonly file: StoredFile
  readonly page: number
}

/** Two pages to be laid over each other. */
export interface PagesOfFiles {
  readonly was: FilePage
  readonly now: FilePage
}

/** What is known of how like two pages are; null when nobody has looked yet. */
export function knownLikeness(call: Call, { was, now }: PagesOfFiles): PageLikeness | null {
  const pair = { wasSha256: was.file.sha256, wasPage: was.page, nowSha256: now.file.sha256, nowPage: now.page }
  return findPageLikeness(call.desk.ledger, pair, likenessMethod)
}

/** Lays pages over each other, file by file, and keeps what was seen. */
export async function lookAtPages(call: Call, pages: readonly PagesOfFiles[], copyOf: CopyOf): Promise<Result<null>> {
  const byFiles = Map.groupBy(pages, ({ was, now }) => `${was.file.sha256} ${now.file.sha256}`)
  for (const group of byFiles.values()) {
    const looked = await lookAtFiles(call, group, copyOf)
    if (!looked.ok) return looked
  }
  return ok(null)
}

async function lookAtFiles(call: Call, pages: readonly PagesOfFiles[], copyOf: CopyOf): Promise<Result<null>> {
  const [first] = pages
  if (first === undefined) return ok(null)
  const [was, now] = [first.was.file, first.now.file]
  const wasPath = await copyOf(was)
  if (!wasPath.ok) return wasPath
  const nowPath = await copyOf(now)
  if (!nowPath.ok) return nowPath
  const answer = await runErrand(call, {
    helper: 'reader',
    op: 'comparePages',
    input: {
      was: { path: wasPath.value, mediaType: was.gate.mediaType },
      now: { path: nowPath.value, mediaType: now.gate.mediaType },
      pairs: pages.map((pair) => ({ was: pair.was.page, now: pair.now.page })),
    },
    output: comparePagesAnswerSchema,
    timeoutMs,
    step: 'comparing',
  })
  if (!answer.ok) return answer
  atomically(call.desk.ledger, () => {
    for (const [index, seen] of answer.value.pairs.entries()) {
      const pair = pages[index]
      if (pair === undefined) continue
      savePageLikeness(call.desk.ledger, {
        wasSha256: was.sha256,
        wasPage: pair.was.page,
        nowSha256: now.sha256,
        nowPage: pair.now.page,
        method: likenessMethod,
        likeness: seen.likeness,
        rects: { was: seen.was, now: seen.now },
      })
    }
  })
  return ok(null)
}
