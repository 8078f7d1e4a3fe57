import * as z from 'zod'

import type { CaseFile } from '#domain/case/caseFile.ts'
import type { MilestoneKind } from '#domain/case/milestone.ts'
import type { Day } from '#domain/day.ts'

import { testedDates } from './dated.ts'
import { defectEvidenceSchema, seenIn, type DefectContext, type DefectEvidence } from './defects/defect.ts'
import { triggerFindingSchema, type TriggerFinding } from './findings.ts'
import type { TriggerRule } from './ruleEntries.ts'
import { discussionTriggers, reviewTriggers } from './triggers.ts'

/** A reason for or against a mandatory review or discussion, with what the rule says, which date it looks at, and the papers. */
export const triggerReasonSchema = triggerFindingSchema.extend({
  text: z.string(),
  testedDate: z.enum(testedDates),
  evidence: z.array(defectEvidenceSchema),
})
export type TriggerReason = z.infer<typeof triggerReasonSchema>

/** The day whose rules decide whether a case had to be reviewed: that of the decision, today while there is none. */
export function dayOfJudgement(file: CaseFile, today: Day): Day {
  return (
    file.decisions
      .map((decision) => decision.decidedOn)
      .toSorted()
      .at(-1) ?? today
  )
}

/** Every reason for and against the legal review, as of `day` (行政处罚法58, 令30号49). */
export function reviewReasons(context: DefectContext, day: Day): TriggerReason[] {
  const { file, pack } = context
  return withPapers(context, pack.reviewTriggers, reviewTriggers(file, pack, day))
}

/** Every reason for and against the collective discussion, as of `day` (行政处罚法57, 令30号52). */
export function discussionReasons(context: DefectContext, day: Day): TriggerReason[] {
  const { file, pack } = context
  return withPapers(context, pack.discussionTriggers, discussionTriggers(file, pack, day))
}

function withPapers(
  context: DefectContext,
  rules: readonly TriggerRule[],
  findings: readonly TriggerFinding[],
): TriggerReason[] {
  return findings.flatMap((finding) => {
    const rule = rules.find((one) => one.code === finding.code)
    if (rule === undefined) return []
    return [{ ...finding, text: rule.text, testedDate: rule.testedDate, evidence: papersFor(context, rule) }]
  })
}

/** Facts that an officer ticks rest on no single paper; the others do. */
function papersFor(context: DefectContext, { test, kinds }: TriggerRule): DefectEvidence[] {
  switch (test) {
    case 'heard':
      return ofSteps(context, ['hearingHeld', 'hearingRequested'])
    case 'secondExtension':
      return ofSteps(context, ['extendedAgain'])
    case 'amount':
    case 'localAmount':
      return ofActs(context, ({ fine }) => fine !== null && fine === largestFine(context.file))
    case 'kinds':
      return ofActs(context, (act) => act.kinds.some((kind) => kinds.some((word) => kind.includes(word))))
    default:
      return []
  }
}

function ofSteps(context: DefectContext, kinds: readonly MilestoneKind[]): DefectEvidence[] {
  return context.file.case.milestones
    .filter((step) => kinds.includes(step.kind))
    .flatMap((step) => seenIn(context, step.materialId))
}

interface Act {
  readonly kinds: readonly string[]
  readonly fine: number | null
  readonly materialId: string | null
}

function actsOf({ notices, decisions }: CaseFile): Act[] {
  const announced = notices.map(({ proposedKinds, proposedFine, materialId }) => {
    return { kinds: proposedKinds, fine: proposedFine, materialId }
  })
  return [...announced, ...decisions]
}

function ofActs(context: DefectContext, isMeant: (act: Act) => boolean): DefectEvidence[] {
  return actsOf(context.file)
    .filter(isMeant)
    .flatMap((act) => seenIn(context, act.materialId))
}

function largestFine(file: CaseFile): number {
  return Math.max(...actsOf(file).map((act) => act.fine ?? 0))
}
