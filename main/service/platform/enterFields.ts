import { randomUUID } from 'node:crypto'

import type { ParsedInputOf } from '#contract/index.ts'
import type { PlatformEntry } from '#domain/platform/platformEntry.ts'
import { platformSheet, type SheetSection } from '#domain/platform/platformSheet.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { findPlatformEntry, listPlatformEntries, savePlatformEntry } from '#store/tables/platformEntries.ts'
import { inTransaction } from '#store/transaction.ts'

import { today, type Call } from '#service/call.ts'
import { requireHappened } from '#service/onTime.ts'
import { findFile } from '#service/openFile.ts'
import { record } from '#service/record.ts'

import { getPlatform } from './platforms.ts'

/** What one platform wants of one case today. Entering elsewhere is no change of the file, so an archived case is shown too. */
export function sheetOf(call: Call, caseId: string, code: string): Result<SheetSection[]> {
  const platform = getPlatform(code)
  if (!platform.ok) return platform
  const file = findFile(call, caseId)
  if (!file.ok) return file
  const entries = listPlatformEntries(call.desk.ledger).filter((entry) => entry.caseId === caseId)
  return ok(platformSheet(platform.value, file.value, { pack: call.pack, entries, today: today(call) }))
}

/** Ticks fields as entered elsewhere, all or none. */
export function enterFields(call: Call, input: ParsedInputOf<'platform.enter'>): Result<{ count: number }> {
  const happened = requireHappened(call, 'enteredOn', input.enteredOn)
  if (!happened.ok) return happened
  return inTransaction(call.desk.ledger, () => {
    const section = sectionOf(call, input)
    if (!section.ok) return section
    const open = section.value.fields.filter(
      (field) => input.fields.includes(field.code) && (field.entry === null || field.isChanged),
    )
    for (const field of open) {
      const kept = keepEntry(call, 'platform.enter', {
        id: randomUUID(),
        caseId: input.caseId,
        platform: input.platform,
        section: input.section,
        target: input.target,
        field: field.code,
        value: field.value,
        enteredOn: input.enteredOn,
        enteredBy: input.enteredBy,
        recordedBy: call.account.staffNo,
        undoneReason: '',
      })
      if (!kept.ok) return kept
    }
    return ok({ count: open.length })
  })
}

/** Takes a tick back, with its reason. */
export function undoEntry(
  call: Call,
  { entryId, reason }: ParsedInputOf<'platform.undo'>,
): Result<Record<string, never>> {
  const entry = findPlatformEntry(call.desk.ledger, entryId)
  if (entry === null || entry.undoneReason !== '') return fail({ kind: 'notFound', what: 'platformEntry', id: entryId })
  return keepEntry(call, 'platform.undo', { ...entry, undoneReason: reason })
}

function sectionOf(call: Call, input: ParsedInputOf<'platform.enter'>): Result<SheetSection> {
  const sheet = sheetOf(call, input.caseId, input.platform)
  if (!sheet.ok) return sheet
  const found = sheet.value.find((one) => one.code === input.section && one.target === input.target)
  return found === undefined ? fail({ kind: 'notFound', what: 'platformSection', id: input.section }) : ok(found)
}

function keepEntry(
  call: Call,
  action: 'platform.enter' | 'platform.undo',
  entry: PlatformEntry,
): Result<Record<string, never>> {
  const trace = { caseId: entry.caseId, action, subject: `platformEntry:${entry.id}`, payload: { ...entry } }
  return record(call, trace, () => {
    savePlatformEntry(call.desk.ledger, entry)
    return ok({})
  })
}
