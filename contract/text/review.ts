import type { ReviewOpinion, ReviewRound } from '#domain/review/review.ts'

/** 审核意见 as the form words it. */
export const reviewOpinionText = {
  agree: '同意',
  return: '退回补充完善',
  disagree: '不同意',
  amend: '修改',
  transfer: '移送',
} as const satisfies Record<ReviewOpinion, string>

/** What kind of round it is. */
export const reviewKindText = { formal: '正式审核', pre: '告知前预审' } as const satisfies Record<
  ReviewRound['kind'],
  string
>

/** The two boxes of a checklist row. */
export const reviewAnswerText = { yes: '是', no: '否' } as const

/** Whether something was captured when it happened or recorded from signed paper. */
export const originText = { live: '当场录入', paper: '依纸质件代录' } as const satisfies Record<
  ReviewRound['origin'],
  string
>
