import type { CaseFile } from '#domain/case/caseFile.ts'
import type { GuardFinding } from '#domain/guardFinding.ts'
import type { RulePack } from '#domain/rules/rulePack.ts'

import { guardFinding } from './guardFinding.ts'
import { isInvestigator } from './investigators.ts'

/** Whether this person may review the case: not one of its investigators (令30号38). */
export function guardsOfReview(
  file: CaseFile,
  reviewer: { reviewer: string; reviewerStaffNo: string | null },
  pack: RulePack,
): GuardFinding[] {
  if (file.case.officers.length === 0) return [guardFinding(pack, 'G3', { verdict: 'unknown', sentence: 'noOfficers' })]
  const investigated = isInvestigator(file, { name: reviewer.reviewer, staffNo: reviewer.reviewerStaffNo })
  return [
    guardFinding(pack, 'G3', {
      verdict: investigated ? 'fail' : 'pass',
      sentence: investigated ? 'reviewer' : 'reviewerPass',
      values: { name: reviewer.reviewer },
    }),
  ]
}
