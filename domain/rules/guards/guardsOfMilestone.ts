import type { CaseFile } from '#domain/case/caseFile.ts'
import type { Milestone, MilestoneKind } from '#domain/case/milestone.ts'
import { isCardValidOn } from '#domain/case/officer.ts'
import type { Day } from '#domain/day.ts'
import type { GuardFinding } from '#domain/guardFinding.ts'
import type { RulePack } from '#domain/rules/rulePack.ts'
import { thresholdOn } from '#domain/rules/thresholds.ts'

import { guardDossier } from './guardDossier.ts'
import { guardLimitation } from './guardLimitation.ts'
import { joinStatements, type GuardStatement } from './guardFinding.ts'

/** Acts at which two officers with valid cards must be present. */
const actsOfOfficers: readonly MilestoneKind[] = ['inspected', 'sampled']
/** Steps that come after archiving too: they add nothing to the dossier. */
export const afterArchiving: readonly MilestoneKind[] = [
  'archived',
  'reconsiderationFiled',
  'suitFiled',
  'paid',
  'enforcementAccepted',
]

/** What the law says of one step: filing looks at the limitation, acts on site at the officers, every step at the archive. */
export function guardsOfMilestone(
  file: CaseFile,
  milestone: Pick<Milestone, 'kind' | 'day'>,
  pack: RulePack,
): GuardFinding[] {
  const findings: GuardFinding[] = []
  if (milestone.kind === 'filed') findings.push(guardLimitation(withFoundDay(file, milestone.day), pack))
  if (actsOfOfficers.includes(milestone.kind)) findings.push(guardOfficers(file, pack, milestone.day))
  if (!afterArchiving.includes(milestone.kind)) findings.push(guardDossier(file, pack, milestone.day))
  return findings
}

/** G3 at an act: at least two officers, each with a card valid on the day (行政处罚法42, 评查细则2). */
function guardOfficers(file: CaseFile, pack: RulePack, day: Day): GuardFinding {
  const { officers } = file.case
  const minimum = thresholdOn(pack, 'officers.minimum', day) ?? 2
  const statements: GuardStatement[] = [
    { verdict: 'pass', sentence: 'cardsPass', values: { day, count: officers.length } },
  ]
  if (officers.length < minimum)
    statements.push({ verdict: 'fail', sentence: 'tooFew', values: { day, count: officers.length } })
  for (const officer of officers) {
    const valid = isCardValidOn(officer, day)
    const values = { name: officer.name, card: officer.cardNo, day }
    if (valid === null) statements.push({ verdict: 'unknown', sentence: 'cardUnknown', values })
    if (valid === false) statements.push({ verdict: 'fail', sentence: 'cardExpired', values, evidence: [officer.id] })
  }
  return joinStatements(pack, 'G3', statements)
}

/** Filing itself is the latest day of discovery when neither lead nor inspection is recorded. */
function withFoundDay(file: CaseFile, day: Day): CaseFile {
  const filed: Milestone = { id: '', kind: 'filed', day, note: '', materialId: null, origin: 'paper' }
  return { ...file, case: { ...file.case, milestones: [...file.case.milestones, filed] } }
}
