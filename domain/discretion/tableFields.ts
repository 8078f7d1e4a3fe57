import type { discretionBases, discretionModes, DiscretionTable } from './discretionTable.ts'

/** What the head of a table's spreadsheet names: first column the words, second column the value. */
export const headWords = {
  title: '裁量表名称',
  code: '编号',
  law: '处罚条款',
  validFrom: '施行日期',
  validTo: '废止日期',
  mode: '计算方式',
  base: '计罚基数',
  legalMin: '法定最低罚款（元）',
  legalMax: '法定最高罚款（元）',
  minTimes: '最低倍数',
  maxTimes: '最高倍数',
  measureFloor: '基数不足时按（元）',
  unit: '计罚单位',
  startPct: '裁量起点（%）',
  heavierMaxPct: '从重上限（%）',
  lighterMaxPct: '从轻上限（%）',
  mitigateMaxPct: '减轻上限（%）',
  roundingUnit: '取整到',
  roundingDirection: '取整方式',
  source: '依据文件',
  notes: '说明',
} as const
/** A line of the head. */
export type HeadField = keyof typeof headWords

/** The header of the factors below. */
export const factorWords = { factor: '裁量因素', option: '裁量等次', pct: '百分值（%）' } as const

/** The line that marks an example; it is kept by every import. */
export const sampleMark = '样表，未经采用，不得作为裁量依据'

/** Values of a field that is a choice, by their words. */
export const modeWords: Readonly<Record<(typeof discretionModes)[number], string>> = {
  weighted: '权重累加',
  band: '幅度',
  perUnit: '按单位',
}
export const baseWords: Readonly<Record<(typeof discretionBases)[number], string>> = {
  amount: '固定数额',
  investment: '项目总投资额',
  disposalCost: '处置费用',
}
export const roundingWords: ReadonlyMap<DiscretionTable['rounding']['unit'], string> = new Map([
  [1, '元'],
  [100, '百元'],
  [1000, '千元'],
  [10_000, '万元'],
])
export const directionWords: Readonly<Record<DiscretionTable['rounding']['direction'], string>> = {
  down: '舍去零头',
  up: '进位',
  nearest: '四舍五入',
}

/** What stands in the third column of the template, for whoever fills it. */
export const headHints: Readonly<Record<HeadField, string>> = {
  title: '必填',
  code: '必填；同一编号再次导入成为新版本',
  law: '必填，如《排污许可管理条例》第三十三条；几个条款写几行',
  validFrom: '如 2024-07-26；以违法行为之日核对',
  validTo: '仍有效的留空',
  mode: Object.values(modeWords).join('、'),
  base: `${Object.values(baseWords).join('、')}；后两种填最低、最高倍数`,
  legalMin: '没有规定的留空；按单位的填一个单位的数额',
  legalMax: '同上',
  minTimes: '总投资额百分之一写 0.01；三倍写 3',
  maxTimes: '同上',
  measureFloor: '如“不足二十万元的，按二十万元计算”填 200000',
  unit: '按单位的填：辆、台、吨',
  startPct: '留空按最低÷最高计算',
  heavierMaxPct: '占法定最高罚款的百分值；没有规定的填 0',
  lighterMaxPct: '同上',
  mitigateMaxPct: '同上；减轻另须有法定理由',
  roundingUnit: [...roundingWords.values()].join('、'),
  roundingDirection: Object.values(directionWords).join('、'),
  source: '裁量基准的名称、文号',
  notes: '',
}
