import * as z from 'zod'

import { daySchema, type Day } from '#domain/day.ts'
import { sourceSchema } from '#domain/guardFinding.ts'

/** Which day a rule looks at to decide whether it applies: rules have dates, and not all the same one. */
export const testedDates = [
  'act', // 违法行为发生之日
  'lead', // 发现或收到线索之日
  'filing', // 立案之日
  'notice', // 告知之日
  'hearing', // 听证之日
  'service', // 送达之日
  'review', // 审核之日
  'discussion', // 讨论之日
  'decision', // 作出决定之日
  'application', // 提出申请之日
  'closing', // 结案之日
  'archiving', // 归档之日
  'any', // 不随日期变化
] as const

/** What every entry of the rule pack carries: its source, and when it is in force (both ends inclusive). */
export const datedSchema = z.object({
  source: sourceSchema,
  from: daySchema.nullable(),
  to: daySchema.nullable(),
  testedDate: z.enum(testedDates),
})
export type Dated = z.infer<typeof datedSchema>

/** Whether a rule was in force on the day that it tests. */
export function isInForce(rule: Pick<Dated, 'from' | 'to'>, day: Day): boolean {
  return (rule.from === null || rule.from <= day) && (rule.to === null || day <= rule.to)
}
