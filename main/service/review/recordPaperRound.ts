import { randomUUID } from 'node:crypto'

import type { OutputOf, ParsedInputOf } from '#contract/index.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { untouchedRound, type ReviewRound } from '#domain/review/review.ts'
import { guardsOfReview } from '#domain/rules/guards/guardsOfReview.ts'

import type { Call } from '#service/call.ts'
import { requireProof, signedPaper } from '#service/evidenceOnRecord.ts'
import { requireHappened } from '#service/onTime.ts'
import { openFile } from '#service/openFile.ts'

import { keepRound } from './keepRound.ts'
import { withKnownReviewer } from './knownReviewer.ts'
import { snapshotOfPaper } from '#domain/review/snapshot.ts'

/** A round held on paper earlier: recorded with its blemishes, never refused for them. */
export function recordPaperRound(
  call: Call,
  typed: ParsedInputOf<'review.recordPaper'>,
): Result<OutputOf<'review.recordPaper'>> {
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
