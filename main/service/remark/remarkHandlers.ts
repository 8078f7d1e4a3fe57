import { randomUUID } from 'node:crypto'

import * as z from 'zod'

import type { ParsedInputOf } from '#contract/index.ts'
import type { phraseOperations } from '#contract/phrase.ts'
import type { remarkOperations } from '#contract/remark.ts'
import type { ActionCode } from '#contract/text/actions.ts'
import { pageCount } from '#domain/material/material.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { reviewPhraseSchema } from '#domain/review/phrase.ts'
import { closingOf, type Remark } from '#domain/review/remark.ts'
import { findMaterial } from '#store/tables/materials.ts'
import { findReading, listReadings, saveReading } from '#store/tables/pageReadings.ts'
import { findRemark, listRemarks, saveRemark } from '#store/tables/remarks.ts'
import { listRounds } from '#store/tables/reviews.ts'
import { findSetting, saveSetting } from '#store/tables/settings.ts'

import { today, type Call, type Handlers } from '#service/call.ts'
import { openFile } from '#service/openFile.ts'
import { record } from '#service/record.ts'

const phrases = z.array(reviewPhraseSchema)

/** Remarks on pages, what was read, and the office's standard phrases. */
export const remarkHandlers: Handlers<keyof typeof remarkOperations | keyof typeof phraseOperations> = {
  'remark.list': (call, { caseId }) => ok(listRemarks(call.desk.ledger, caseId)),
  'remark.add': addRemark,
  'remark.answer': (call, { remarkId, text }) =>
    editRemark(call, remarkId, 'remark.answer', (remark) =>
      ok({ ...remark, answers: [...remark.answers, { ...written(call), text }] }),
    ),
  'remark.close': closeRemark,
  'reading.list': (call, { caseId }) => ok(listReadings(call.desk.ledger, call.account.staffNo, caseId)),
  'reading.note': noteReading,
  'phrase.list': (call) => ok(findSetting(call.desk.ledger, 'reviewPhrases', phrases) ?? []),
  'phrase.save': (call, input) => {
    saveSetting(call.desk.ledger, 'reviewPhrases', input.phrases)
    return ok({})
  },
}

function written(call: Call): Remark['written'] {
  return { by: call.account.name, staffNo: call.account.staffNo, on: today(call) }
}

function addRemark(call: Call, input: ParsedInputOf<'remark.add'>): Result<{ remarkId: string }> {
  const material = findMaterial(call.desk.ledger, input.materialId)
  const version = material?.versions.find((one) => one.no === input.version)
  if (material === null || version === undefined)
    return fail({ kind: 'notFound', what: 'version', id: input.materialId })
  const opened = openFile(call, material.caseId)
  if (!opened.ok) return opened
  if (input.page > Math.max(1, pageCount({ ...material, versions: [version] }))) {
    return fail({ kind: 'invalidInput', issues: [{ path: 'page', message: 'beyondEnd' }] })
  }
  const fresh = { id: randomUUID(), caseId: material.caseId, written: written(call), answers: [], closed: null }
  const kept = keep(call, 'remark.add', { ...input, ...fresh })
  return kept.ok ? ok({ remarkId: fresh.id }) : kept
}

function closeRemark(call: Call, { remarkId, reason }: ParsedInputOf<'remark.close'>): Result<Record<string, never>> {
  return editRemark(call, remarkId, 'remark.close', (remark) => {
    const closing = closingOf(remark, call.account.staffNo, listRounds(call.desk.ledger, remark.caseId))
    if (closing === 'never') return fail({ kind: 'conflict', what: 'remarkNotYours', detail: remark.written.by })
    if (closing === 'withReason' && reason === '') return fail({ kind: 'conflict', what: 'remarkReason', detail: '' })
    return ok({ ...remark, closed: { ...written(call), reason } })
  })
}

function editRemark(
  call: Call,
  remarkId: string,
  action: ActionCode,
  edit: (remark: Remark) => Result<Remark>,
): Result<Record<string, never>> {
  const remark = findRemark(call.desk.ledger, remarkId)
  if (remark === null) return fail({ kind: 'notFound', what: 'remark', id: remarkId })
  const opened = openFile(call, remark.caseId)
  if (!opened.ok) return opened
  if (remark.closed !== null) return fail({ kind: 'conflict', what: 'remarkClosed', detail: '' })
  const edited = edit(remark)
  return edited.ok ? keep(call, action, edited.value) : edited
}

function keep(call: Call, action: ActionCode, remark: Remark): Result<Record<string, never>> {
  const trace = { caseId: remark.caseId, action, subject: `remark:${remark.id}`, payload: { ...remark } }
  return record(call, trace, () => {
    saveRemark(call.desk.ledger, remark)
    return ok({})
  })
}

/** A help to one reader: a copy of what he saw, without an event, as a draft has none. */
function noteReading(call: Call, input: ParsedInputOf<'reading.note'>): Result<Record<string, never>> {
  const { materialId, version } = input
  if (findMaterial(call.desk.ledger, materialId) === null)
    return fail({ kind: 'notFound', what: 'material', id: materialId })
  const old = findReading(call.desk.ledger, call.account.staffNo, { materialId, version })
  const pages = [...new Set([...(old?.pages ?? []), ...input.pages])].toSorted((one, other) => one - other)
  const isMarked = input.isMarked ?? old?.isMarked ?? false
  saveReading(call.desk.ledger, call.account.staffNo, { materialId, version, pages, isMarked })
  return ok({})
}
