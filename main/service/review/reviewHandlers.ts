import { randomUUID } from 'node:crypto'

import type { ActionCode } from '#contract/text/actions.ts'
import type { ParsedInputOf } from '#contract/index.ts'
import type { reviewOperations } from '#contract/review.ts'
import type { CaseFile } from '#domain/case/caseFile.ts'
import { currentVersion, pageCount } from '#domain/material/material.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { untouchedRound, type ReviewRound } from '#domain/review/review.ts'
import { checkAnswers } from '#domain/rules/checkAnswers.ts'
import { checklistRows } from '#domain/rules/checklist.ts'
import { guardsOfReview } from '#domain/rules/guards/guardsOfReview.ts'
import { findRound, saveRound } from '#store/tables/reviews.ts'

import { today, type Call, type Handlers } from '#service/call.ts'
import { requireProof, signedPaper } from '#service/evidenceOnRecord.ts'
import { knownStaffNo } from '#service/knownPeople.ts'
import { requireHappened } from '#service/onTime.ts'
import { findFile, openFile } from '#service/openFile.ts'
import { refusedByLaw } from '#service/refusedByLaw.ts'
import { record, type Trace } from '#service/record.ts'

import { printReview } from './printReview.ts'

/** The legal review: rounds, answers, opinion, the signed form. */
export const reviewHandlers: Handlers<keyof typeof reviewOperations> = {
  'review.checklist': (call) => ok(checklistRows(call.pack, today(call))),
  'review.prepare': (call, { caseId }) => {
    const found = findFile(call, caseId)
    if (!found.ok) return found
    const reviewer = { reviewer: call.account.name, reviewerStaffNo: call.account.staffNo }
    return ok({ file: found.value, guards: guardsOfReview(found.value, reviewer, call.pack) })
  },
  'review.submit': submitRound,
  'review.save': (call, { roundId, ...answers }) =>
    editRound(call, roundId, 'review.save', (round) =>
      round.concludedOn === null
        ? ok({ ...round, ...answers })
        : fail({ kind: 'conflict', what: 'roundConcluded', detail: '' }),
    ),
  'review.conclude': concludeRound,
  'review.print': printReview,
  'review.hangBack': hangBackReview,
  'review.recordPaper': recordPaper,
}

/** What lies before the reviewer now: version and hash of every material that belongs to the case. */
export function snapshotOf(file: CaseFile): ReviewRound['snapshot'] {
  return snapshotEntries(file.materials.filter((material) => material.withdrawnReason === ''))
}

/**
 * What lay before the reviewer of a round held on paper: papers dated up to its submission, or not
 * dated at all; never its own form, and never a paper that only came later, such as the decision.
 */
export function snapshotOfPaper(
  file: CaseFile,
  round: Pick<ReviewRound, 'submittedOn' | 'signedMaterialId'>,
): ReviewRound['snapshot'] {
  return snapshotEntries(
    file.materials.filter(
      ({ id, docDate, withdrawnReason }) =>
        withdrawnReason === '' && id !== round.signedMaterialId && (docDate === null || docDate <= round.submittedOn),
    ),
  )
}

function snapshotEntries(materials: CaseFile['materials']): ReviewRound['snapshot'] {
  return materials.flatMap((material) => {
    const version = currentVersion(material)
    if (version === null) return []
    const { no, sha256 } = version
    return [{ materialId: material.id, title: material.title, version: no, sha256, pages: pageCount(material) }]
  })
}

function submitRound(call: Call, typed: ParsedInputOf<'review.submit'>): Result<{ roundId: string }> {
  const opened = openFile(call, typed.caseId)
  if (!opened.ok) return opened
  const input = withKnownReviewer(call, typed)
  const findings = guardsOfReview(opened.value, input, call.pack).filter((finding) => finding.verdict === 'fail')
  if (findings.length > 0) return refusedByLaw(call, { caseId: input.caseId, op: 'review.submit' }, findings)
  if (opened.value.rounds.some((round) => round.concludedOn === null)) {
    return fail({ kind: 'conflict', what: 'roundOpen', detail: '' })
  }
  const last = opened.value.rounds.at(-1)
  const round: ReviewRound = {
    ...untouchedRound,
    ...input,
    id: randomUUID(),
    no: opened.value.rounds.length + 1,
    submittedOn: today(call),
    submittedBy: call.account.name,
    snapshot: snapshotOf(opened.value),
    answers: last?.answers ?? [],
    origin: 'live',
  }
  return keepRound(call, 'review.submit', round)
}

