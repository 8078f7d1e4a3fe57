import type { CaseFile } from '#domain/case/caseFile.ts'
import type { RulePack } from '#domain/rules/rulePack.ts'

import { checkAmountsOfPapers } from './checkAmountsOfPapers.ts'
import { checkCards } from './checkCards.ts'
import { checkDays } from './checkDays.ts'
import { checkLawDates } from './checkLawDates.ts'
import { checkObservers } from './checkObservers.ts'
import { checkPageNumbers } from './checkPageNumbers.ts'
import { checkPublicity } from './checkPublicity.ts'
import { checkRelation } from './checkRelation.ts'
import { checkSampling } from './checkSampling.ts'
import { checkSignboard } from './checkSignboard.ts'
import { defectFinding, type DefectCheck, type DefectFinding, type TextOf } from './defect.ts'

const checks: Readonly<Record<string, DefectCheck>> = {
  'DF-DAYS': checkDays,
  'DF-SIGNBOARD': checkSignboard,
  'DF-CARD': checkCards,
  'DF-RELATION': checkRelation,
  'DF-AMOUNT': checkAmountsOfPapers,
  'DF-SAMPLING': checkSampling,
  'DF-LAWDATE': checkLawDates,
  'DF-PUBLICITY': checkPublicity,
  'DF-OBSERVER': checkObservers,
  'DF-PAGES': checkPageNumbers,
}

/** Looks for every known defect in a case. A check that finds nothing to look at is left out. */
export function findDefects(file: CaseFile, pack: RulePack, textOf: TextOf): DefectFinding[] {
  const context = { file, pack, textOf }
  return Object.entries(checks)
    .map(([code, check]) => defectFinding(context, code, check(context)))
    .filter((finding) => finding !== null)
}
