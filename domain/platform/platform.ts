import * as z from 'zod'

import { sourceSchema } from '#domain/guardFinding.ts'
import { clockPointSchema } from '#domain/rules/deadlineRule.ts'

import { caseValueSchema } from './caseValue.ts'

/**
 * A field as another system asks for it.
 *
 * `value`: which value of the case goes in, null when the desk knows none · `words`: how that system
 * calls a value that is a code here · `mark`: whether somebody has compared the field with the real system.
 */
const platformFieldSchema = z.object({
  code: z.string(),
  title: z.string(),
  value: caseValueSchema.nullable(),
  /** May stay empty there. */
  optional: z.boolean(),
  words: z.record(z.string(), z.string()).optional(),
  mark: sourceSchema.shape.mark,
})
export type PlatformField = z.infer<typeof platformFieldSchema>

/**
 * What is entered together on one page of another system, within some days of an act.
 *
 * `scope`: once for the case, or for each party of each decision · `wanted`: from what on it must be
 * entered at all · `base`: the act from whose day it counts · `deadline`: the rule of the pack that
 * counts it (its days win over `days` and `unit`), null when there is none.
 */
const platformSectionSchema = z.object({
  code: z.string(),
  title: z.string(),
  scope: z.enum(['case', 'decision']),
  wanted: z.enum(['always', 'decided', 'fined', 'suspectedCrime', 'closed']),
  base: clockPointSchema,
  baseLabel: z.string(),
  days: z.int().positive(),
  unit: z.enum(['WD', 'CD']),
  deadline: z.string().nullable(),
  source: sourceSchema,
  fields: z.array(platformFieldSchema).min(1),
})
export type PlatformSection = z.infer<typeof platformSectionSchema>

/** Another system (闽执法, 双公示 …) as data: `resources/platforms/<code>.json`, its fields in its own order. */
export const platformSchema = z.object({
  code: z.string(),
  order: z.int(),
  title: z.string(),
  note: z.string(),
  sections: z.array(platformSectionSchema).min(1),
})
export type Platform = z.infer<typeof platformSchema>
