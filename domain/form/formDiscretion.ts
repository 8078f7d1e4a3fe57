import type { CaseFile } from '#domain/case/caseFile.ts'
import type { Party } from '#domain/case/party.ts'
import { chineseDay } from '#domain/day.ts'
import { currentCalculations, type Calculation } from '#domain/discretion/calculation.ts'
import { deviationOf, printedFactors, printedSteps, resultOf } from '#domain/discretion/printedCalculation.ts'
import { resultWords } from '#domain/discretion/settleFine.ts'
import { sampleMark } from '#domain/discretion/tableFields.ts'
import { tableTitle } from '#domain/discretion/tableTitle.ts'

type Texts = Record<string, string>

/** The fields of the last calculation of a party that counts; all empty without one. */
export function discretionValues(file: CaseFile, party: Party | null): Texts {
  const calculation = calculationOf(file, party)
  if (calculation === null) return Object.fromEntries(names.map((name) => [name, '']))
  const { table, tableVersion } = calculation
  return {
    裁量表: `${tableTitle(table)}（第${tableVersion}版）`,
    裁量依据: table.source,
    裁量条款: table.laws.map(({ name, article }) => `《${name}》${article}`).join('、'),
    样表说明: table.isSample ? `（${sampleMark}）` : '',
    裁量结果: resultOf(calculation),
    裁量数额: resultWords(calculation.finalAmount),
    裁量偏离: deviationOf(calculation),
    裁量计算人: calculation.computedBy,
    裁量日期: chineseDay(calculation.computedOn),
  }
}

const names = [
  '裁量表',
  '裁量依据',
  '裁量条款',
  '样表说明',
  '裁量结果',
  '裁量数额',
  '裁量偏离',
  '裁量计算人',
  '裁量日期',
]

/** One row for each factor, with what was found and the cited pages. */
export function discretionFactorRows(file: CaseFile, party: Party | null): Texts[] {
  const calculation = calculationOf(file, party)
  if (calculation === null) return []
  return printedFactors(calculation, file.materials).map((factor, index) => ({
    序号: String(index + 1),
    裁量因素: factor.label,
    本案情形: factor.found,
    百分值: factor.pct,
    裁量证据: factor.evidence.join('\n') || '—',
  }))
}

/** One row for each step of the calculation. */
export function discretionStepRows(file: CaseFile, party: Party | null): Texts[] {
  const calculation = calculationOf(file, party)
  if (calculation === null) return []
  return printedSteps(calculation).map(({ title, words }, index) => ({
    序号: String(index + 1),
    裁量步骤: title,
    裁量内容: words,
  }))
}

function calculationOf(file: CaseFile, party: Party | null): Calculation | null {
  return currentCalculations(file.calculations).find((one) => one.partyId === party?.id) ?? null
}
