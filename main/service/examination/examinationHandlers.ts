import { randomUUID } from 'node:crypto'

import type { examinationOperations } from '#contract/examination.ts'
import type { ParsedInputOf } from '#contract/index.ts'
import { examinationGapText } from '#contract/text/examination.ts'
import type { CaseFile } from '#domain/case/caseFile.ts'
import { hasPage } from '#domain/material/hasPage.ts'
import { checkExamination } from '#domain/examination/checkExamination.ts'
import { examinationHints, proposedAnswers } from '#domain/examination/examinationHints.ts'
import { examinationRows } from '#domain/examination/examinationRows.ts'
import type { Examination } from '#domain/examination/examination.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { guardsOfExamination } from '#domain/rules/guards/guardsOfReview.ts'
import { findExamination } from '#store/tables/examinations.ts'

import { today, type Call, type Handlers } from '#service/call.ts'
import { requireProof, signedPaper } from '#service/evidenceOnRecord.ts'
import { knownStaffNo } from '#service/knownPeople.ts'
import { requireHappened } from '#service/onTime.ts'
import { findFile, openFile } from '#service/openFile.ts'
import { refusedByLaw } from '#service/refusedByLaw.ts'
import { requireOwnForm } from '#service/requireOwnForm.ts'

import { keepExamination } from './keepExamination.ts'
import { printExamination } from './printExamination.ts'

/** 案件审查 (令30号38–40): the rounds and their signed forms. */
export const examinationHandlers: Handlers<keyof typeof examinationOperations> = {
  'examination.prepare': (call, { caseId }) => {
    const found = findFile(call, caseId)
    if (!found.ok) return found
    const file = found.value
    const hints = examinationHints(file, call.pack, today(call))
    const me = { examiner: call.account.name, examinerStaffNo: call.account.staffNo }
    const guards = guardsOfExamination(file, me, call.pack)
    return ok({ rows: examinationRows(call.pack, today(call)), hints, proposed: proposedAnswers(hints), guards })
  },
  'examination.save': saveRound,
  'examination.print': printExamination,
  'examination.hangBack': hangBackExamination,
  'examination.recordPaper': recordPaper,
}

function saveRound(call: Call, { examinationId, ...typed }: ParsedInputOf<'examination.save'>) {
  const opened = openFile(call, typed.caseId)
  if (!opened.ok) return opened
  const file = opened.value
  const existing = file.examinations.find((one) => one.id === examinationId)
  if (examinationId !== null && existing === undefined)
    return fail({ kind: 'notFound', what: 'examination', id: examinationId })
  if (existing !== undefined && existing.signedMaterialId !== null)
    return fail({ kind: 'conflict', what: 'signedRecord', detail: '' })
  if (existing === undefined && file.examinations.at(-1)?.signedMaterialId === null)
    return fail({ kind: 'conflict', what: 'examinationOpen', detail: '' })
  const input = withKnownExaminer(call, typed)
  // Neither who is named on the form nor who sits at the desk may have investigated.
  const people = [input, { examiner: call.account.name, examinerStaffNo: call.account.staffNo }]
  const failing = people.flatMap((person) => failingGuards(call, file, person)).slice(0, 1)
  if (failing.length > 0) return refusedByLaw(call, { caseId: input.caseId, op: 'examination.save' }, failing)
  const complete = requireComplete(call, file, input)
  if (!complete.ok) return complete
  return keepExamination(call, 'examination.save', {
    ...input,
    id: existing?.id ?? randomUUID(),
    no: existing?.no ?? file.examinations.length + 1,
    signedMaterialId: null,
    origin: 'live',
    blemishes: [],
    organ: '',
  })
}

/** Every row with what it needs, on a day that has come, citing pages that are in the file. */
function requireComplete(
  call: Call,
  file: CaseFile,
  input: Pick<Examination, 'answers' | 'opinion' | 'examinedOn'>,
): Result<null> {
  const happened = requireHappened(call, 'examinedOn', input.examinedOn)
  if (!happened.ok) return happened
  const gaps = checkExamination(input, examinationRows(call.pack, input.examinedOn)).map(({ row, what }) => ({
    path: row === '' ? 'opinion' : `answers.${row}`,
    message: row === '' ? examinationGapText[what] : `第${row}项${examinationGapText[what]}`,
  }))
  const strangers = input.answers
    .flatMap((answer) => answer.citations)
    .filter((one) => !hasPage(file.materials, one))
    .map(() => ({ path: 'answers', message: 'pageNotInFile' }))
  const issues = [...gaps, ...strangers]
  return issues.length === 0 ? ok(null) : fail({ kind: 'invalidInput', issues })
}

/** Ties the signed scan to the round: only now does it count. */
export function hangBackExamination(
  call: Call,
  { examinationId, materialId }: ParsedInputOf<'examination.hangBack'>,
): Result<Record<string, never>> {
  const round = findExamination(call.desk.ledger, examinationId)
  if (round === null) return fail({ kind: 'notFound', what: 'examination', id: examinationId })
  const opened = openFile(call, round.caseId)
  if (!opened.ok) return opened
  const proven = requireSigned(opened.value, materialId)
  if (!proven.ok) return proven
  const rounds = { act: round, rounds: opened.value.examinations, word: () => '案件审查' }
  const own = requireOwnForm(call, opened.value, materialId, rounds)
  if (!own.ok) return own
  const kept = keepExamination(call, 'examination.hangBack', { ...round, signedMaterialId: materialId })
  return kept.ok ? ok({}) : kept
}

/** A round held on paper: recorded with its blemishes, never refused for them. */
function recordPaper(call: Call, typed: ParsedInputOf<'examination.recordPaper'>) {
  const opened = openFile(call, typed.caseId)
  if (!opened.ok) return opened
  const proven = requireSigned(opened.value, typed.signedMaterialId)
  if (!proven.ok) return proven
  const happened = requireHappened(call, 'examinedOn', typed.examinedOn)
  if (!happened.ok) return happened
  const input = withKnownExaminer(call, typed)
  const blemishes = failingGuards(call, opened.value, input)
  const kept = keepExamination(call, 'examination.recordPaper', {
    ...input,
    id: randomUUID(),
    no: opened.value.examinations.length + 1,
    origin: 'paper',
    blemishes: blemishes.map((finding) => finding.code),
  })
  return kept.ok ? ok({ ...kept.value, blemishes }) : kept
}

function requireSigned(file: CaseFile, materialId: string): Result<null> {
  if (signedPaper(file, materialId) === null)
    return fail({ kind: 'conflict', what: 'notSignedPaper', detail: materialId })
  return requireProof(file, materialId, 'examination')
}

function failingGuards(call: Call, file: CaseFile, person: { examiner: string; examinerStaffNo: string | null }) {
  return guardsOfExamination(file, person, call.pack).filter((finding) => finding.verdict === 'fail')
}

function withKnownExaminer<T extends { examiner: string; examinerStaffNo: string | null }>(call: Call, round: T): T {
  return {
    ...round,
    examinerStaffNo: knownStaffNo(call, { name: round.examiner, staffNo: round.examinerStaffNo }),
  }
}
