import { randomUUID } from 'node:crypto'

import type { normativeOperations } from '#contract/normative.ts'
import type { ParsedInputOf } from '#contract/index.ts'
import { duesOf, standingOf } from '#domain/normative/entryState.ts'
import { gapsOf } from '#domain/normative/gapsOf.ts'
import { dayOfEntry, type NormativeEntry } from '#domain/normative/normativeEntry.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { listNormativeEntries } from '#store/tables/normativeEntries.ts'

import { today, type Call, type Handlers } from '#service/call.ts'
import { refuseSecretMark } from '#service/material/takeIn.ts'
import { requireHappened } from '#service/onTime.ts'

import { keepEntry, openEntry } from './keepEntry.ts'
import { keepScan } from './keepScan.ts'
import { addStep, strikeStep } from './normativeSteps.ts'

/** Registers of documents, decisions and topics: lines are added, corrected and struck, never deleted. */
export const normativeHandlers: Handlers<keyof typeof normativeOperations> = {
  'normative.list': (call) =>
    ok(
      listNormativeEntries(call.desk.ledger).map((entry) => ({
        entry,
        standing: standingOf(entry, today(call)),
        gaps: gapsOf(entry),
        dues: duesOf(entry, today(call)),
      })),
    ),
  'normative.save': saveEntry,
  'normative.addStep': addStep,
  'normative.strikeStep': strikeStep,
  'normative.strike': (call, { entryId, reason }) => {
    const found = openEntry(call, entryId)
    return found.ok ? keepEntry(call, 'normative.strike', { ...found.value, struckReason: reason }) : found
  },
}

async function saveEntry(call: Call, input: ParsedInputOf<'normative.save'>): Promise<Result<{ entryId: string }>> {
  const known = lineBefore(call, input)
  if (!known.ok) return known
  const scan = await keepScan(call, 'token' in input ? input.token : null)
  if (!scan.ok) return scan
  // Somebody else may have struck or changed the line while the scan was read.
  const before = lineBefore(call, input)
  if (!before.ok) return before
  const { files = [], steps = [] } = before.value ?? {}
  const kept = { files: scan.value === null ? files : [...files, scan.value], steps, struckReason: '' }
  const entry = { ...fieldsOf(input), ...kept, id: before.value?.id ?? randomUUID() }
  const done = keepEntry(call, 'normative.save', entry)
  return done.ok ? ok({ entryId: entry.id }) : done
}

function fieldsOf(input: ParsedInputOf<'normative.save'>) {
  if (input.kind === 'topic') return input
  const { token: _, ...fields } = input
  return fields
}

/** The line as it is now, null for a new one; what is typed of it must fit. */
function lineBefore(call: Call, input: ParsedInputOf<'normative.save'>): Result<NormativeEntry | null> {
  const found = input.id === '' ? ok(null) : openEntry(call, input.id)
  if (!found.ok) return found
  if (found.value !== null && found.value.kind !== input.kind) {
    return fail({ kind: 'notFound', what: 'normativeEntry', id: input.id })
  }
  const fits = requireFits(call, input)
  return fits.ok ? found : fits
}

/** No mark of a state secret, a day that has come, and a number that no other line has. */
function requireFits(call: Call, input: ParsedInputOf<'normative.save'>): Result<null> {
  const docNo = input.kind === 'topic' ? input.minutesNo : input.docNo
  const unmarked = refuseSecretMark({ title: input.title, docNo, remark: '' })
  if (!unmarked.ok) return unmarked
  const day = dayOfEntry(input)
  const happened = day === null ? ok(null) : requireHappened(call, dayFields[input.kind], day)
  if (!happened.ok || input.kind === 'topic' || docNo === '') return happened
  const isTaken = listNormativeEntries(call.desk.ledger).some(
    (one) => one.kind !== 'topic' && one.docNo === docNo && one.id !== input.id && one.struckReason === '',
  )
  return isTaken ? fail({ kind: 'conflict', what: 'normativeNumber', detail: docNo }) : ok(null)
}

const dayFields = { document: 'issuedOn', decision: 'decidedOn', topic: 'day' } as const
