import { actionOf } from './actions.ts'

/** Commands that leave no event of their own name behind, as the bar of long work calls them. */
const workText = {
  'comparison.ofRound': '逐页比对',
  'desk.forgetSheet': '删除恢复密钥打印页',
  'desk.loadDemoYear': '装入演示工作台',
  'desk.restore': '从备份恢复',
  'discretion.exportTable': '导出裁量表',
  'discretion.print': '生成裁量计算表',
  'discussion.writeMinutes': '用 WPS 写讨论记录',
  'draft.save': '保存草稿',
  'draft.remove': '移除草稿',
  'examination.print': '生成案件审查表',
  'form.finish': '收回定稿',
  'form.generate': '生成文书',
  'form.inspectTemplate': '检查模板',
  'form.open': '打开文书',
  'form.saveTemplate': '取出模板',
  'inbox.file': '扫描页入卷',
  'inbox.hang': '签字扫描件挂回',
  'inbox.setAside': '搁置扫描页',
  'inbox.split': '转到拆分扫描件',
  'ledger.export': '导出台账',
  'ledger.takeFolders': '成批收旧卷',
  'material.removeViewCopy': '撤下阅览件',
  'material.setViewCopy': '配阅览件',
  'media.straighten': '校正页面',
  'media.unpack': '解压',
  'phrase.save': '保存常用语',
  'platform.importPackage': '收入平台案卷包',
  'print.make': '制作打印件',
  'reading.note': '记下看过的页',
  'recording.register': '登记音像记录',
  'reviewLetter.make': '生成审核文书',
  'scan.fromMaterial': '转到拆分扫描件',
  'scan.prepare': '准备扫描页',
  'scan.save': '保存拆分',
  'search.pause': '暂停或继续识别',
  'service.printReceipts': '生成送达回证',
  'statistics.export': '导出统计表格',
  'statistics.printReviews': '打印审核情况说明',
  'watch.look': '查看扫描收件文件夹',
} as const

/** What a command does, in words, while it runs; an unknown one is shown as it is. */
export function workOf(op: string): string {
  return Object.hasOwn(workText, op) ? workText[op as keyof typeof workText] : actionOf(op) // as: hasOwn has just proved it
}
