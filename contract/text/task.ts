/** What waits for somebody, by code of `workbench.get`. */
export const taskText = {
  toPrint: '已生成，待打印送签',
  toSign: '已打印，待签字盖章',
  toHangBack: '已签章，待扫描挂回',
  toExamine: '待案件审查',
  examinationReturned: '案件审查退回，待补充调查',
  toSubmitReview: '待送法制审核',
  toReview: '待法制审核',
  returned: '审核退回，待补充',
  toDiscuss: '待集体讨论',
  toDecide: '待作出决定',
  toServe: '待送达',
  toPublish: '待公开',
  toClose: '待结案',
  toArchive: '待归档',
  toSeal: '待封卷',
  atCityBureau: '在市局',
  missingDocument: '缺少材料',
  unreadable: '材料无法读取',
} as const
export type TaskKind = keyof typeof taskText

/** The words for a task code; an unknown code is shown as it is. */
export function taskOf(kind: string): string {
  return Object.hasOwn(taskText, kind) ? taskText[kind as TaskKind] : kind // as: hasOwn has just proved it
}
