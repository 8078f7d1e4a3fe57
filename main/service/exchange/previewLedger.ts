import type { LedgerPreview, PreviewRow } from '#contract/exchange.ts'
import type { ParsedInputOf } from '#contract/index.ts'
import { bureauSchema } from '#domain/account/account.ts'
import { caseTitle } from '#domain/case/case.ts'
import { caseOfRow, gapsOfRow, testedDay } from '#domain/exchange/caseOfRow.ts'
import { indexCases, keysOfRow } from '#domain/exchange/findTwins.ts'
import type { LedgerRow } from '#domain/exchange/readLedger.ts'
import type { IntakeFolder } from '#domain/intake/intakeFolder.ts'
import { ok, type Result } from '#domain/result.ts'
import { decidingOrgan } from '#domain/rules/decidingOrgan.ts'
import { findSetting } from '#store/tables/settings.ts'

import { today, type Call } from '#service/call.ts'
import { allFiles } from '#service/openFile.ts'

import { openLedger } from './openLedger.ts'

/** What an import of this ledger would do, row by row. */
export async function previewLedger(
  call: Call,
  chosen: ParsedInputOf<'ledger.preview'>,
): Promise<Result<LedgerPreview>> {
  const opened = await openLedger(call, chosen)
  if (!opened.ok) return opened
  const { fileName, sheets, sheet, ledger } = opened.value
  return ok({
    fileName,
    sheets: [...sheets],
    sheet,
    labels: [...ledger.header.labels],
    mapping: ledger.mapping,
    rows: judgeRows(call, ledger.rows).map(({ folder: _, ...row }) => row),
    skipped: [...ledger.skipped],
  })
}

/** A row with what it becomes. */
export type JudgedRow = PreviewRow & { readonly folder: IntakeFolder | null }

/** What each row becomes on this desk today: a new case, one that is here, a repetition, or nothing yet. */
export function judgeRows(call: Call, rows: readonly LedgerRow[]): JudgedRow[] {
  const here = indexCases(allFiles(call))
  const earlier = new Map<string, number>()
  return rows.map((row) => {
    const keys = keysOfRow(row.values)
    const twin = keys.map((key) => here.get(key)).find((found) => found !== undefined)
    if (twin !== undefined) return { ...row, ...twin, state: 'existing' as const, folder: null }
    const first = keys.map((key) => earlier.get(key)).find((found) => found !== undefined)
    for (const key of keys) if (!earlier.has(key)) earlier.set(key, row.rowNo)
    if (first !== undefined) return repeated(row, first)
    return judgeNew(call, row)
  })
}

function judgeNew(call: Call, row: LedgerRow): JudgedRow {
  const problems = [...row.problems, ...gapsOfRow(row.values).filter((gap) => !isKnown(row, gap.field))]
  const name = row.values.caseName ?? row.values.partyName ?? ''
  if (problems.some((problem) => problem.severity === 'stop')) {
    return { ...row, problems, title: name, caseId: null, state: 'left', folder: null }
  }
  const folder = caseOfRow(row.values, organOn(call, testedDay(row.values) ?? today(call)))
  const parties = folder.parties.map((party) => ({ ...party, id: '' }))
  const title = caseTitle({ parties, cause: folder.case.cause }, folder.decisions.length > 0)
  return { ...row, problems, title, caseId: null, state: 'new', folder }
}

/** A cell that could not be read is one complaint, not two. */
function isKnown(row: LedgerRow, field: string): boolean {
  return row.problems.some((problem) => problem.field === field)
}

function repeated(row: LedgerRow, first: number): JudgedRow {
  const problem = { field: 'docNo' as const, code: 'sameRow' as const, severity: 'stop' as const, text: `第${first}行` }
  const title = row.values.caseName ?? row.values.partyName ?? ''
  return { ...row, problems: [...row.problems, problem], title, caseId: null, state: 'repeated', folder: null }
}

/** In whose name a case is decided that nothing is known of yet. */
export function organToday(call: Call): string {
  return organOn(call, today(call))
}

function organOn(call: Call, day: string): string {
  const bureau = findSetting(call.desk.ledger, 'bureau', bureauSchema)
  if (bureau === null) return ''
  return decidingOrgan(call.pack, day) === 'parent' ? bureau.parentOrgan : bureau.name
}
