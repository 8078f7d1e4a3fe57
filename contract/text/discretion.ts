import type { FinalFault } from '#domain/discretion/calculation.ts'
import type { adjustKinds, discretionGrades } from '#domain/discretion/choices.ts'
import type { ComputationWarning } from '#domain/discretion/computation.ts'
import { fillTemplate } from '#domain/text/fillTemplate.ts'

/** 从轻, 一般, 从重, as bands are named. */
export const gradeText = {
  lighter: '从轻',
  normal: '一般',
  heavier: '从重',
} as const satisfies Record<(typeof discretionGrades)[number], string>

/** How the computed amount is adjusted. */
export const adjustText = {
  none: '不调整',
  heavier: '从重',
  lighter: '从轻',
  mitigate: '减轻',
} as const satisfies Record<(typeof adjustKinds)[number], string>

/** The folder beside the desk's data where tables are written when no other was named. */
export const tableFolder = '裁量表'
/** The name of the empty form. */
export const tableTemplateName = '裁量表导入模板'

const warnings = {
  measureMissing: '请填写计罚基数（或数量）',
  gradeMissing: '请选择从轻、一般或从重',
  adjustOverLimit: '调整数额超过裁量表的上限 {detail} 元',
  adjustWithoutReason: '请写明{detail}的理由和集体审议情况',
  adjustInBand: '按幅度的裁量表用档次体现从重、从轻，不另作调整',
  groundMissing: '减轻处罚须写明法定理由（如行政处罚法第三十二条第几项）',
  unknownFactor: '“{detail}”未选，按未能查明、最低档取值',
  noEvidence: '“{detail}”没有引证证据',
  capped: '百分值合计超过 100%，按 100% 计',
  raisedToMin: '低于法定最低，按 {detail} 元',
  loweredToMax: '高于法定最高，按 {detail} 元',
} as const satisfies Record<ComputationWarning['code'], string>

/** The sentence of a warning. */
export function warningText({ code, detail }: ComputationWarning): string {
  return fillTemplate(warnings[code], { detail })
}

/** What keeps a final amount from being recorded. */
export const finalFaultText = {
  aboveRange: '高于法定最高罚款',
  belowRange: '低于法定最低罚款，且没有减轻处罚的法定理由',
  reasonMissing: '与计算结果不一致，请写明理由',
} as const satisfies Record<FinalFault, string>

/** What is wrong with a table or with one cell of its spreadsheet. */
const tableFaults: Readonly<Record<string, string>> = {
  noFactorHeader: '没有找到“裁量因素”一行，请用下载的模板填写',
  unknownLine: '不认识的项目',
  cellMissing: '没有填写',
  cellWrong: '填写有误',
  notADay: '不是日期，应如 2024-07-26',
  notAnAmount: '不是金额，应为整数元，如 200000 或 20万',
  notAPct: '不是百分值，应为数字，如 5 或 2.5',
  pctShare: '像是百分比格式的单元格：5% 请写成 5；确是不足百分之一的，请写成文字“0.5%”',
  pctRange: '百分值应在 -100 到 100 之间',
  notANumber: '不是数字',
  notAChoice: '不是可选的内容，请照模板第三列填写',
  notAnArticle: '应写明法律名称和条款，如《排污许可管理条例》第三十三条',
  maxMissing: '没有填写',
  maxBelowMin: '最高低于最低',
  unitNeedsAmount: '按单位计罚的，计罚基数应为“固定数额”',
  unitMissing: '按单位计罚的，请填写单位，如“辆”',
  factorsMissing: '没有裁量因素',
  validity: '废止日期早于施行日期',
  factorTwice: '裁量因素重名',
  optionTwice: '同一因素的裁量等次重名',
  twoDecimals: '最多两位小数',
  fourDecimals: '最多四位小数',
  notJson: '不是合格的 JSON',
}

/** `C12“五%”：不是百分值，应为数字，如 5 或 2.5`. */
export function tableProblemText({ cell, code, value }: { cell: string; code: string; value: string }): string {
  return `${cell}${value === '' ? '' : `“${value}”`}：${tableFaultText(code)}`
}

/** The sentence of one fault of a table; what is a sentence already is shown as it is. */
export function tableFaultText(code: string): string {
  return Object.hasOwn(tableFaults, code) ? (tableFaults[code] ?? code) : code
}
