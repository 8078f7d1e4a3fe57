import type { NormativeEntry } from '#domain/normative/normativeEntry.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { findNormativeEntry, saveNormativeEntry } from '#store/tables/normativeEntries.ts'

import type { Call } from '#service/call.ts'
import { record, type Trace } from '#service/record.ts'

type Action = Extract<Trace['action'], `normative.${string}`>

/** A line that was not struck. */
export function openEntry(call: Call, id: string): Result<NormativeEntry> {
  const entry = findNormativeEntry(call.desk.ledger, id)
  if (entry === null) return fail({ kind: 'notFound', what: 'normativeEntry', id })
  return entry.struckReason === ''
    ? ok(entry)
    : fail({ kind: 'conflict', what: 'normativeStruck', detail: entry.title })
}

/** Keeps a line and its event. */
export function keepEntry(call: Call, action: Action, entry: NormativeEntry): Result<Record<string, never>> {
  const trace: Trace = { caseId: null, action, subject: `normative:${entry.id}`, payload: { ...entry } }
  return record(call, trace, () => {
    saveNormativeEntry(call.desk.ledger, entry)
    return ok({})
  })
}
