import type { Decision } from '#domain/decision/decision.ts'

/** What kind of decision it is. */
export const decisionOutcomeText = {
  penalty: '行政处罚决定',
  noPenalty: '不予行政处罚决定',
} as const satisfies Record<Decision['outcome'], string>

/** 处罚种类 (行政处罚法9), as offered in forms; other words may be typed. */
export const penaltyKinds = [
  '警告',
  '通报批评',
  '罚款',
  '没收违法所得',
  '没收非法财物',
  '暂扣许可证件',
  '降低资质等级',
  '吊销许可证件',
  '限制开展生产经营活动',
  '责令停产整治',
  '责令停产停业',
  '责令关闭',
  '限制从业',
  '禁止从业',
  '行政拘留',
] as const
