import type { Calculation } from '#domain/discretion/calculation.ts'
import { computeDiscretion } from '#domain/discretion/computeDiscretion.ts'
import { openChoices, type Choices } from '#domain/discretion/choices.ts'
import { discretionTableSchema, type DiscretionTable } from '#domain/discretion/discretionTable.ts'

/** A table for 无证排污: 200,000 to 1,000,000 yuan, three factors, nothing rounded but to whole yuan. */
export function makeTable(overrides: Partial<DiscretionTable> = {}): DiscretionTable {
  return discretionTableSchema.parse({
    code: 'T1',
    title: '无证排污裁量表',
    laws: [{ name: '排污许可管理条例', article: '第三十三条' }],
    validFrom: null,
    validTo: null,
    mode: 'weighted',
    base: 'amount',
    legalMin: 200_000,
    legalMax: 1_000_000,
    minTimes: null,
    maxTimes: null,
    measureFloor: null,
    unit: '',
    startPct: null,
    factors: [
      factor('time', '持续时间', ['不足三个月', 0], ['三个月以上不足六个月', 2], ['六个月以上', 5]),
      factor('place', '所在区域', ['远离居民点', 0], ['下风向200米内有居民点', 2]),
      factor('times', '违法次数', ['首次', 0], ['第二次', 10]),
    ],
    adjust: { heavierMaxPct: 20, lighterMaxPct: 20, mitigateMaxPct: 50 },
    rounding: { unit: 1, direction: 'down' },
    source: '某局裁量基准',
    notes: '',
    isSample: false,
    ...overrides,
  })
}

function factor(id: string, label: string, ...options: [string, number][]) {
  return { id, label, options: options.map(([name, pct], no) => ({ id: `${id}${no}`, label: name, pct })) }
}

/** Choices by the place of each option; null for a factor that could not be established. */
export function makeChoices(
  table: DiscretionTable,
  at: readonly (number | null)[],
  adjust: Choices['adjust'] = { kind: 'none', amount: 0, reason: '', ground: '' },
): Choices {
  const open = openChoices(table)
  const factors = open.factors.map((one, index) => {
    const place = at[index] ?? null
    return { ...one, optionId: place === null ? null : (table.factors[index]?.options[place]?.id ?? null) }
  })
  return { ...open, factors, adjust }
}

/** A calculation of 华源 by a table, with the amount that the table gives. */
export function makeCalculation(
  table: DiscretionTable,
  at: readonly (number | null)[],
  overrides: Partial<Calculation> = {},
): Calculation {
  const choices = makeChoices(table, at)
  const computation = computeDiscretion(table, choices)
  return {
    id: 'calculation1',
    caseId: 'case1',
    no: 1,
    partyId: 'party1',
    tableVersion: 1,
    finalAmount: computation.result ?? 0,
    deviationReason: '',
    computedOn: '2023-11-13',
    computedBy: '陈甲',
    signedMaterialId: null,
    struckReason: '',
    table,
    choices,
    computation,
    ...overrides,
  }
}
