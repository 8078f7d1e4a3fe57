import type { SheetKind } from '#domain/exchange/sheetLayout.ts'
import type { SheetFault } from '#domain/exchange/sheetTemplate.ts'

/** The spreadsheets that go out, in words. */
export const sheetKindText = {
  cases: '案件台账',
  monthly: '月报',
  publicity: '双公示',
  transfer: '案卷移交目录',
  documents: '规范性文件登记表',
  topics: '三重一大议题登记表',
} as const satisfies Record<SheetKind, string>

/** The folder beside the desk's data where spreadsheets lie when no other was named. */
export const sheetFolder = '台账导出'

/** The name of a spreadsheet that goes out: `2023年行政处罚案件台账`, `2023-01-01至2023-06-30…`. */
export function sheetFileName(title: string, { from, to }: { from: string; to: string }): string {
  const year = from.slice(0, 4)
  return `${from === `${year}-01-01` && to === `${year}-12-31` ? `${year}年` : `${from}至${to}`}${title}`
}

/** Placeholders that nothing fills: `${案名}（是否指 ${案件名称}）`. */
export function sheetFaultsText(faults: readonly SheetFault[]): string {
  const shown = faults.map(({ name, meant }) => (meant === '' ? name : `${name}（是否指 ${meant}）`))
  return `不认识的字段 ${shown.join('、')}`
}
