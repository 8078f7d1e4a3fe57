import type { ProvableAct } from '#domain/rules/proofOfAct.ts'

/** What the signed paper of an act is called, for “请先把种类改为…”. */
export const proofText = {
  examination: '案件审查表',
  discretion: '裁量计算表',
  review: '案件法制审核表（法制审核材料）',
  discussion: '案件集体讨论记录',
  notice: '事先（听证）告知书',
  decision: '决定书',
  service: '送达回证（公告送达材料）',
} as const satisfies Record<ProvableAct, string>
