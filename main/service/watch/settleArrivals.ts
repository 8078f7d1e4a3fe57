import { matchSheets, type ExpectedPrint, type OpenSheets, type SheetMatch } from '#domain/paper/matchSheets.ts'
import { latestCopies } from '#domain/paper/paperCopy.ts'
import type { ScanArrival } from '#domain/paper/scanArrival.ts'
import { parseSheetCode } from '#domain/paper/sheetCode.ts'
import { isOnRecord } from '#domain/material/material.ts'
import { findMaterial } from '#store/tables/materials.ts'
import { findPaperCopy, listCopiesOf } from '#store/tables/paperCopies.ts'
import { listOpenArrivals } from '#store/tables/scanArrivals.ts'

import type { Call } from '#service/call.ts'
import { hangSheets } from '#service/paper/hangSheets.ts'

/** Hangs every document of which all sheets are there; gives the prints that were hung. */
export async function settleArrivals(call: Call): Promise<string[]> {
  const hung: string[] = []
  for (const one of matchNow(call).ready) {
    const done = await hangSheets(call, one)
    if (done.ok) hung.push(one.paperId)
  }
  return hung
}

/** What needs a person now. What is complete and still not hung was refused when it was tried. */
export function openQuestions(call: Call): OpenSheets[] {
  const { ready, open } = matchNow(call)
  const refused = ready.map(({ paperId, sides }): OpenSheets => ({
    question: 'refused',
    paperId,
    sides: [...sides],
    missing: [],
  }))
  return [...refused, ...open]
}

function matchNow(call: Call): SheetMatch {
  const arrivals = listOpenArrivals(call.desk.ledger)
  return arrivals.length === 0 ? { ready: [], open: [] } : matchSheets(arrivals, expectedPrints(call, arrivals))
}

/** The prints that the codes of these scans name. */
function expectedPrints(call: Call, arrivals: readonly ScanArrival[]): ExpectedPrint[] {
  const { ledger } = call.desk
  const codes = new Set(arrivals.flatMap(({ sides }) => sides.map(({ code }) => parseSheetCode(code)?.formCode ?? '')))
  return [...codes].flatMap((id) => {
    const copy = findPaperCopy(ledger, id)
    const material = copy === null ? null : findMaterial(ledger, copy.materialId)
    if (copy === null || material === null) return []
    const isLatest = latestCopies(listCopiesOf(ledger, material.id)).some((one) => one.id === id)
    const isBack = copy.returned !== null || isOnRecord(material)
    return [{ paperId: id, pages: copy.pages, isBack, isReplaced: !isLatest || material.withdrawnReason !== '' }]
  })
}
