import * as z from 'zod'

import { daySchema } from '#domain/day.ts'

/** How a suit ended. 撤诉 is split: one after the organ changed its act is no success. */
export const suitOutcomes = [
  'pending', // 未结
  'claimDismissed', // 驳回诉讼请求
  'suitDismissed', // 驳回起诉
  'withdrawnByPlaintiff', // 原告主动撤诉
  'withdrawnAfterChange', // 被告改变行政行为后原告撤诉（行政诉讼法62）
  'lost', // 撤销、变更、确认违法、责令履行
] as const
export type SuitOutcome = (typeof suitOutcomes)[number]

/** Figures that no case holds and a person fills in with their source (手工填报). */
export const counterKeys = [
  'counsels',
  'complaints',
  'complaintsClosed',
  'patrols',
  'patrolEvents',
  'patrolCases',
  'postIssues',
  'posts',
] as const
export type CounterKey = (typeof counterKeys)[number]

const base = {
  id: z.string(),
  year: z.int().min(1990).max(2100),
  day: daySchema.nullable(),
  /** The penalty case it belongs to; null for one that no case stands behind. */
  caseId: z.string().nullable(),
  docNo: z.string().trim(),
  title: z.string().trim().min(1),
  /** Where it was taken from: a register, a judgment, a platform. */
  source: z.string().trim(),
  /** Why it was taken out; empty while it counts. Nothing is ever deleted. */
  withdrawnReason: z.string(),
}

/**
 * A line of the bureau's register (登记簿): what the yearly figures need and no penalty case holds.
 *
 * correction: an order to correct, `day` is its date · compensation: an agreement on 生态环境损害赔偿,
 * `day` is when it was performed · suit: one that ended in `year`; `head` is who of the defendant's
 * persons in charge attended, of which organ (法释2020-3: only its own heads count) · counter: a
 * number with its source. Amounts in whole yuan.
 */
export const registerEntrySchema = z.discriminatedUnion('kind', [
  z.object({ ...base, kind: z.literal('correction') }),
  z.object({ ...base, kind: z.literal('compensation'), amount: z.int().nonnegative().nullable() }),
  z.object({
    ...base,
    kind: z.literal('suit'),
    outcome: z.enum(suitOutcomes),
    defendant: z.string().trim().min(1),
    head: z.object({ name: z.string().trim().min(1), post: z.string().trim(), organ: z.string().trim() }).nullable(),
  }),
  z.object({ ...base, kind: z.literal('counter'), counter: z.enum(counterKeys), value: z.int().nonnegative() }),
])
export type RegisterEntry = z.infer<typeof registerEntrySchema>
