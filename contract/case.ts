import * as z from 'zod'

import { caseFactsSchema, caseSchema } from '#domain/case/case.ts'
import { caseFileSchema } from '#domain/case/caseFile.ts'
import { milestoneSchema } from '#domain/case/milestone.ts'
import { daySchema } from '#domain/day.ts'
import { deadlineSchema } from '#domain/deadline/deadline.ts'
import { guardFindingSchema } from '#domain/guardFinding.ts'
import { gateReportSchema } from '#domain/material/material.ts'
import { blemishSchema, missingDocumentSchema, triggerFindingSchema } from '#domain/rules/findings.ts'

import { command, query } from './operation.ts'

/** A line of the case list. `headline` is a code of `contract/text/case.ts`. */
export const caseRowSchema = z.object({
  id: z.string(),
  title: z.string(),
  filingNo: z.string(),
  docNo: z.string(),
  parties: z.string(),
  /** Pinyin initials of title and parties, so that `hy` finds 华源. */
  initials: z.string(),
  headline: z.string(),
  handler: z.string(),
  fine: z.int().nullable(),
  filedOn: daySchema.nullable(),
  nextDue: daySchema.nullable(),
  nextDueTitle: z.string(),
  /** Its day has passed and the thing is not done. */
  isOverdue: z.boolean(),
  blemishes: z.int(),
  archived: z.boolean(),
})
export type CaseRow = z.infer<typeof caseRowSchema>

/** Everything the case page shows. */
export const caseViewSchema = z.object({
  file: caseFileSchema,
  title: z.string(),
  headline: z.string(),
  deadlines: z.array(deadlineSchema),
  reviewTriggers: z.array(triggerFindingSchema),
  discussionTriggers: z.array(triggerFindingSchema),
  /** What a decision made today would meet: G1–G10. */
  decisionGuards: z.array(guardFindingSchema),
  blemishes: z.array(blemishSchema),
  missing: z.array(missingDocumentSchema),
  /** Warnings of the data itself, such as a failed check digit. */
  warnings: z.array(z.object({ field: z.string(), message: z.string() })),
})
export type CaseView = z.infer<typeof caseViewSchema>

/** What an officer types to open or correct a case. */
export const caseInputSchema = caseSchema.omit({ id: true, milestones: true, archiveNo: true, archivedOn: true })
export type CaseInput = z.infer<typeof caseInputSchema>

const caseId = z.object({ caseId: z.string() })

/** Cases, their facts and milestones. */
export const caseOperations = {
  'case.list': query(z.object({}), z.array(caseRowSchema)),
  'case.get': query(caseId, caseViewSchema),
  'case.create': command(caseInputSchema, caseId, ['case', 'workbench'], ['handler', 'archivist']),
  'case.update': command(
    caseInputSchema.extend({ caseId: z.string() }),
    z.object({}),
    ['case', 'workbench', 'deadline'],
    ['handler', 'archivist'],
  ),
  'case.saveFacts': command(
    z.object({ caseId: z.string(), facts: caseFactsSchema }),
    z.object({}),
    ['case', 'workbench', 'deadline'],
    ['handler', 'examiner', 'reviewer', 'archivist'],
  ),
  'case.recordMilestone': command(
    milestoneSchema.omit({ id: true, blemishes: true }).extend({ caseId: z.string() }),
    z.object({ blemishes: z.array(guardFindingSchema) }),
    ['case', 'workbench', 'deadline'],
    ['handler', 'examiner', 'archivist', 'reviewer'],
  ),
  'case.removeMilestone': command(
    z.object({ caseId: z.string(), milestoneId: z.string(), reason: z.string().trim().min(1) }),
    z.object({}),
    ['case', 'workbench', 'deadline'],
    ['handler', 'archivist'],
  ),
  /** Imports an intake folder (docs/intake-folder.md), named by its token. */
  'intake.import': command(
    z.object({ token: z.string() }),
    z.object({
      caseId: z.string(),
      materials: z.array(z.object({ file: z.string(), materialId: z.string(), gate: gateReportSchema })),
    }),
    ['case', 'workbench', 'deadline', 'desk'],
    ['handler', 'archivist'],
  ),
  'deadline.list': query(z.object({}), z.array(deadlineSchema.extend({ caseTitle: z.string() }))),
}
