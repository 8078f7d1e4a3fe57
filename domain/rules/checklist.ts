import type { CaseFile } from '#domain/case/caseFile.ts'
import type { Day } from '#domain/day.ts'

import { isMet } from './conditions.ts'
import { isInForce } from './dated.ts'
import type { ChecklistRow } from './findings.ts'
import type { RulePack } from './rulePack.ts'

/**
 * The rows of form 36 in force on a day, in their order, each with its sub-points; with a file only
 * the points that can apply to that case (nobody is asked about a hearing that nobody asked for).
 */
export function checklistRows(pack: RulePack, day: Day, file?: CaseFile): ChecklistRow[] {
  return pack.checklist
    .filter((row) => isInForce(row, day))
    .map(({ code, text, adverseAnswer, points }) => ({
      code,
      text,
      adverseAnswer,
      points: points
        .filter((point) => file === undefined || isMet(point.when, file, pack))
        .map((point) => ({ code: point.code, text: point.text })),
    }))
}
