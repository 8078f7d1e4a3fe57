import * as z from 'zod'

import { daySchema } from '#domain/day.ts'
import { storedFileSchema } from '#domain/material/material.ts'

import { normativeStepSchema } from './normativeStep.ts'

const named = { id: z.string(), title: z.string().trim().min(1).max(200) }

/**
 * What is typed of a 行政规范性文件 in its register. `evaluateBy` and `cleanUpBy`: the day by which
 * it is next to be evaluated (评估) and looked through (清理); `inForceUntil`: the last day of its period.
 */
export const normativeDocumentSchema = z.object({
  ...named,
  kind: z.literal('document'),
  docNo: z.string().trim(),
  /** 规定, 办法, 通知 …, in the words of the document. */
  form: z.string().trim(),
  draftedBy: z.string().trim(),
  issuedOn: daySchema.nullable(),
  inForceUntil: daySchema.nullable(),
  evaluateBy: daySchema.nullable(),
  cleanUpBy: daySchema.nullable(),
})

/** What is typed of a 重大行政决策 (国务院令第713号); `evaluateBy`: the next 决策后评估. */
export const majorDecisionSchema = z.object({
  ...named,
  kind: z.literal('decision'),
  docNo: z.string().trim(),
  draftedBy: z.string().trim(),
  decidedOn: daySchema.nullable(),
  evaluateBy: daySchema.nullable(),
})

/** What belongs to 三重一大: 重大决策、重要人事任免、重大项目安排、大额资金使用. */
export const topicCategories = ['decision', 'personnel', 'project', 'funds'] as const
export type TopicCategory = (typeof topicCategories)[number]

/**
 * A topic of 三重一大: that it was discussed, when, and where the minutes lie. It is the Party group's
 * meeting (分党组会), no discussion of a case; of personnel only the subject is kept, so it is short.
 */
export const majorTopicSchema = z.object({
  ...named,
  kind: z.literal('topic'),
  title: z.string().trim().min(1).max(60),
  day: daySchema,
  category: z.enum(topicCategories),
  /** 会议纪要号. */
  minutesNo: z.string().trim(),
  /** 存放处. */
  minutesPlace: z.string().trim(),
})

const kept = {
  /** The signed papers as they were scanned, the newest last; none is ever taken away. */
  files: z.array(storedFileSchema),
  steps: z.array(normativeStepSchema),
  /** Why the line was struck; empty while it stands. */
  struckReason: z.string(),
}

/** A line of one of the three registers (登记) with its scans and dated steps. */
export const normativeEntrySchema = z.discriminatedUnion('kind', [
  normativeDocumentSchema.extend(kept),
  majorDecisionSchema.extend(kept),
  majorTopicSchema.extend(kept),
])
export type NormativeEntry = z.infer<typeof normativeEntrySchema>
export type NormativeKind = NormativeEntry['kind']

/** The day a line is counted by: issued, decided, discussed; null while it has none. */
export function dayOfEntry(
  entry:
    | z.infer<typeof normativeDocumentSchema>
    | z.infer<typeof majorDecisionSchema>
    | z.infer<typeof majorTopicSchema>,
): string | null {
  if (entry.kind === 'document') return entry.issuedOn
  return entry.kind === 'decision' ? entry.decidedOn : entry.day
}
