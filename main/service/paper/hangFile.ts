import type { OpenRow } from '#contract/paper.ts'
import type { OutputOf, ParsedInputOf } from '#contract/index.ts'
import { parseSheetCode } from '#domain/paper/sheetCode.ts'
import type { ScanArrival, SideRef } from '#domain/paper/scanArrival.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { findPaperCopy } from '#store/tables/paperCopies.ts'

import type { Call } from '#service/call.ts'
import { settleArrivals } from '#service/watch/settleArrivals.ts'
import { takeArrival } from '#service/watch/takeArrival.ts'

import { hangSheets, openPaper } from './hangSheets.ts'
import { openRows } from './openRows.ts'

/**
 * Hangs a scan that was chosen for a print. Codes are believed first; a scan without codes hangs
 * when it has as many sides as were printed. Anything else asks and hangs nothing on this print.
 */
export async function hangFile(
  call: Call,
  { paperId, token }: ParsedInputOf<'paper.hangBack'>,
): Promise<Result<OutputOf<'paper.hangBack'>>> {
  const path = call.runtime.options.files.resolve(token)
  if (path === null) return fail({ kind: 'fileUnreadable', path: token, reason: 'unknownToken' })
  const found = openPaper(call, paperId)
  if (!found.ok) return found
  const arrived = await takeArrival(call, path, 'reuse')
  if (!arrived.ok) return arrived
  if (arrived.value.sides.every(({ what }) => what.fate !== 'waiting')) {
    return fail({ kind: 'conflict', what: 'scanKnown', detail: arrived.value.fileName })
  }
  const hung = await settleArrivals(call)
  if (hung.includes(paperId)) return ok({ hung: true, asks: [] })
  const sides = uncodedSides(arrived.value)
  const pages = findPaperCopy(call.desk.ledger, paperId)?.pages ?? null
  if (sides !== null && (pages === null || pages === sides.length)) {
    const done = await hangSheets(call, { paperId, sides })
    return done.ok ? ok({ hung: true, asks: [] }) : done
  }
  return ok({ hung: false, asks: questionsOf(call, arrived.value) })
}

/** The sides that may be the document; null as soon as one of them says what it is. */
function uncodedSides({ id, sides }: ScanArrival): SideRef[] | null {
  const waiting = sides.filter(({ what }) => what.fate === 'waiting')
  if (waiting.length === 0 || waiting.some(({ code }) => parseSheetCode(code) !== null)) return null
  return waiting.map(({ page }) => ({ arrivalId: id, page }))
}

function questionsOf(call: Call, { id }: ScanArrival): OpenRow[] {
  return openRows(call).filter(({ sides }) => sides.some(({ arrivalId }) => arrivalId === id))
}
