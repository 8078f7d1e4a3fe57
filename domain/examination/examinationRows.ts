import type { Day } from '#domain/day.ts'
import { isInForce } from '#domain/rules/dated.ts'
import type { ChecklistRow } from '#domain/rules/findings.ts'
import type { RulePack } from '#domain/rules/rulePack.ts'

/** The rows of the 案件审查表 in force on a day (令30号39), in their order. */
export function examinationRows(pack: RulePack, day: Day): ChecklistRow[] {
  return pack.examination
    .filter((row) => isInForce(row, day))
    .map(({ code, text, adverseAnswer }) => ({ code, text, adverseAnswer, points: [] }))
}
