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

/** Why a material is not simply taken over, by the gate's reason code (`main/binder/gate.ts`). */
export const gateReasonText: Readonly<Record<string, string>> = {
  '': '',
  empty: '文件是空的（0 字节）',
  notPdf: '扩展名是 PDF，内容不是',
  encrypted: '文件设有密码，不能读取；请另放一份无密码的',
  damaged: '文件有损坏',
  noPages: 'PDF 里没有页面',
  cutOff: '文件不完整（扫描或传输中断），请重新扫描',
  pagesDiffer: '两种阅读引擎数出的页数不同，已按显示的样子重绘',
  textDiffers: '两种阅读引擎读出的文字不同，已按显示的样子重绘',
  hiddenLayers: 'PDF 带有可隐藏的图层，已按显示的样子重绘',
  annotationWithoutAppearance: 'PDF 带有没有外观的批注，已按显示的样子重绘',
  tooLarge: '文件或图片过大，保留原件，以代页说明',
  mediaType: '不是页面类文件（办公文档、音视频、版式文件等），保留原件，以代页说明；可另附阅览用 PDF',
  decoded: '这种图片（HEIC、JPEG 2000）不能直接装订，装订时解码重绘；原件原样保存',
  straightened: '由拍照件校正重绘，原件原样保存',
  timeout: '检查超时，保留原件，以代页说明',
  memory: '检查占用内存过多，保留原件，以代页说明',
  crashed: '检查程序意外退出，保留原件，以代页说明',
  'unpack.encrypted': '压缩包设有密码，不能解压；请用密码解压后把文件放入',
  'unpack.damaged': '压缩包有损坏，这个文件解不出来；压缩包原样保存',
  'unpack.bomb': '解压后大得不合常理，疑似“压缩炸弹”，没有解压',
  'unpack.tooLarge': '文件过大，不能在这里解压；请在外面解压后放入',
  'unpack.path': '路径指向压缩包之外，不能在这里解压；请在外面解压后放入',
  'unpack.method': '压缩方法不认识，不能解压；请在外面解压后放入',
  'unpack.link': '是指向别处的快捷链接，不是文件，没有解压',
  'unpack.outside': '路径指向压缩包之外，没有解压',
  'unpack.notAnArchive': '不是 ZIP 或 RAR 压缩包（7Z 等请在外面解压）',
}

/** The words for a gate reason; an unknown code is shown as it is. */
export function gateReasonOf(code: string): string {
  return gateReasonText[code] ?? code
}

const noTime = '该文件在检查中未能读完，不能成页。'

/** What the page that stands in for a document says of it: for readers in ten years, so without advice. */
const standInText: Readonly<Record<string, string>> = {
  mediaType: '本件为电子文档、音像或其他不能直接成页的文件。',
  empty: '该文件为空（0 字节），没有可成页的内容。',
  notPdf: '该文件名为 PDF，内容不是 PDF，不能成页。',
  encrypted: '该文件设有密码，不能成页。',
  damaged: '该文件已损坏，不能成页。',
  noPages: '该文件中没有页面。',
  tooLarge: '该文件或图片过大，不能成页。',
  timeout: noTime,
  memory: noTime,
  crashed: noTime,
}

/** Why a page of ours stands in for a document (载体说明), as a whole sentence. */
export function standInReasonOf(code: string): string {
  return standInText[code] ?? '该文件不能成页。'
}

/** What became of one file that was put in (`material.add`). */
export const intakeStateText: Readonly<Record<string, string>> = {
  ...gateStateText,
  duplicate: '重复，本案已有',
  viewCopy: '阅览件',
  refused: '未收入',
}
