import { randomUUID } from 'node:crypto'

import type { ActionCode } from '#contract/text/actions.ts'
import type { CaseFile } from '#domain/case/caseFile.ts'
import type { Day } from '#domain/day.ts'
import { nextSerial, type DocNumber } from '#domain/form/docNumber.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { formatDocumentNumber, normalizeDocumentNumber, parseDocumentNumber } from '#domain/text/documentNumber.ts'
import { listDocNumbers, saveDocNumber } from '#store/tables/docNumbers.ts'

import { today, type Call } from '#service/call.ts'
import { allFiles } from '#service/openFile.ts'
import { record } from '#service/record.ts'

import { formOffice } from './formContext.ts'

/** Every number on record, wherever it was written: the register, decisions, notices, materials, 立案号. */
export function numberTexts(call: Call): string[] {
  const ofCases = allFiles(call).flatMap(numbersOf)
  return [...new Set([...listDocNumbers(call.desk.ledger).map((one) => one.text), ...ofCases])].filter(
    (one) => one !== '',
  )
}

function numbersOf(file: CaseFile): string[] {
  return [
    file.case.filingNo,
    ...file.decisions.map((one) => one.docNo),
    ...file.notices.map((one) => one.docNo),
    ...file.materials.map((one) => one.docNo),
  ]
}

/** How a kind is numbered, and the next number of its own run. */
export function proposeNumber(
  call: Call,
  kind: string,
  docDate: Day | null,
): { mode: 'own' | 'given'; word: string; text: string } {
  const rule = call.pack.numbering.find((one) => one.kind === kind)
  if (rule === undefined) return { mode: 'given', word: '', text: '' }
  const texts = numberTexts(call)
  const office = formOffice(call)
  const used = texts.map(parseDocumentNumber).findLast((one) => one !== null && one.word.endsWith(rule.word))
  const prefix = rule.mode === 'own' ? office.ownWord : office.givenWord
  const word = used?.word ?? (prefix === '' ? '' : `${prefix}${rule.word}`)
  // A number without the office's own word would be wrong on paper: it is typed once, then runs on.
  if (rule.mode === 'given' || word === '') return { mode: rule.mode, word, text: '' }
  const year = Number((docDate ?? today(call)).slice(0, 4))
  return { mode: 'own', word, text: formatDocumentNumber({ word, year, serial: nextSerial(texts, word, year) }) }
}

/** For which document a number is wanted; null for one that is about to be made. */
interface NumberFor {
  readonly caseId: string
  readonly materialId: string | null
}

/**
 * A number as it was typed, in its official form; an error when the register has it, cancelled or
 * not, or when it stands on a paper of another case.
 */
export function requireFreeNumber(call: Call, typed: string, { caseId, materialId }: NumberFor): Result<string> {
  const text = normalizeDocumentNumber(typed)
  const taken = listDocNumbers(call.desk.ledger).find((one) => one.text === text)
  const isOwn = taken !== undefined && taken.state === 'used' && taken.materialId === materialId && materialId !== null
  const isFree = !isNumberElsewhere(call, text, caseId) && (taken === undefined || isOwn)
  return isFree ? ok(text) : fail({ kind: 'conflict', what: 'numberTaken', detail: text })
}

/** Whether a number was cancelled, was given to another case, or stands on a paper of another case. */
export function isNumberElsewhere(call: Call, text: string, caseId: string): boolean {
  const given = listDocNumbers(call.desk.ledger).find((one) => one.text === text)
  if (given !== undefined && (given.state === 'cancelled' || given.caseId !== caseId)) return true
  return allFiles(call).some((file) => file.case.id !== caseId && numbersOf(file).includes(text))
}

/** Writes a number into the register for a document. */
export function registerNumber(
  call: Call,
  number: { kind: string; text: string; caseId: string; materialId: string },
): Result<DocNumber> {
  const rule = call.pack.numbering.find((one) => one.kind === number.kind)
  return keepNumber(call, 'number.take', {
    ...number,
    id: randomUUID(),
    mode: rule?.mode ?? 'given',
    takenOn: today(call),
    takenBy: call.account.staffNo,
    state: 'used',
    reason: '',
  })
}

/** Keeps a number and its event. */
export function keepNumber(call: Call, action: ActionCode, number: DocNumber): Result<DocNumber> {
  const trace = { caseId: number.caseId, action, subject: `number:${number.id}`, payload: { ...number } }
  return record(call, trace, () => {
    saveDocNumber(call.desk.ledger, number)
    return ok(number)
  })
}
