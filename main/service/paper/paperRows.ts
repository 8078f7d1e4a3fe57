import type { PaperRow } from '#contract/paper.ts'
import { caseTitle } from '#domain/case/case.ts'
import type { CaseFile } from '#domain/case/caseFile.ts'
import { dayOfInstant, daysBetween } from '#domain/day.ts'
import { latestCopies, paperStage, returnOf, type PaperCopy } from '#domain/paper/paperCopy.ts'
import { parseSheetCode } from '#domain/paper/sheetCode.ts'
import { listPaperCopies } from '#store/tables/paperCopies.ts'
import { listOpenArrivals } from '#store/tables/scanArrivals.ts'

import { today, type Call } from '#service/call.ts'
import { findFile } from '#service/openFile.ts'

/** The prints of one case or of all, newest move first; a print that was replaced by another is not shown. */
export function paperRows(call: Call, caseId: string | null): PaperRow[] {
  const copies = latestCopies(listPaperCopies(call.desk.ledger)).filter(
    (one) => caseId === null || one.caseId === caseId,
  )
  const arrived = sheetsArrived(call)
  const files = new Map<string, CaseFile | null>()
  const fileOf = (id: string): CaseFile | null => {
    const known = files.get(id)
    if (known !== undefined) return known
    const found = findFile(call, id)
    files.set(id, found.ok ? found.value : null)
    return found.ok ? found.value : null
  }
  return copies
    .flatMap((copy) => rowOf(call, copy, fileOf(copy.caseId), arrived.get(copy.id) ?? 0))
    .toSorted((one, other) => other.movedAt.localeCompare(one.movedAt))
}

function rowOf(call: Call, whole: PaperCopy, file: CaseFile | null, arrived: number): PaperRow[] {
  const { act: _, sent: __, ...copy } = whole
  const material = file?.materials.find((one) => one.id === copy.materialId)
  const printed = material?.versions.find(({ no }) => no === copy.version)
  if (file === null || material === undefined || printed === undefined || material.withdrawnReason !== '') return []
  return [
    {
      ...copy,
      returned: returnOf(whole, material),
      arrived,
      title: material.title,
      caseTitle: caseTitle(file.case, false),
      stage: paperStage(whole, material),
      days: Math.max(0, daysBetween(dayOfInstant(copy.movedAt), today(call))),
      bytes: printed.bytes,
      isArchived: file.case.archivedOn !== null,
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
