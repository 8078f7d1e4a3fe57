import { randomUUID } from 'node:crypto'

import type { OutputOf, ParsedInputOf } from '#contract/index.ts'
import { headerShape } from '#domain/exchange/findHeader.ts'
import { indexCases, keysOfRow } from '#domain/exchange/findTwins.ts'
import type { KeptRow, LedgerImport } from '#domain/exchange/ledgerImport.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { storeFile } from '#store/blobStore.ts'
import { insertLedgerImport, insertLedgerRow, saveLedgerMapping } from '#store/tables/ledgerRows.ts'
import { inTransaction } from '#store/transaction.ts'

import { now, type Call } from '#service/call.ts'
import { recordIntake } from '#service/intake/importFolder.ts'
import { allFiles } from '#service/openFile.ts'
import { record } from '#service/record.ts'

import { openLedger, type OpenLedger } from './openLedger.ts'
import { judgeRows, type JudgedRow } from './previewLedger.ts'

type Outcome = OutputOf<'ledger.import'>

/**
 * Imports a ledger: each row that can become a case becomes one, with what was done on paper; a row
 * that cannot stays with its reasons.
 *
 * Row by row a transaction of its own: an import that was stopped has whole cases only, and the
 * second run finds them and goes on.
 */
export async function importLedger(call: Call, chosen: ParsedInputOf<'ledger.import'>): Promise<Result<Outcome>> {
  const opened = await openLedger(call, chosen)
  if (!opened.ok) return opened
  const stored = await keepLedger(call, chosen.token)
  if (!stored.ok) return stored
  const begun = recordImport(call, opened.value)
  if (!begun.ok) return begun
  const judged = judgeRows(call, opened.value.ledger.rows)
  const rows: Outcome['rows'] = []
  for (const [index, row] of judged.entries()) {
    call.progress({ step: 'importing', done: index, total: judged.length, detail: row.title })
    // Lets a cancel and other windows in between two rows.
    await new Promise((resolve) => setImmediate(resolve))
    if (call.signal.aborted) return fail({ kind: 'cancelled' })
    const kept = keepRow(call, begun.value.id, row)
    if (!kept.ok) return kept
    const { rowNo, state, caseId, problems } = kept.value
    rows.push({ rowNo, state, caseId, problems, title: row.title })
  }
  return ok({ importId: begun.value.id, rows })
}

/** The ledger itself is kept: its rows came from these very bytes. */
async function keepLedger(call: Call, token: string): Promise<Result<unknown>> {
  const path = call.runtime.options.files.resolve(token)
  if (path === null) return fail({ kind: 'fileUnreadable', path: token, reason: 'unknownToken' })
  return storeFile(call.desk, path, { signal: call.signal })
}

function recordImport(call: Call, opened: OpenLedger): Result<LedgerImport> {
  const { fileName, sheet, sha256, ledger } = opened
  const added: LedgerImport = {
    id: randomUUID(),
    fileName,
    sheet,
    sha256,
    mapping: ledger.mapping,
    importedAt: now(call),
    importedBy: call.account.staffNo,
  }
  const trace = {
    caseId: null,
    action: 'ledger.import' as const,
    subject: `ledgerImport:${added.id}`,
    payload: { ...added },
    origin: 'import' as const,
  }
  return record(call, trace, () => {
    insertLedgerImport(call.desk.ledger, added)
    saveLedgerMapping(call.desk.ledger, headerShape(ledger.header.labels), ledger.mapping, now(call))
    return ok(added)
  })
}

/** One row: its case with its acts where it makes one, and the row itself as it stood. */
function keepRow(call: Call, importId: string, row: JudgedRow): Result<KeptRow> {
  return inTransaction(call.desk.ledger, () => {
    const { folder } = row
    const made = folder === null ? ok(row.caseId) : openFromRow(call, row, folder)
    if (!made.ok) return made
    const { rowNo, values, cells, problems } = row
    const state = made.value === null ? 'left' : folder === null ? 'matched' : 'created'
    const kept: KeptRow = { id: randomUUID(), importId, rowNo, values, cells, problems, state, caseId: made.value }
    const trace = {
      caseId: kept.caseId,
      action: 'ledger.importRow' as const,
      subject: `ledgerRow:${kept.id}`,
      payload: { ...kept },
      origin: 'import' as const,
    }
    return record(call, trace, () => {
      insertLedgerRow(call.desk.ledger, kept)
      return ok(kept)
    })
  })
}

function openFromRow(call: Call, row: JudgedRow, folder: NonNullable<JudgedRow['folder']>): Result<string | null> {
  // Somebody else may have opened the case while the file was read.
  const here = indexCases(allFiles(call))
  const twin = keysOfRow(row.values)
    .map((key) => here.get(key))
    .find((found) => found !== undefined)
  if (twin !== undefined) return ok(twin.caseId)
  const imported = recordIntake({ ...call, via: 'intake' }, folder, [], 'ledger.import')
  return imported.ok ? ok(imported.value.caseId) : imported
}
