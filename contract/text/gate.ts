import type { GateReport } from '#domain/material/material.ts'

/** What the input gate found, in two or three words for a list. */
export const gateStateText = {
  pending: '待检查',
  usable: '可用',
  image: '图片',
  rerendered: '已重绘',
  placeholder: '代页',
  unusable: '无法读取',
} as const satisfies Record<GateReport['state'], string>

/** Why a material is not simply usable, by the gate's reason code. */
export const gateReasonText: Readonly<Record<string, string>> = {
  '': '',
  empty: '文件是空的（0 字节）',
  notPdf: '扩展名是 PDF，内容不是',
  encrypted: 'PDF 设有密码，不能读取',
  damaged: 'PDF 已损坏，已按可见页面重绘',
  unreadable: '文件已损坏，无法读取',
  noPages: 'PDF 里没有页面',
  pageCountDiffers: '两种引擎数出的页数不一致，已重绘',
  tooLarge: '文件过大，保留原件，以代页说明',
  tooManyPages: '页数过多',
  imageTooLarge: '图片尺寸过大',
  timeout: '检查超时，保留原件，以代页说明',
  memory: '检查占用内存过多，保留原件，以代页说明',
  crashed: '检查程序意外退出，保留原件，以代页说明',
  office: '办公文档不能直接成页，请另附阅览用 PDF',
  media: '音视频，以代页说明内容和存放处',
  ofd: '版式文件（OFD），请另附阅览用 PDF',
  archive: '压缩包，请解压后分别放入',
  unknownType: '不认识的文件类型，以代页说明',
}

/** The words for a gate reason; an unknown code is shown as it is. */
export function gateReasonOf(code: string): string {
  return gateReasonText[code] ?? code
}

/** What became of one file that was put in (`material.add`). */
export const intakeStateText: Readonly<Record<string, string>> = {
  ...gateStateText,
  duplicate: '重复，本案已有',
  refused: '未收入',
}
