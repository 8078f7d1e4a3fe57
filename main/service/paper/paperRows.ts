import type { ParsedInputOf } from '#contract/index.ts'
import type { PaperRow } from '#contract/paper.ts'
import { caseTitle, type Case } from '#domain/case/case.ts'
import { dayOfInstant, daysBetween } from '#domain/day.ts'
import { latestCopies, paperStage, returnOf, type PaperCopy } from '#domain/paper/paperCopy.ts'
import { parseSheetCode } from '#domain/paper/sheetCode.ts'
import { shownFile } from '#domain/material/material.ts'
import { findCase } from '#store/tables/cases.ts'
import { findMaterial } from '#store/tables/materials.ts'
import { listCopiesBack, listCopiesOfCase, listCopiesOut } from '#store/tables/paperCopies.ts'
import { listOpenArrivals } from '#store/tables/scanArrivals.ts'

import { today, type Call } from '#service/call.ts'

/** So many prints that came back are shown; older ones are found in their case. */
const mostBack = 500

/** The prints of one case or of all, newest move first; a print that was replaced by another is not shown. */
export function paperRows(call: Call, { caseId, shown }: ParsedInputOf<'paper.list'>): PaperRow[] {
  const { ledger } = call.desk
  const arrived = sheetsArrived(call)
  const cases = new Map<string, Case | null>()
  const caseOf = (id: string): Case | null => {
    if (!cases.has(id)) cases.set(id, findCase(ledger, id))
    return cases.get(id) ?? null
  }
  const out = shown === 'hungBack' ? [] : listCopiesOut(ledger)
  const back = shown === 'open' ? [] : listCopiesBack(ledger, mostBack)
  return latestCopies(caseId === null ? [...out, ...back] : listCopiesOfCase(ledger, caseId))
    .flatMap((copy) => rowOf(call, copy, caseOf(copy.caseId), arrived.get(copy.id) ?? 0))
    .filter(({ stage }) => shown === 'all' || (stage === 'hungBack') === (shown === 'hungBack'))
    .toSorted((one, other) => other.movedAt.localeCompare(one.movedAt))
}

function rowOf(call: Call, whole: PaperCopy, ofCase: Case | null, arrived: number): PaperRow[] {
  const { act: _, sent: __, ...copy } = whole
  const material = findMaterial(call.desk.ledger, copy.materialId)
  const printed = material?.versions.find(({ no }) => no === copy.version)
  if (ofCase === null || material === null || printed === undefined || material.withdrawnReason !== '') return []
  return [
    {
      ...copy,
      returned: returnOf(whole, material),
      arrived,
      title: material.title,
      caseTitle: caseTitle(ofCase, false),
      stage: paperStage(whole, material),
      days: Math.max(0, daysBetween(dayOfInstant(copy.movedAt), today(call))),
      bytes: shownFile(printed).bytes,
      hasViewCopy: printed.viewCopy !== null,
      isArchived: ofCase.archivedOn !== null,
    },
  ]
}

function sheetsArrived(call: Call): Map<string, number> {
  const counts = new Map<string, number>()
  for (const side of listOpenArrivals(call.desk.ledger).flatMap(({ sides }) => sides)) {
    const code = side.what.fate === 'waiting' ? parseSheetCode(side.code) : null
    if (code !== null) counts.set(code.formCode, (counts.get(code.formCode) ?? 0) + 1)
  }
  return counts
}
