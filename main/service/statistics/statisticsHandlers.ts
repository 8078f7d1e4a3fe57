import { randomUUID } from 'node:crypto'

import type { statisticsOperations } from '#contract/statistics.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import type { RegisterEntry } from '#domain/statistics/registerEntry.ts'
import { findRegisterEntry, listRegisterEntries, saveRegisterEntry } from '#store/tables/registerEntries.ts'

import type { Call, Handlers } from '#service/call.ts'
import { findFile } from '#service/openFile.ts'
import { record, type Trace } from '#service/record.ts'

import { reportOfYear } from './reportOfYear.ts'
import { exportYear, printReviewReasons } from './yearFiles.ts'

/** The figures of a year, and the register behind those that no case holds. */
export const statisticsHandlers: Handlers<keyof typeof statisticsOperations> = {
  'statistics.year': (call, { year }) => ok(reportOfYear(call, year)),
  'statistics.printReviews': (call, { year }) => printReviewReasons(call, year),
  'statistics.export': (call, { year }) => exportYear(call, year),
  'register.list': (call, { year }) =>
    ok(listRegisterEntries(call.desk.ledger).filter((entry) => entry.year === year && entry.withdrawnReason === '')),
  'register.save': (call, entry) => keepEntry(call, entry),
  'register.withdraw': (call, { entryId, reason }) => {
    const old = findRegisterEntry(call.desk.ledger, entryId)
    if (old === null) return fail({ kind: 'notFound', what: 'registerEntry', id: entryId })
    const kept = write(call, 'register.withdraw', { ...old, withdrawnReason: reason })
    return kept.ok ? ok({}) : kept
  },
}

/** Adds or changes a line of the register. */
export function keepEntry(call: Call, entry: RegisterEntry): Result<{ entryId: string }> {
  const old = entry.id === '' ? null : findRegisterEntry(call.desk.ledger, entry.id)
  if (entry.id !== '' && old === null) return fail({ kind: 'notFound', what: 'registerEntry', id: entry.id })
  const found = entry.caseId === null ? ok(null) : findFile(call, entry.caseId)
  if (!found.ok) return found
  return write(call, 'register.save', { ...entry, id: old?.id ?? randomUUID(), withdrawnReason: '' })
}

function write(
  call: Call,
  action: 'register.save' | 'register.withdraw',
  entry: RegisterEntry,
): Result<{ entryId: string }> {
  const trace: Trace = { caseId: entry.caseId, action, subject: `register:${entry.id}`, payload: { ...entry } }
  return record(call, trace, () => {
    saveRegisterEntry(call.desk.ledger, entry)
    return ok({ entryId: entry.id })
  })
}
