import * as z from 'zod'

import { daySchema } from '#domain/day.ts'

/** At most this many decimals are kept of a number somebody types. */
function withDecimals(count: number) {
  return (value: number) => Math.abs(value * 10 ** count - Math.round(value * 10 ** count)) < 1e-6
}

/** A percentage with at most two decimals. */
export const pctSchema = z.number().min(-100).max(100).refine(withDecimals(2), 'twoDecimals')
const shareOfMax = pctSchema.min(0)
/** Whole yuan; more is a slip of the keyboard, and would leave what can be computed exactly. */
const yuanSchema = z.int().max(99_999_999_999)
const timesSchema = z.number().positive().max(10_000).refine(withDecimals(4), 'fourDecimals')

/**
 * 计算方式: weighted 权重累加 · band 幅度罚款 (从重、一般、从轻 each has its part of the range) · perUnit
 * 按单位计罚 (weighted for one unit, then times their number).
 */
export const discretionModes = ['weighted', 'band', 'perUnit'] as const
/** What the range is a multiple of: fixed amounts, the investment of the project, the cost of disposal. */
export const discretionBases = ['amount', 'investment', 'disposalCost'] as const
/** 取整: to whole yuan, hundreds, thousands, ten thousands. */
export const roundingUnits = [1, 100, 1000, 10_000] as const

/** A graded option (裁量等次) and what it adds in per cent. */
const optionSchema = z.object({ id: z.string().min(1), label: z.string().trim().min(1), pct: pctSchema })
export type DiscretionOption = z.infer<typeof optionSchema>

/** A factor (裁量因素) with its graded options. */
export const factorSchema = z.object({
  id: z.string().min(1),
  label: z.string().trim().min(1),
  options: z.array(optionSchema).min(1),
})
export type DiscretionFactor = z.infer<typeof factorSchema>

/**
 * A discretion table (裁量表) for one or several articles.
 *
 * Amounts are whole yuan, with mode `perUnit` for one unit. With base `investment` or
 * `disposalCost` the range is `minTimes`–`maxTimes` of that sum, which counts at least as
 * `measureFloor` (不足二十万元的按二十万元计算). `startPct` null: legal minimum ÷ legal maximum.
 * Adjustments are limited to a share of the legal maximum.
 */
export const discretionTableSchema = z
  .object({
    code: z.string().trim().min(1),
    title: z.string().trim().min(1),
    laws: z.array(z.object({ name: z.string().trim().min(1), article: z.string().trim().min(1) })).min(1),
    validFrom: daySchema.nullable(),
    validTo: daySchema.nullable(),
    mode: z.enum(discretionModes),
    base: z.enum(discretionBases),
    legalMin: yuanSchema.min(0).nullable(),
    legalMax: yuanSchema.min(1).nullable(),
    minTimes: timesSchema.nullable(),
    maxTimes: timesSchema.nullable(),
    measureFloor: yuanSchema.min(1).nullable(),
    /** 台、辆、吨: what `perUnit` counts; empty otherwise. */
    unit: z.string().trim(),
    startPct: shareOfMax.nullable(),
    factors: z.array(factorSchema),
    adjust: z.object({ heavierMaxPct: shareOfMax, lighterMaxPct: shareOfMax, mitigateMaxPct: shareOfMax }),
    rounding: z.object({ unit: z.literal(roundingUnits), direction: z.enum(['down', 'up', 'nearest']) }),
    source: z.string().trim(),
    notes: z.string(),
    /** 样表: an example that no office has adopted; shown and printed as such wherever it is used. */
    isSample: z.boolean(),
  })
  .check(coherent)
export type DiscretionTable = z.infer<typeof discretionTableSchema>

/** Faults that no single field shows; `message` is a code of `contract/text/discretion.ts`. */
function coherent({ value, issues }: z.core.ParsePayload<z.infer<z.ZodObject>>): void {
  // as: zod hands the object over as it was parsed; its own type would refer to itself here.
  const table = value as DiscretionTable
  const add = (path: string, message: string) => issues.push({ code: 'custom', path: [path], message, input: value })
  const isMeasured = table.base !== 'amount'
  const [min, max] = isMeasured ? [table.minTimes, table.maxTimes] : [table.legalMin, table.legalMax]
  const maxPath = isMeasured ? 'maxTimes' : 'legalMax'
  if (max === null && (table.mode !== 'band' || min === null)) add(maxPath, 'maxMissing')
  if (min !== null && max !== null && min > max) add(maxPath, 'maxBelowMin')
  if (table.mode === 'perUnit' && isMeasured) add('base', 'unitNeedsAmount')
  if (table.mode === 'perUnit' && table.unit === '') add('unit', 'unitMissing')
  if (table.mode !== 'band' && table.factors.length === 0) add('factors', 'factorsMissing')
  if (table.validFrom !== null && table.validTo !== null && table.validFrom > table.validTo) add('validTo', 'validity')
  if (hasTwice(table.factors.map((one) => one.label)) || hasTwice(table.factors.map((one) => one.id)))
    add('factors', 'factorTwice')
  if (
    table.factors.some(
      ({ options }) => hasTwice(options.map((one) => one.label)) || hasTwice(options.map((one) => one.id)),
    )
  )
    add('factors', 'optionTwice')
}

function hasTwice(texts: readonly string[]): boolean {
  return new Set(texts).size !== texts.length
}

/**
 * One version of a table as the office keeps it. A change makes a new version; calculations keep
 * the one they were made by. `retiredReason` empty: in use.
 */
export const tableVersionSchema = z.object({
  id: z.string(),
  no: z.int().positive(),
  table: discretionTableSchema,
  note: z.string(),
  addedAt: z.iso.datetime(),
  addedBy: z.string(),
  retiredReason: z.string(),
})
export type TableVersion = z.infer<typeof tableVersionSchema>
