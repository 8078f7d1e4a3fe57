import type { CaseFile } from '#domain/case/caseFile.ts'
import type { Material } from '#domain/material/material.ts'
import type { PageRef } from '#domain/review/review.ts'

import { isAsComputed, type Calculation } from './calculation.ts'
import type { Step } from './computation.ts'
import { exact, exactText, percent } from './exactYuan.ts'
import { resultWords } from './settleFine.ts'
import { lowestOption, signed } from './sumFactors.ts'

/** What the sheet of a calculation is called: its party where there are several, its number from the second on. */
export function sheetTitle(
  { case: { parties }, calculations }: Pick<CaseFile, 'case' | 'calculations'>,
  calculation: Calculation,
): string {
  const party = parties.length > 1 ? parties.find((one) => one.id === calculation.partyId) : undefined
  const ofParty = calculations.filter((one) => one.partyId === calculation.partyId && one.no <= calculation.no)
  const named = party === undefined ? '' : `（${party.name}）`
  return `裁量计算表${named}${ofParty.length > 1 ? `（第${ofParty.length}次）` : ''}`
}

/** The print of a calculation's sheet, in whatever state, or null while there is none. */
export function printOf(
  file: Pick<CaseFile, 'case' | 'calculations' | 'materials'>,
  calculation: Calculation,
): Material | null {
  const title = sheetTitle(file, calculation)
  const prints = file.materials.filter((one) => one.kind === 'discretionSheet' && one.withdrawnReason === '')
  return prints.findLast((one) => one.title === title) ?? null
}

/** A factor as the sheet prints it. */
export interface PrintedFactor {
  readonly label: string
  readonly found: string
  readonly pct: string
  readonly evidence: string[]
}

/** Every factor with what was found, its share (empty where the table adds none up) and the cited pages. */
export function printedFactors(
  { table, choices }: Pick<Calculation, 'table' | 'choices'>,
  materials: readonly Pick<Material, 'id' | 'title'>[],
): PrintedFactor[] {
  return table.factors.map((factor) => {
    const choice = choices.factors.find((one) => one.factorId === factor.id)
    const chosen = factor.options.find((one) => one.id === choice?.optionId)
    const note = choice?.note.trim() ?? ''
    const found = chosen?.label ?? (table.mode === 'band' ? '未能查明' : `未能查明，按“${lowestOption(factor).label}”`)
    const { pct } = chosen ?? lowestOption(factor)
    return {
      label: factor.label,
      found: note === '' ? found : `${found}（${note}）`,
      pct: table.mode === 'band' ? '—' : signed(percent(pct)),
      evidence: (choice?.evidence ?? []).map((ref) => pageText(ref, materials)),
    }
  })
}

function pageText({ materialId, page }: PageRef, materials: readonly Pick<Material, 'id' | 'title'>[]): string {
  return `《${materials.find((one) => one.id === materialId)?.title ?? materialId}》第${page}页`
}

/** The steps beside the factors, which the sheet lists with their evidence. */
export function printedSteps({ table, computation }: Pick<Calculation, 'table' | 'computation'>): Step[] {
  return computation.steps.filter(({ title }) => !table.factors.some((factor) => factor.label === title))
}

/** The computed amount in words; the part of the range that a table of bands leaves open. */
export function resultOf({ computation: { result, band } }: Pick<Calculation, 'computation'>): string {
  if (result !== null) return resultWords(result)
  if (band === null) return '—'
  const from = `${exactText(exact(band.from))}元`
  return band.to === null ? `${from}以上` : `${from}至${exactText(exact(band.to))}元之间确定`
}

/** 与计算结果一致, or why not. */
export function deviationOf(calculation: Calculation): string {
  return isAsComputed(calculation.computation, calculation.finalAmount) ? '与计算结果一致' : calculation.deviationReason
}
