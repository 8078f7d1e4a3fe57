import { bureauSchema } from '#domain/account/account.ts'
import { ledgerOfCase, type OutgoingRow } from '#domain/exchange/ledgerOfCase.ts'
import { monthlyRows } from '#domain/exchange/monthlyRows.ts'
import type { SheetKind } from '#domain/exchange/sheetLayout.ts'
import { layOut, type ReportRow, type SheetReport } from '#domain/exchange/sheetReport.ts'
import {
  belongsToLedger,
  belongsToTransfer,
  isWithin,
  ledgerCells,
  publicityCells,
  transferCells,
  type Period,
} from '#domain/exchange/sheetRows.ts'
import { registerWords } from '#contract/text/normative.ts'
import type { NormativeKind } from '#domain/normative/normativeEntry.ts'
import { linesOf, registerCells } from '#domain/normative/registerRows.ts'
import { sheetLayout } from '#main/sheet/sheetLayouts.ts'
import { listLedgerRows } from '#store/tables/ledgerRows.ts'
import { listNormativeEntries } from '#store/tables/normativeEntries.ts'
import { findSetting } from '#store/tables/settings.ts'

import { today, type Call } from '#service/call.ts'
import { allFiles } from '#service/openFile.ts'

/** A spreadsheet of a period, before it is written. */
export function makeReport(call: Call, kind: SheetKind, period: Period): SheetReport {
  const bureau = findSetting(call.desk.ledger, 'bureau', bureauSchema)?.name ?? ''
  return layOut(sheetLayout(kind), rowsOf(call, { kind, bureau, period }), {
    单位: bureau,
    年度: Number(period.from.slice(0, 4)),
    起: period.from,
    止: period.to,
    制表日期: today(call),
    制表人: call.account.name,
  })
}

/** Without any row, to know what a template may name. */
export function emptyReport(call: Call, kind: SheetKind): SheetReport {
  return makeReport(call, kind, { from: '1900-01-01', to: '1900-01-01' })
}

interface Wanted {
  readonly kind: SheetKind
  readonly bureau: string
  readonly period: Period
}

function rowsOf(call: Call, { kind, bureau, period }: Wanted): ReportRow[] {
  switch (kind) {
    case 'cases':
      return outgoing(call)
        .filter((row) => belongsToLedger(row, period))
        .map(ledgerCells)
    case 'monthly':
      return monthlyRows(allFiles(call), period, call.pack)
    case 'publicity':
      return outgoing(call)
        .filter(({ decision }) => decision?.outcome === 'penalty' && isWithin(decision.decidedOn, period))
        .map((row) => publicityCells(row, bureau))
    case 'transfer':
      return allFiles(call)
        .filter((file) => belongsToTransfer(file, period))
        .map(transferCells)
    case 'documents':
      return registerRows(call, 'document', period)
    case 'topics':
      return registerRows(call, 'topic', period)
  }
}

function registerRows(call: Call, kind: NormativeKind, period: Period): ReportRow[] {
  return linesOf(listNormativeEntries(call.desk.ledger), kind, period).map((entry, index) =>
    registerCells(entry, { index, words: registerWords, today: today(call) }),
  )
}

/** Every row of every case, by the day of decision or filing. */
function outgoing(call: Call): OutgoingRow[] {
  const kept = Map.groupBy(listLedgerRows(call.desk.ledger), (row) => row.caseId)
  return allFiles(call)
    .flatMap((file) => {
      const rows = kept.get(file.case.id) ?? []
      return ledgerOfCase(
        file,
        call.pack,
        rows.map((row) => row.values),
      )
    })
    .toSorted((one, other) => dayOf(one).localeCompare(dayOf(other)))
}

function dayOf({ decision, values }: OutgoingRow): string {
  return decision?.decidedOn ?? values.filedOn ?? ''
}
