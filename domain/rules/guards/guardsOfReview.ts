import type { CaseFile } from '#domain/case/caseFile.ts'
import type { GuardFinding } from '#domain/guardFinding.ts'
import type { RulePack } from '#domain/rules/rulePack.ts'

import { guardFinding } from './guardFinding.ts'
import { isInvestigator, isNamesake, type NamedPerson } from './investigators.ts'

/** Whether this person may review the case: not one of its investigators (令30号38). */
export function guardsOfReview(
  file: CaseFile,
  { reviewer, reviewerStaffNo }: { reviewer: string; reviewerStaffNo: string | null },
  pack: RulePack,
): GuardFinding[] {
  return [guardPerson(file, { name: reviewer, staffNo: reviewerStaffNo }, pack, 'reviewer')]
}

/** Whether this person may examine the case (案件审查): not one of its investigators (令30号38). */
export function guardsOfExamination(
  file: CaseFile,
  { examiner, examinerStaffNo }: { examiner: string; examinerStaffNo: string | null },
  pack: RulePack,
): GuardFinding[] {
  return [guardPerson(file, { name: examiner, staffNo: examinerStaffNo }, pack, 'examiner')]
}

function guardPerson(
  file: CaseFile,
  person: NamedPerson,
  pack: RulePack,
  sentence: 'reviewer' | 'examiner',
): GuardFinding {
  const values = { name: person.name }
  if (isNamesake(file, person)) return guardFinding(pack, 'G3', { verdict: 'fail', sentence: 'namesake', values })
  if (isInvestigator(file, person)) return guardFinding(pack, 'G3', { verdict: 'fail', sentence, values })
  if (file.case.officers.length === 0) return guardFinding(pack, 'G3', { verdict: 'unknown', sentence: 'noOfficers' })
  return guardFinding(pack, 'G3', { verdict: 'pass', sentence: 'reviewerPass', values })
}
