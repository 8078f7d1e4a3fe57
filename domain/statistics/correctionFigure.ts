import { caseTitle } from '#domain/case/case.ts'
import type { CaseFile } from '#domain/case/caseFile.ts'
import { isOnRecord } from '#domain/material/material.ts'
import { normalizeDocumentNumber } from '#domain/text/documentNumber.ts'

import { isInYear } from './caseFigures.ts'
import { countFigure, type Basis, type Figure } from './figure.ts'
import type { RegisterEntry } from './registerEntry.ts'

/**
 * Orders to correct (责令改正) of a year, by their numbers: those on record in cases and those in the
 * register, one of the same number once.
 */
export function correctionFigure(files: readonly CaseFile[], entries: readonly RegisterEntry[], year: number): Figure {
  const inCases = files.flatMap((file) =>
    file.materials
      .filter((material) => material.kind === 'correctionOrder' && material.withdrawnReason === '')
      .filter((material) => isOnRecord(material) && isInYear(material.docDate, year))
      .map((material): Basis => {
        const label = caseTitle(file.case, file.decisions.length > 0)
        const { docNo, docDate: day } = material
        return { caseId: file.case.id, entryId: null, label, docNo, day, amount: 1, note: '' }
      }),
  )
  const alone = entries
    .filter((entry) => entry.kind === 'correction' && entry.year === year)
    .map(({ caseId, id, title, docNo, day, source }): Basis => {
      return { caseId, entryId: id, label: title, docNo, day, amount: 1, note: source }
    })
  const numbered = onceEach([...inCases, ...alone])
  return countFigure(
    'corrections',
    numbered.toSorted((one, other) => serialOf(one.docNo) - serialOf(other.docNo)),
  )
}

/** One of each number; what has no number cannot be told from another. */
function onceEach(all: readonly Basis[]): Basis[] {
  const known = new Set<string>()
  return all.filter(({ docNo }) => {
    const number = normalizeDocumentNumber(docNo)
    const isNew = number === '' || !known.has(number)
    known.add(number)
    return isNew
  })
}

function serialOf(docNo: string): number {
  return Number(/(\d+)号$/.exec(docNo)?.[1] ?? 0)
}
