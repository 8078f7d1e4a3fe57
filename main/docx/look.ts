import { AlignmentType, convertMillimetersToTwip, LineRuleType, type IRunOptions } from 'docx'

/** Margins left and right in twentieths of a point: 28 and 26 mm (GB/T 9704). */
const sides = { left: convertMillimetersToTwip(28), right: convertMillimetersToTwip(26) }

/** Margins of what goes out under 红头 (GB/T 9704: 37 above, 35 below), and of forms that must fit one page. */
export const pageMargins = {
  red: { ...sides, top: convertMillimetersToTwip(37), bottom: convertMillimetersToTwip(35) },
  plain: { ...sides, top: convertMillimetersToTwip(25), bottom: convertMillimetersToTwip(28) },
} as const

/** A4, and the width between the margins, in twentieths of a point. */
export const pageSize = { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) } as const
/** Width of the text block. */
export const textWidth = pageSize.width - sides.left - sides.right

function font(name: string, latin = 'Times New Roman'): NonNullable<IRunOptions['font']> {
  return { ascii: latin, hAnsi: latin, eastAsia: name, cs: latin, hint: 'eastAsia' }
}

/** Sizes are half points: 三号 is 16 pt, 二号 22 pt, 小四 12 pt. */
export const runs = {
  organ: { font: font('方正小标宋简体'), size: 72, color: 'FF0000', bold: false },
  plainOrgan: { font: font('方正小标宋简体'), size: 44 },
  title: { font: font('方正小标宋简体'), size: 44 },
  heading: { font: font('黑体'), size: 32 },
  body: { font: font('仿宋_GB2312'), size: 32 },
  label: { font: font('黑体'), size: 24 },
  cell: { font: font('仿宋_GB2312'), size: 24 },
  pageNumber: { font: font('宋体', '宋体'), size: 28 },
  code: { font: font('宋体'), size: 16, color: '595959' },
} as const satisfies Record<string, IRunOptions>

/** Fixed line spacing in twentieths of a point: 28 pt for text, 20 pt inside tables. */
export const spacing = {
  body: { line: 560, lineRule: LineRuleType.EXACTLY },
  cell: { line: 400, lineRule: LineRuleType.AT_LEAST },
} as const

/** Two characters of 三号. */
export const firstLine = 640

/** Where a paragraph stands. */
export const alignments = {
  body: AlignmentType.BOTH,
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const
