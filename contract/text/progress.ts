/** What a long piece of work is doing, by the `step` code of its progress. */
export const progressText = {
  copying: '正在保存原件',
  exporting: '正在导出',
  hashing: '正在计算校验值',
  reading: '正在读取文件',
  gate: '正在检查文件',
  planning: '正在编排案卷',
  typesetting: '正在排版封面、目录和备考表',
  binding: '正在装订页面',
  signing: '正在加封签',
  verifying: '正在读回核验',
  originals: '正在导出原件',
  report: '正在生成留痕报告',
  trail: '正在核对留痕',
  blobs: '正在核对原件',
  backup: '正在备份',
  demo: '正在准备示例案件',
  importing: '正在导入',
  waiting: '正在排队',
  sheet: '正在读取表格',
  typeset: '正在排版',
  bind: '正在装订页面',
  sign: '正在加封签',
  verify: '正在读回核验',
  intake: '正在收入材料',
  thumbnails: '正在生成缩略图',
  cutting: '正在拆分',
  readingCodes: '正在读取表单码',
  pictures: '正在处理照片',
  straightening: '正在校正页面',
  unpack: '正在查看压缩包',
  unpacking: '正在解压',
  filling: '正在填写文书',
  indexing: '正在建立检索索引',
  comparing: '正在逐页比对',
  recognising: '正在识别文字',
  working: '正在处理',
} as const
export type ProgressStep = keyof typeof progressText

/** The words for a progress code; an unknown code is "working". */
export function progressOf(step: string): string {
  return Object.hasOwn(progressText, step) ? progressText[step as ProgressStep] : progressText.working // as: hasOwn has just proved it
}
