import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'

import type { OutputOf, ParsedInputOf } from '#contract/index.ts'
import type { ActionCode } from '#contract/text/actions.ts'
import { sheetFaultsText } from '#contract/text/sheets.ts'
import { sheetKinds, type SheetKind } from '#domain/exchange/sheetLayout.ts'
import { faultsOf, knownPlaceholders, type SheetTemplate } from '#domain/exchange/sheetTemplate.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { namesOutputSchema } from '#main/sheet/sheetCalls.ts'
import { sheetLayout } from '#main/sheet/sheetLayouts.ts'
import { storeFile } from '#store/blobStore.ts'
import { listSheetTemplates, saveSheetTemplate } from '#store/tables/sheetTemplates.ts'
import { inTransaction } from '#store/transaction.ts'

import { now, type Call } from '#service/call.ts'
import { runErrand } from '#service/helpers.ts'
import { record } from '#service/record.ts'

import { emptyReport } from './makeReport.ts'

type Nothing = Result<Record<string, never>>

/** The office's own template of a spreadsheet, or null where ours is used. */
export function ownSheetTemplate(call: Call, kind: SheetKind): SheetTemplate | null {
  return listSheetTemplates(call.desk.ledger).findLast((one) => one.kind === kind && one.active) ?? null
}

/** Every spreadsheet that goes out, and what its template may name. */
export function listTemplates(call: Call): OutputOf<'sheet.templates'> {
  return sheetKinds.map((kind) => ({
    kind,
    own: ownSheetTemplate(call, kind),
    known: knownPlaceholders(emptyReport(call, kind)),
    toBeConfirmed: sheetLayout(kind).toBeConfirmed,
  }))
}

/** Takes the office's template; one that names what nobody can fill is refused with those names. */
export async function replaceSheetTemplate(
  call: Call,
  { kind, token }: ParsedInputOf<'sheet.replaceTemplate'>,
): Promise<Nothing> {
  const path = call.runtime.options.files.resolve(token)
  if (path === null) return fail({ kind: 'fileUnreadable', path: token, reason: 'unknownToken' })
  const fits = await requireKnownNames(call, kind, path)
  if (!fits.ok) return fits
  const stored = await storeFile(call.desk, path, { signal: call.signal })
  if (!stored.ok) return stored
  return inTransaction(call.desk.ledger, () => {
    const stopped = stopAll(call, 'sheet.replaceTemplate', kind)
    if (!stopped.ok) return stopped
    const before = listSheetTemplates(call.desk.ledger).filter((one) => one.kind === kind)
    const { sha256, bytes } = stored.value
    const named = { id: randomUUID(), kind, no: before.length + 1, fileName: basename(path), active: true }
    const template = { ...named, sha256, bytes, addedAt: now(call), addedBy: call.account.staffNo }
    return keep(call, 'sheet.replaceTemplate', template)
  })
}

/** Goes back to our layout; the office's template stays on record. */
export function restoreSheetTemplate(call: Call, kind: SheetKind): Nothing {
  return inTransaction(call.desk.ledger, () => stopAll(call, 'sheet.restoreTemplate', kind))
}

async function requireKnownNames(call: Call, kind: SheetKind, path: string): Promise<Nothing> {
  const seen = await runErrand(call, {
    helper: 'sheet',
    op: 'names',
    input: { path },
    output: namesOutputSchema,
    timeoutMs: 60_000,
    step: 'sheet',
  })
  if (!seen.ok) {
    if (seen.error.kind !== 'workRefused') return seen
    return fail({ kind: 'fileUnreadable', path: basename(path), reason: seen.error.reason })
  }
  const { names } = seen.value
  if (names.length === 0) return fail({ kind: 'conflict', what: 'sheetEmpty', detail: basename(path) })
  const faults = faultsOf(names, knownPlaceholders(emptyReport(call, kind)))
  return faults.length === 0 ? ok({}) : fail({ kind: 'conflict', what: 'sheetFields', detail: sheetFaultsText(faults) })
}

function stopAll(call: Call, action: ActionCode, kind: SheetKind): Nothing {
  for (const one of listSheetTemplates(call.desk.ledger)) {
    if (one.kind !== kind || !one.active) continue
    const kept = keep(call, action, { ...one, active: false })
    if (!kept.ok) return kept
  }
  return ok({})
}

function keep(call: Call, action: ActionCode, template: SheetTemplate): Nothing {
  const trace = { caseId: null, action, subject: `sheetTemplate:${template.id}`, payload: { ...template } }
  return record(call, trace, () => {
    saveSheetTemplate(call.desk.ledger, template)
    return ok({})
  })
}
