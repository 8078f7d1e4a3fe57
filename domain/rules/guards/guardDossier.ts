import { firstDayOf, type CaseFile } from '#domain/case/caseFile.ts'
import type { Day } from '#domain/day.ts'
import type { GuardFinding } from '#domain/guardFinding.ts'
import type { RulePack } from '#domain/rules/rulePack.ts'

import { joinStatements, type GuardStatement } from './guardFinding.ts'

/**
 * G10: one case, one dossier. Copies of other files are welcome when the remark says so
 * (复制自 …); after archiving nothing is changed.
 */
export function guardDossier(file: CaseFile, pack: RulePack, day: Day): GuardFinding {
  const statements: GuardStatement[] = [{ verdict: 'pass', sentence: 'pass' }]
  for (const material of file.materials) {
    if (material.caseId === file.case.id || material.remark.includes('复制自')) continue
    statements.push({
      verdict: 'fail',
      sentence: 'foreign',
      values: { title: material.title },
      evidence: [material.id],
    })
  }
  const archived = file.case.archivedOn ?? firstDayOf(file, 'archived')
  if (archived !== null && day > archived)
    statements.push({ verdict: 'fail', sentence: 'archived', values: { day: archived } })
  return joinStatements(pack, 'G10', statements)
}
