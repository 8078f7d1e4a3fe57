import type { CaseFile } from '#domain/case/caseFile.ts'
import type { Day } from '#domain/day.ts'
import type { GuardFinding } from '#domain/guardFinding.ts'
import { guardLimitation } from '#domain/rules/guards/guardLimitation.ts'
import { guardRange } from '#domain/rules/guards/guardRange.ts'
import { guardsOfMilestone } from '#domain/rules/guards/guardsOfMilestone.ts'
import type { RulePack } from '#domain/rules/rulePack.ts'

import type { ExaminationAnswer } from './examination.ts'

/** What the file itself says to a row: with its article, or `unknown` where it cannot tell. */
export interface ExaminationHint {
  readonly row: string
  readonly finding: GuardFinding
}

/** Rows of 令30号39 to which the file can say something. */
const rowOf = { procedure: '4', limitation: '5', law: '6' } as const

/** What the file says to the rows: officers at each act on site, the limitation, the proposed fine against its range. */
export function examinationHints(file: CaseFile, pack: RulePack, day: Day): ExaminationHint[] {
  const { facts, organ, parties, milestones } = file.case
  const officers = milestones
    .filter((milestone) => milestone.kind === 'inspected' || milestone.kind === 'sampled')
    .flatMap((milestone) => guardsOfMilestone(file, milestone, pack))
    .filter((finding) => finding.code === 'G3')
  const proposal = {
    decidedOn: day,
    organ,
    partyIds: parties.map((party) => party.id),
    outcome: 'penalty' as const,
    kinds: facts.proposedKinds,
    fine: facts.proposedFine,
    article: facts.penaltyArticle,
  }
  return [
    ...officers.map((finding) => ({ row: rowOf.procedure, finding })),
    { row: rowOf.limitation, finding: guardLimitation(file, pack) },
    ...(facts.proposedFine === null ? [] : [{ row: rowOf.law, finding: guardRange({ file, proposal, pack }) }]),
  ]
}

/**
 * Answers that the file gives by itself. What fails answers its row badly and says why; a pass
 * answers only the limitation, which it judges as a whole. The examiner confirms or changes them.
 */
export function proposedAnswers(hints: readonly ExaminationHint[]): ExaminationAnswer[] {
  const rows = [...new Set(hints.map((hint) => hint.row))]
  return rows.flatMap((row): ExaminationAnswer[] => {
    const findings = hints.filter((hint) => hint.row === row).map((hint) => hint.finding)
    const failing = findings.filter((finding) => finding.verdict === 'fail')
    const bad = row === rowOf.limitation ? 'yes' : 'no'
    const problem = [...new Set(failing.map((finding) => finding.message))].join('\n')
    if (failing.length > 0) return [{ row, answer: bad, problem, citations: [] }]
    const isSettled = row === rowOf.limitation && findings.every((finding) => finding.verdict === 'pass')
    return isSettled ? [{ row, answer: 'no', problem: '', citations: [] }] : []
  })
}
