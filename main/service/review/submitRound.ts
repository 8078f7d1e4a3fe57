import { randomUUID } from 'node:crypto'

import type { ParsedInputOf } from '#contract/index.ts'
import { fail, type Result } from '#domain/result.ts'
import { untouchedRound, type ReviewRound } from '#domain/review/review.ts'
import { guardsOfReview } from '#domain/rules/guards/guardsOfReview.ts'

import { today, type Call } from '#service/call.ts'
import { openFile } from '#service/openFile.ts'
import { refusedByLaw } from '#service/refusedByLaw.ts'

import { keepRound } from './keepRound.ts'
import { withKnownReviewer } from './knownReviewer.ts'
import { snapshotOf } from './snapshot.ts'

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
