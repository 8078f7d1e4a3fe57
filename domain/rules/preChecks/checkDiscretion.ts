import { currentCalculations } from '#domain/discretion/calculation.ts'
import { checkProposedFine } from '#domain/discretion/checkProposedFine.ts'
import { papersOf, seenIn } from '#domain/rules/defects/defect.ts'

import type { PreCheckContext, PreCheckStatement } from './preCheck.ts'

/**
 * Whether the proposed fine is what was calculated, or has its reason (行政处罚法34). Silent where
 * nothing was calculated, and once it was discussed or decided: then that is the amount.
 */
export function checkDiscretion(context: PreCheckContext): PreCheckStatement[] {
  const { calculations, decisions, discussions } = context.file
  if (currentCalculations(calculations).length === 0 || decisions.length + discussions.length > 0) return []
  const { verdict, code, calculated } = checkProposedFine(context.file)
  const values = { fine: context.file.case.facts.proposedFine ?? 0, calculated: calculated ?? 0 }
  const evidence = papersOf(context, 'discretionSheet').flatMap((one) => seenIn(context, one.id))
  return [{ verdict, sentence: code, values, evidence }]
}
