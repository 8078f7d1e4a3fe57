import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'

import type { ActionCode } from '#contract/text/actions.ts'
import type { ParsedInputOf } from '#contract/index.ts'
import { discretionTableSchema, type DiscretionTable, type TableVersion } from '#domain/discretion/discretionTable.ts'
import { markSample } from '#domain/discretion/markSample.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { resourcePath } from '#main/resources.ts'
import { findTableVersion, listTableVersions, saveTableVersion } from '#store/tables/discretionTables.ts'

import { now, type Call } from '#service/call.ts'
import { record } from '#service/record.ts'

/** The version under which the sample is known before the office did anything with it. */
const sampleId = 'sample'
/** The sample came with the program, not on a day of the office. */
const sampleDay = '2026-01-01T00:00:00.000Z'

let loaded: DiscretionTable | null = null

/** The one example that comes with the program (样表). @throws for a file that is none. */
export function sampleTable(): DiscretionTable {
  loaded ??= discretionTableSchema.parse(JSON.parse(readFileSync(resourcePath('discretion/sampleTable.json'), 'utf8')))
  return loaded
}

/** Every version of every table, the sample first, then as they were added. */
export function listVersions(call: Call): TableVersion[] {
  const kept = listTableVersions(call.desk.ledger)
  return kept.some((one) => one.id === sampleId) ? kept : [untouchedSample(), ...kept]
}

/** One version, or null. */
export function findVersion(call: Call, id: string): TableVersion | null {
  return findTableVersion(call.desk.ledger, id) ?? (id === sampleId ? untouchedSample() : null)
}

function untouchedSample(): TableVersion {
  const frame = { id: sampleId, no: 1, note: '', addedAt: sampleDay, addedBy: '', retiredReason: '' }
  return { ...frame, table: sampleTable() }
}

/** Keeps a table as the next version of its code; calculations made by older ones keep theirs. */
export function saveTable(call: Call, { table, note }: ParsedInputOf<'discretion.saveTable'>): Result<TableVersion> {
  const marked = markSample(table, sampleTable())
  const before = listVersions(call).filter((one) => one.table.code === marked.code)
  const version: TableVersion = {
    note,
    id: randomUUID(),
    no: Math.max(0, ...before.map((one) => one.no)) + 1,
    table: marked,
    addedAt: now(call),
    addedBy: call.account.name,
    retiredReason: '',
  }
  return keep(call, 'discretion.saveTable', version)
}

/** Takes a version out of use with a reason, or back into it with none. */
export function retireTable(
  call: Call,
  { id, reason }: ParsedInputOf<'discretion.retireTable'>,
): Result<Record<string, never>> {
  const version = findVersion(call, id)
  if (version === null) return fail({ kind: 'notFound', what: 'discretionTable', id })
  const kept = keep(call, 'discretion.retireTable', { ...version, retiredReason: reason.trim() })
  return kept.ok ? ok({}) : kept
}

function keep(call: Call, action: ActionCode, version: TableVersion): Result<TableVersion> {
  const trace = { caseId: null, action, subject: `discretionTable:${version.id}`, payload: { ...version } }
  return record(call, trace, () => {
    saveTableVersion(call.desk.ledger, version)
    return ok(version)
  })
}
