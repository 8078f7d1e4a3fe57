import type { Conclusion, Discussion } from '#domain/discussion/discussion.ts'

/** 结论意见: what the discussion ended with. */
export const outcomeText = {
  penalty: '同意给予行政处罚',
  noPenalty: '不予行政处罚',
  moreInvestigation: '退回补充调查',
  transfer: '移送',
  withdraw: '撤销立案',
  postpone: '缓议',
} as const satisfies Record<Conclusion['outcome'], string>

/** What one speaker held. */
export const statementOpinionText = {
  agree: '同意',
  disagree: '不同意',
  reserve: '保留意见',
  inform: '询问、说明',
} as const satisfies Record<Discussion['statements'][number]['opinion'], string>
