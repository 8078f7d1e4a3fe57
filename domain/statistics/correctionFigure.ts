import { caseTitle } from '#domain/case/case.ts'
import type { CaseFile } from '#domain/case/caseFile.ts'

import { isInYear } from './caseFigures.ts'
import { countFigure, type Basis, type Figure } from './figure.ts'
import type { RegisterEntry } from './registerEntry.ts'

/**
 * Orders to correct (责令改正) of a year, by their numbers: those filed in cases and those in the
 * register, one of the same number once.
 */
export function correctionFigure(files: readonly CaseFile[], entries: readonly RegisterEntry[], year: number): Figure {
  const inCases = files.flatMap((file) =>
    file.materials
      .filter((material) => material.kind === 'correctionOrder' && material.withdrawnReason === '')
      .filter((material) => isInYear(material.docDate, year))
      .map((material): Basis => {
        const label = caseTitle(file.case, file.decisions.length > 0)
        const { docNo, docDate: day } = material
        return { caseId: file.case.id, entryId: null, label, docNo, day, amount: 1, note: '' }
      }),
  )
  const known = new Set(inCases.map((one) => one.docNo).filter((no) => no !== ''))
  const alone = entries
    .filter((entry) => entry.kind === 'correction' && entry.year === year && !known.has(entry.docNo))
    .map(({ caseId, id, title, docNo, day, source }): Basis => {
      return { caseId, entryId: id, label: title, docNo, day, amount: 1, note: source }
    })
  const numbered = [...inCases, ...alone]
  return countFigure(
    'corrections',
    numbered.toSorted((one, other) => serialOf(one.docNo) - serialOf(other.docNo)),
  )
}

function serialOf(docNo: string): number {
  return Number(/(\d+)号$/.exec(docNo)?.[1] ?? 0)
}
