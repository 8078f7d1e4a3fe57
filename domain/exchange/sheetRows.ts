import { caseTitle } from '#domain/case/case.ts'
import { firstDayOf, lastDayOf, type CaseFile } from '#domain/case/caseFile.ts'
import type { Day } from '#domain/day.ts'
import { caseResult } from '#domain/dossier/caseResult.ts'
import { pageCount } from '#domain/material/material.ts'

import { columnOf, ledgerColumns, type LedgerField } from './ledgerField.ts'
import { isOnPaper, type OutgoingRow } from './ledgerOfCase.ts'
import type { SheetCell } from './sheet.ts'
import type { SheetLayout } from './sheetLayout.ts'
import type { ReportRow } from './sheetReport.ts'

/** First and last day of what a spreadsheet is about, both included. */
export interface Period {
  readonly from: Day
  readonly to: Day
}

/** Whether a day lies in a period. */
export function isWithin(day: Day | null | undefined, { from, to }: Period): boolean {
  return day !== null && day !== undefined && day >= from && day <= to
}

const widthOf = { text: 20, day: 12, yuan: 14, yesNo: 10, docNo: 28, code: 24 } as const

/** Our own ledger: a running number, then every field of `ledgerField.ts`. */
export const ledgerLayout: SheetLayout = {
  kind: 'cases',
  title: '行政处罚案件台账',
  table: '案件',
  source: '',
  toBeConfirmed: false,
  columns: [
    { title: '序号', value: 'no', width: 6, sum: false },
    ...ledgerColumns.map(({ field, title, type }) => ({
      title,
      value: field,
      width: widthOf[type],
      sum: type === 'yuan',
    })),
  ],
}

/** Cases that were filed, decided or ended in the period, and those of which no day is known. */
export function belongsToLedger({ file, decision }: OutgoingRow, period: Period): boolean {
  const days = [decision?.decidedOn, ...file.case.milestones.map((one) => one.day)]
  const turning = [decision?.decidedOn, firstDayOf(file, 'filed'), lastDayOf(file, 'withdrawn')]
  const known = turning.filter((day) => day !== undefined && day !== null)
  return (
    (known.length > 0 ? known : days).some((day) => isWithin(day, period)) || days.every((day) => day === undefined)
  )
}

/** A row of our own ledger; amounts are numbers, everything else is text. */
export function ledgerCells({ values }: OutgoingRow, index: number): ReportRow {
  const cells = Object.entries(values).map(([field, text]): [string, SheetCell] => [
    field,
    columnOf(field as LedgerField).type === 'yuan' ? Number(text) : text, // as: the keys of `LedgerValues` are fields
  ])
  return { no: index + 1, ...Object.fromEntries(cells) }
}

/** A decision as the public register wants it (双公示), one row for each party. */
export function publicityCells({ file, party, decision, values }: OutgoingRow, bureau: string): ReportRow {
  if (decision === null) return {}
  const isPerson = party.kind === 'person'
  const fine = decision.fine
  return {
    partyName: party.name,
    partyClass: { organisation: '法人及非法人组织', person: '自然人', individualBusiness: '个体工商户' }[party.kind],
    creditCode: isPerson ? null : party.code,
    representative: party.representative,
    idKind: isPerson && party.code !== '' ? '身份证' : null,
    idNumber: isPerson ? party.code : null,
    docNo: decision.docNo,
    cause: file.case.cause,
    facts:
      file.case.facts.offenceArticle === ''
        ? file.case.cause
        : `${file.case.cause}，违反${file.case.facts.offenceArticle}`,
    article: decision.article || file.case.facts.penaltyArticle,
    kinds: decision.kinds.join('、'),
    content:
      decision.text ||
      caseResult({ ...file, decisions: [decision], payments: [], case: { ...file.case, milestones: [] } }),
    fineWan: fine === null ? null : fine / 10_000,
    decidedOn: decision.decidedOn,
    until: decision.publicity[0]?.until ?? null,
    organ: decision.organ,
    bureau,
    ...(values.publishedOn !== undefined && { publishedOn: values.publishedOn }),
  }
}

/** Dossiers that were closed or archived in the period: only those are handed over. */
export function belongsToTransfer(file: CaseFile, period: Period): boolean {
  return [lastDayOf(file, 'closed'), file.case.archivedOn].some((day) => isWithin(day, period))
}

/** A dossier as the archive's catalogue wants it. */
export function transferCells(file: CaseFile, index: number): ReportRow {
  const papers = file.materials.filter((one) => one.withdrawnReason === '')
  const days = papers.flatMap((one) => one.docDate ?? []).toSorted()
  const pagesOf = (volume: '正' | '副') =>
    papers.filter((one) => one.volume === volume).reduce((sum, one) => sum + pageCount(one), 0)
  const decided = file.decisions.filter(isOnPaper)
  return {
    no: index + 1,
    archiveNo: file.case.archiveNo,
    title: caseTitle(file.case, decided.length > 0),
    organ: file.case.organ,
    docNos: decided.map((decision) => decision.docNo).join('、'),
    filingNo: file.case.filingNo,
    firstDay: days[0] ?? null,
    lastDay: days.at(-1) ?? null,
    items: papers.length,
    mainPages: pagesOf('正'),
    besidePages: pagesOf('副'),
    retention: file.case.retention,
    handler: file.case.handler,
    archivedOn: file.case.archivedOn,
  }
}
