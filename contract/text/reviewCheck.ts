import type { TriggerFinding } from '#domain/rules/findings.ts'

type Applies = TriggerFinding['applies']

/** Whether one reason applies to the case. */
export const appliesText = { yes: '属于', no: '不属于', unknown: '尚不能判断' } as const satisfies Record<
  Applies,
  string
>

/** What follows from all reasons together, for the review and for the discussion. */
export const mustText = {
  review: { yes: '应当法制审核', no: '不在法制审核范围', unknown: '尚不能判断是否应当法制审核' },
  discussion: { yes: '应当集体讨论', no: '不在集体讨论范围', unknown: '尚不能判断是否应当集体讨论' },
} as const satisfies Record<string, Record<Applies, string>>
