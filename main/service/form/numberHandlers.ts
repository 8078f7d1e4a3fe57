import type { docNumberOperations } from '#contract/docNumber.ts'
import type { OutputOf, ParsedInputOf } from '#contract/index.ts'
import { caseTitle } from '#domain/case/case.ts'
import { gapsOf, numberOddities } from '#domain/form/docNumber.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { parseDocumentNumber } from '#domain/text/documentNumber.ts'
import { listDocNumbers } from '#store/tables/docNumbers.ts'
import { findMaterial, updateMaterial } from '#store/tables/materials.ts'

import type { Call, Handlers } from '#service/call.ts'
import { allFiles, openFile } from '#service/openFile.ts'
import { record } from '#service/record.ts'

import { keepNumber, numberTexts, proposeNumber, registerNumber, requireFreeNumber } from './numbers.ts'

/** The register of document numbers. */
export const docNumberHandlers: Handlers<keyof typeof docNumberOperations> = {
  'number.list': (call) => ok(listNumbers(call)),
  'number.propose': (call, { kind, docDate }) => ok(proposeNumber(call, kind, docDate)),
  'number.take': takeNumber,
  'number.cancel': cancelNumber,
}

function listNumbers(call: Call): OutputOf<'number.list'> {
  const files = new Map(allFiles(call).map((file) => [file.case.id, file]))
  const numbers = listDocNumbers(call.desk.ledger).map((number) => {
    const file = number.caseId === null ? undefined : files.get(number.caseId)
    const title = file?.materials.find((one) => one.id === number.materialId)?.title ?? ''
    return { ...number, title, caseTitle: file === undefined ? '' : caseTitle(file.case, file.decisions.length > 0) }
  })
  const texts = numberTexts(call)
  const runs = new Map<string, { word: string; year: number }>()
  for (const read of texts.map(parseDocumentNumber)) {
    const isOwn = call.pack.numbering.some((rule) => rule.mode === 'own' && read?.word.endsWith(rule.word) === true)
    if (read !== null && isOwn) runs.set(`${read.word}${read.year}`, { word: read.word, year: read.year })
  }
  const gaps = [...runs.values()].map(({ word, year }) => ({ word, year, serials: gapsOf(texts, word, year) }))
  return { numbers, gaps: gaps.filter((one) => one.serials.length > 0) }
}

/** Gives a document its number. The one it had is cancelled, because it was given out. */
function takeNumber(call: Call, { materialId, text }: ParsedInputOf<'number.take'>): Result<OutputOf<'number.take'>> {
  const material = findMaterial(call.desk.ledger, materialId)
  if (material === null) return fail({ kind: 'notFound', what: 'material', id: materialId })
  const opened = openFile(call, material.caseId)
  if (!opened.ok) return opened
  const free = requireFreeNumber(call, text, { caseId: material.caseId, materialId })
  if (!free.ok) return free
  const before = listDocNumbers(call.desk.ledger).find((one) => one.materialId === materialId && one.state === 'used')
  if (before?.text === free.value) return ok({ oddities: numberOddities(free.value, material.docDate) })
  if (before !== undefined) {
    const cancelled = keepNumber(call, 'number.cancel', { ...before, state: 'cancelled', reason: `改为${free.value}` })
    if (!cancelled.ok) return cancelled
  }
  const { kind, caseId } = material
  const taken = registerNumber(call, { kind, caseId, materialId, text: free.value })
  if (!taken.ok) return taken
  const written = writeOnMaterial(call, materialId, free.value)
  return written.ok ? ok({ oddities: numberOddities(free.value, material.docDate) }) : written
}

function cancelNumber(call: Call, { id, reason }: ParsedInputOf<'number.cancel'>): Result<Record<string, never>> {
  const number = listDocNumbers(call.desk.ledger).find((one) => one.id === id)
  if (number === undefined) return fail({ kind: 'notFound', what: 'docNumber', id })
  if (number.state === 'cancelled') return fail({ kind: 'conflict', what: 'numberCancelled', detail: '' })
  const kept = keepNumber(call, 'number.cancel', { ...number, state: 'cancelled', reason })
  if (!kept.ok) return kept
  const material = number.materialId === null ? null : findMaterial(call.desk.ledger, number.materialId)
  if (material === null || material.docNo !== number.text) return ok({})
  return writeOnMaterial(call, material.id, '')
}

function writeOnMaterial(call: Call, materialId: string, docNo: string): Result<Record<string, never>> {
  const material = findMaterial(call.desk.ledger, materialId)
  if (material === null) return fail({ kind: 'notFound', what: 'material', id: materialId })
  const edited = { ...material, docNo }
  const { versions: _, ...payload } = edited
  const trace = {
    caseId: material.caseId,
    action: 'material.describe',
    subject: `material:${materialId}`,
    payload,
  } as const
  return record(call, trace, () => {
    updateMaterial(call.desk.ledger, edited)
    return ok({})
  })
}