function concludeRound(call: Call, input: ParsedInputOf<'review.conclude'>): Result<Record<string, never>> {
  return editRound(call, input.roundId, 'review.conclude', (round, file) => {
    if (round.concludedOn !== null) return fail({ kind: 'conflict', what: 'roundConcluded', detail: '' })
    const happened = requireHappened(call, 'concludedOn', input.concludedOn)
    if (!happened.ok) return happened
    if (input.concludedOn < round.submittedOn) {
      return fail({ kind: 'invalidInput', issues: [{ path: 'concludedOn', message: 'beforeSubmission' }] })
    }
    // Neither who is named on the form nor who sits at the desk may have investigated.
    const people = [round, { reviewer: call.account.name, reviewerStaffNo: call.account.staffNo }]
    const findings = people
      .flatMap((person) => guardsOfReview(file, person, call.pack))
      .filter((finding) => finding.verdict === 'fail')
    const act = { caseId: round.caseId, op: 'review.conclude' } as const
    if (findings.length > 0) return refusedByLaw(call, act, findings.slice(0, 1))
    const issues = checkAnswers(round, checklistRows(call.pack, round.submittedOn))
    if (issues.length > 0) return fail({ kind: 'invalidInput', issues })
    const concluded = { ...round, concludedOn: input.concludedOn, reviewerStaffNo: call.account.staffNo }
    return ok(withKnownReviewer(call, concluded))
  })
}

/** Ties the signed scan to the round: only now does it count. */
export function hangBackReview(call: Call, input: ParsedInputOf<'review.hangBack'>): Result<Record<string, never>> {
  return editRound(call, input.roundId, 'review.hangBack', (round, file) => {
    if (signedPaper(file, input.materialId) === null) {
      return fail({ kind: 'conflict', what: 'notSignedPaper', detail: input.materialId })
    }
    if (round.concludedOn === null) return fail({ kind: 'conflict', what: 'roundNotConcluded', detail: '' })
    const proof = requireProof(file, input.materialId, 'review')
    return proof.ok ? ok({ ...round, signedMaterialId: input.materialId }) : proof
  })
}

/** A round held on paper earlier: recorded with its blemishes, never refused for them. */
function recordPaper(call: Call, typed: ParsedInputOf<'review.recordPaper'>) {
  const opened = openFile(call, typed.caseId)
  if (!opened.ok) return opened
  const input = withKnownReviewer(call, typed)
  if (signedPaper(opened.value, input.signedMaterialId) === null) {
    return fail({ kind: 'conflict', what: 'notSignedPaper', detail: input.signedMaterialId ?? '' })
  }
  const proof = requireProof(opened.value, input.signedMaterialId, 'review')
  if (!proof.ok) return proof
  const happened = requireHappened(call, 'concludedOn', input.concludedOn ?? input.submittedOn)
  if (!happened.ok) return happened
  const blemishes = guardsOfReview(opened.value, input, call.pack).filter((finding) => finding.verdict === 'fail')
  const round: ReviewRound = {
    ...untouchedRound,
    ...input,
    id: randomUUID(),
    no: opened.value.rounds.length + 1,
    snapshot: snapshotOfPaper(opened.value, input),
    origin: 'paper',
    blemishes: blemishes.map((finding) => finding.code),
  }
  const kept = keepRound(call, 'review.recordPaper', round)
  return kept.ok ? ok({ ...kept.value, blemishes }) : kept
}

/** The form names the reviewer; an account counts only when it is that person's. */
function withKnownReviewer<T extends { reviewer: string; reviewerStaffNo: string | null }>(call: Call, round: T): T {
  return {
    ...round,
    reviewerStaffNo: knownStaffNo(call, { name: round.reviewer, staffNo: round.reviewerStaffNo }),
  }
}

function editRound(
  call: Call,
  roundId: string,
  action: ActionCode,
  edit: (round: ReviewRound, file: CaseFile) => Result<ReviewRound>,
): Result<Record<string, never>> {
  const round = findRound(call.desk.ledger, roundId)
  if (round === null) return fail({ kind: 'notFound', what: 'round', id: roundId })
  const opened = openFile(call, round.caseId)
  if (!opened.ok) return opened
  const edited = edit(round, opened.value)
  if (!edited.ok) return edited
  const kept = keepRound(call, action, edited.value)
  return kept.ok ? ok({}) : kept
}

/** Keeps a round and its event. */
export function keepRound(call: Call, action: ActionCode, round: ReviewRound): Result<{ roundId: string }> {
  const trace: Trace = {
    caseId: round.caseId,
    action,
    subject: `round:${round.id}`,
    payload: { ...round },
    origin: round.origin,
  }
  return record(call, trace, () => {
    saveRound(call.desk.ledger, round)
    return ok({ roundId: round.id })
  })
}
