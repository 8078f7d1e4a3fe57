import * as z from 'zod'

import { daySchema } from '#domain/day.ts'
import { guardFindingSchema, sourceSchema } from '#domain/guardFinding.ts'
import { volumeSchema } from '#domain/material/material.ts'

/** Why a case must (not) be reviewed or discussed: each reason with its rule. */
export const triggerFindingSchema = z.object({
  code: z.string(),
  applies: z.enum(['yes', 'no', 'unknown']),
  reason: z.string(),
  source: sourceSchema,
})
export type TriggerFinding = z.infer<typeof triggerFindingSchema>

/** A document that the file should hold and does not. */
export const missingDocumentSchema = z.object({
  kind: z.string(),
  title: z.string(),
  volume: volumeSchema,
  why: z.string(),
  source: sourceSchema,
})
export type MissingDocument = z.infer<typeof missingDocumentSchema>

/** A defect (瑕疵) of an act that is already on signed paper: recorded, never blocking. */
export const blemishSchema = z.object({ act: z.string(), day: daySchema.nullable(), finding: guardFindingSchema })
export type Blemish = z.infer<typeof blemishSchema>

/** A row of the review checklist as the rule pack gives it. */
export const checklistRowSchema = z.object({
  code: z.string(),
  text: z.string(),
  /** The answer that is bad; null for a neutral row such as 是否属于重大执法决定. */
  adverseAnswer: z.enum(['yes', 'no']).nullable(),
  points: z.array(z.object({ code: z.string(), text: z.string() })),
})
export type ChecklistRow = z.infer<typeof checklistRowSchema>
