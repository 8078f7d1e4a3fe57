import type { Day } from '#domain/day.ts'

import { isInForce } from './dated.ts'
import type { ChecklistRow } from './findings.ts'
import type { RulePack } from './rulePack.ts'

/** The rows of form 36 in force on a day, in their order, each with its sub-points. */
export function checklistRows(pack: RulePack, day: Day): ChecklistRow[] {
  return pack.checklist
    .filter((row) => isInForce(row, day))
    .map(({ code, text, adverseAnswer, points }) => ({
      code,
      text,
      adverseAnswer,
      points: points.map((point) => ({ code: point.code, text: point.text })),
    }))
}
