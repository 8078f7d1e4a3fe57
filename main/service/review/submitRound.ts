import { randomUUID } from 'node:crypto'

import type { ParsedInputOf } from '#contract/index.ts'
import { fail, type Result } from '#domain/result.ts'
import { takeOver } from '#domain/review/carryOver.ts'
import { untouchedRound, type ReviewRound } from '#domain/review/review.ts'
import { guardsOfReview } from '#domain/rules/guards/guardsOfReview.ts'

import { today, type Call } from '#service/call.ts'
import { openFile } from '#service/openFile.ts'
import { refusedByLaw } from '#service/refusedByLaw.ts'

import { keepRound } from './keepRound.ts'
import { withKnownReviewer } from './knownReviewer.ts'
import { snapshotOf } from '#domain/review/snapshot.ts'
import { submissionOf } from './submissionOf.ts'

/** 送审: fixes what lies in the file and opens the next round. */
export function submitRound(call: Call, typed: ParsedInputOf<'review.submit'>): Result<{ roundId: string }> {
  const opened = openFile(call, typed.caseId)
  if (!opened.ok) return opened
  const input = withKnownReviewer(call, typed)
  const findings = guardsOfReview(opened.value, input, call.pack).filter((finding) => finding.verdict === 'fail')
  if (findings.length > 0) return refusedByLaw(call, { caseId: input.caseId, op: 'review.submit' }, findings)
  if (opened.value.rounds.some((round) => round.concludedOn === null)) {
    return fail({ kind: 'conflict', what: 'roundOpen', detail: '' })
  }
  const submission = submissionOf(call, opened.value, input)
  if (!submission.ok) return submission
  const { caseId, kind, reviewer, reviewerStaffNo } = input
  const round: ReviewRound = {
    ...untouchedRound,
    id: randomUUID(),
    caseId,
    kind,
    reviewer,
    reviewerStaffNo,
    no: opened.value.rounds.length + 1,
    submittedOn: today(call),
    submittedBy: call.account.name,
    snapshot: snapshotOf(opened.value),
    submission: submission.value,
    origin: 'live',
  }
  return keepRound(call, 'review.submit', takeOver(round, opened.value.rounds.at(-1)))
}
