import * as z from 'zod'

import { daySchema, type Day } from '#domain/day.ts'

/** Who signs the 内部审批表 of an outgoing document, in their order. */
export const approvalSteps = ['handler', 'department', 'legal', 'deputy', 'head'] as const
/** One step of the chain, by its code. */
export const approvalStepSchema = z.enum(approvalSteps)
export type ApprovalStep = z.infer<typeof approvalStepSchema>

/** One signature as it stands on the paper; `page` is the page of the scan it stands on. */
export const approvalEntrySchema = z.object({
  step: approvalStepSchema,
  person: z.string().trim(),
  opinion: z.string().trim(),
  day: daySchema.nullable(),
  page: z.int().positive().nullable(),
})
export type ApprovalEntry = z.infer<typeof approvalEntrySchema>

/**
 * The internal approval (内部审批) of one document: the officer writes down what leaders signed on
 * paper (代录), the scan proves it. `id` is that of the document's material.
 */
export const approvalSchema = z.object({
  id: z.string(),
  caseId: z.string(),
  scanMaterialId: z.string().nullable(),
  entries: z.array(approvalEntrySchema),
})
export type Approval = z.infer<typeof approvalSchema>

/** What is wrong with a chain; `step` is null for what concerns the whole. */
export interface ApprovalDefect {
  readonly code: 'noScan' | 'missing' | 'noLeader' | 'noPerson' | 'noOpinion' | 'noDay' | 'noPage' | 'disorder' | 'late'
  readonly step: ApprovalStep | null
}

/**
 * Blanks and disorder in a chain. They are shown, never a reason to refuse: the paper is signed.
 *
 * `late`: signed after the day of the document itself. 承办人 and 承办机构 must sign, and one of the
 * two leaders; 法制 only where the office asks it.
 */
export function approvalDefects(approval: Approval, docDate: Day | null): ApprovalDefect[] {
  const { entries } = approval
  const has = (step: ApprovalStep) => entries.some((entry) => entry.step === step)
  const whole: ApprovalDefect[] = [
    ...(approval.scanMaterialId === null ? [{ code: 'noScan' as const, step: null }] : []),
    ...(['handler', 'department'] as const)
      .filter((step) => !has(step))
      .map((step) => ({ code: 'missing' as const, step })),
    ...(has('deputy') || has('head') ? [] : [{ code: 'noLeader' as const, step: null }]),
  ]
  return [...whole, ...entries.flatMap((entry) => entryDefects(entry, approval, docDate))]
}

function entryDefects(entry: ApprovalEntry, approval: Approval, docDate: Day | null): ApprovalDefect[] {
  const { step, day } = entry
  const earlier = approval.entries.filter((other) => approvalSteps.indexOf(other.step) < approvalSteps.indexOf(step))
  const isBefore = day !== null && earlier.some((other) => other.day !== null && other.day > day)
  const found: [ApprovalDefect['code'], boolean][] = [
    ['noPerson', entry.person === ''],
    ['noOpinion', entry.opinion === ''],
    ['noDay', day === null],
    ['noPage', approval.scanMaterialId !== null && entry.page === null],
    ['disorder', isBefore],
    ['late', day !== null && docDate !== null && day > docDate],
  ]
  return found.filter(([, isWrong]) => isWrong).map(([code]) => ({ code, step }))
}
