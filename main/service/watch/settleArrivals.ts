import { matchSheets, type ExpectedPrint, type OpenSheets, type SheetMatch } from '#domain/paper/matchSheets.ts'
import { latestCopies } from '#domain/paper/paperCopy.ts'
import { isOnRecord } from '#domain/material/material.ts'
import { findMaterial } from '#store/tables/materials.ts'
import { listPaperCopies } from '#store/tables/paperCopies.ts'
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
  return arrivals.length === 0 ? { ready: [], open: [] } : matchSheets(arrivals, expectedPrints(call))
}

function expectedPrints(call: Call): ExpectedPrint[] {
  const copies = listPaperCopies(call.desk.ledger)
  const latest = new Set(latestCopies(copies).map(({ id }) => id))
  return copies.flatMap((copy) => {
    const material = findMaterial(call.desk.ledger, copy.materialId)
    if (material === null) return []
    const isReplaced = !latest.has(copy.id) || material.withdrawnReason !== ''
    return [{ paperId: copy.id, pages: copy.pages, isBack: copy.returned !== null || isOnRecord(material), isReplaced }]
  })
}
