import type { DiscretionTable } from '#domain/discretion/discretionTable.ts'

/** A table while it is typed: amounts and days may still be open, as they may be in the record. */
export type TableForm = DiscretionTable & { note: string }

/** An empty table with one factor of two options. */
export function emptyTable(): DiscretionTable {
  return {
    code: '',
    title: '',
    laws: [{ name: '', article: '' }],
    validFrom: null,
    validTo: null,
    mode: 'weighted',
    base: 'amount',
    legalMin: null,
    legalMax: null,
    minTimes: null,
    maxTimes: null,
    measureFloor: null,
    unit: '',
    startPct: null,
    factors: [emptyFactor(1)],
    adjust: { heavierMaxPct: 20, lighterMaxPct: 20, mitigateMaxPct: 50 },
    rounding: { unit: 100, direction: 'down' },
    source: '',
    notes: '',
    isSample: false,
  }
}

/** A factor to be filled in; its id only has to differ from the others of the table. */
export function emptyFactor(no: number): DiscretionTable['factors'][number] {
  return { id: `n${no}`, label: '', options: [emptyOption(1), emptyOption(2)] }
}

/** An option to be filled in. */
export function emptyOption(no: number): DiscretionTable['factors'][number]['options'][number] {
  return { id: `n${no}`, label: '', pct: 0 }
}
