/** What happened, by the `action` code of an event of the trail (留痕). */
export const actionText = {
  'desk.create': '建立工作台',
  'desk.unlock': '打开工作台',
  'desk.saveBureau': '修改单位信息',
  'desk.loadDemo': '装入示例案件',
  'session.signIn': '登录',
  'session.signOut': '退出登录',
  'session.refused': '登录被拒',
  'account.save': '保存账号',
  'account.changePassword': '修改密码',
  'case.create': '新建案件',
  'case.update': '修改案件信息',
  'case.saveFacts': '保存案件事实',
  'case.recordMilestone': '登记节点',
  'case.removeMilestone': '撤下节点',
  'material.add': '收入材料',
  'material.replace': '更换版本',
  'material.describe': '修改材料著录',
  'material.arrange': '调整顺序',
  'material.setPaperState': '变更纸质件状态',
  'material.withdraw': '撤出材料',
  'review.submit': '送法制审核',
  'review.save': '填写审核意见',
  'review.conclude': '审核结束',
  'review.print': '生成审核表',
  'review.hangBack': '审核表签字件挂回',
  'review.recordPaper': '代录纸质审核',
  'discussion.save': '保存集体讨论记录',
  'discussion.print': '生成讨论记录',
  'discussion.hangBack': '讨论记录签字件挂回',
  'notice.save': '保存告知书',
  'decision.save': '保存决定',
  'service.record': '登记送达',
  'publicity.record': '登记公开',
  'seal.run': '封卷',
  'backup.run': '备份',
  'trail.verify': '核对留痕',
  'intake.import': '导入案卷',
} as const
export type ActionCode = keyof typeof actionText

/** The words for an action; an unknown code is shown as it is. */
export function actionOf(action: string): string {
  return Object.hasOwn(actionText, action) ? actionText[action as ActionCode] : action // as: hasOwn has just proved it
}
