import type { CaseFile } from '#domain/case/caseFile.ts'
import { dayOfEntry, type NormativeEntry } from '#domain/normative/normativeEntry.ts'
import type { RulePack } from '#domain/rules/rulePack.ts'

import { decisionFigures, reviewFigure, stepFigure } from './caseFigures.ts'
import { correctionFigure } from './correctionFigure.ts'
import { figureKeys, type Figure } from './figure.ts'
import { normativeFigures } from './normativeFigures.ts'
import { publicityFigures } from './publicityFigures.ts'
import { compensationFigure, counterFigures, suitFigures } from './registerFigures.ts'
import type { RegisterEntry } from './registerEntry.ts'

/** What the figures of a year are computed from. */
export interface YearSources {
  readonly files: readonly CaseFile[]
  readonly entries: readonly RegisterEntry[]
  /** Lines of the registers of documents, decisions and topics. */
  readonly lines: readonly NormativeEntry[]
  readonly pack: RulePack
}

/** Every figure of a year, in the order of the report, each with what it counts. */
export function yearFigures({ files, entries: all, lines, pack }: YearSources, year: number): Figure[] {
  const entries = all.filter((entry) => entry.withdrawnReason === '')
  const figures = [
    ...decisionFigures(files, year),
    reviewFigure(files, year),
    stepFigure(files, year, 'hearings', 'hearingHeld'),
    stepFigure(files, year, 'withdrawn', 'withdrawn'),
    stepFigure(files, year, 'transfers', 'transferred'),
    correctionFigure(files, entries, year),
    compensationFigure(entries, year),
    ...publicityFigures(files, year, pack),
    ...suitFigures(entries, year),
    ...normativeFigures(lines, year),
    ...counterFigures(entries, year),
  ]
  return figures.toSorted((one, other) => figureKeys.indexOf(one.key) - figureKeys.indexOf(other.key))
}

/** The years in which anything was decided or registered, the latest first. */
export function yearsOf({ files, entries, lines }: Omit<YearSources, 'pack'>): number[] {
  const years = [
    ...files.flatMap((file) => file.decisions.map((decision) => Number(decision.decidedOn.slice(0, 4)))),
    ...entries.map((entry) => entry.year),
    ...lines.flatMap((line) => dayOfEntry(line) ?? []).map((day) => Number(day.slice(0, 4))),
  ]
  return [...new Set(years)].toSorted((one, other) => other - one)
}
