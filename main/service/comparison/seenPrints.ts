import type { StoredFile } from '#domain/material/material.ts'
import { ok, type Result } from '#domain/result.ts'
import type { ComparedPage } from '#domain/review/alignPages.ts'
import { pagePrintsAnswerSchema } from '#reader/pagePrints.ts'
import { listPagePrints, savePagePrint, type PagePrint } from '#store/tables/pageComparisons.ts'
import { atomically } from '#store/transaction.ts'

import type { Call } from '#service/call.ts'
import { runErrand } from '#service/helpers.ts'

import { hasPages, pagesOf, type ComparedFile } from './comparedFiles.ts'
import type { CopyOf } from './withCopies.ts'

/** To be raised when the way of looking changes: what was kept is then looked at anew. */
const printMethod = 1
const timeoutMs = 600_000

/** The pages of a file as they are compared, in order: one for each page, drawn or not. */
export async function comparedPages(
  call: Call,
  compared: ComparedFile,
  copyOf: CopyOf,
): Promise<Result<ComparedPage[]>> {
  const { file, cutFrom } = compared
  const prints = file !== null && hasPages(compared) ? await printsOf(call, file, copyOf) : ok([])
  if (!prints.ok) return prints
  return ok(
    pagesOf(compared).map(({ page }, index) => {
      const print = prints.value.find((one) => one.page === page)
      const cut = cutFrom[index]
      const keys = [
        ...(file === null ? [] : [`${file.sha256}:${page}`]),
        ...(cut === undefined ? [] : [`${cut.sha256}:${cut.page}`]),
        ...(print === undefined || print.content === null ? [] : [print.content]),
      ]
      return { keys, print: print?.print ?? null }
    }),
  )
}

async function printsOf(call: Call, file: StoredFile, copyOf: CopyOf): Promise<Result<PagePrint[]>> {
  const { sha256, gate } = file
  const known = listPagePrints(call.desk.ledger, sha256, printMethod)
  if (known.length > 0) return ok(known)
  const path = await copyOf(file)
  if (!path.ok) return path
  const answer = await runErrand(call, {
    helper: 'reader',
    op: 'pagePrints',
    input: { path: path.value, mediaType: gate.mediaType },
    output: pagePrintsAnswerSchema,
    timeoutMs,
    step: 'comparing',
  })
  if (!answer.ok) return answer
  const prints = answer.value.pages.map(({ content, print }, index): PagePrint => {
    const bytes = print === null ? null : Uint8Array.from(Buffer.from(print, 'base64'))
    return { sha256, page: index + 1, method: printMethod, content, print: bytes }
  })
  atomically(call.desk.ledger, () => {
    for (const print of prints) savePagePrint(call.desk.ledger, print)
  })
  return ok(prints)
}
