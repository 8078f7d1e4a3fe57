import type { ParsedInputOf } from '#contract/index.ts'
import { fail, ok, type Result } from '#domain/result.ts'

import type { Call } from '#service/call.ts'
import { requireProof, signedPaper } from '#service/evidenceOnRecord.ts'
import { requireOwnForm } from '#service/requireOwnForm.ts'

import { editRound } from './keepRound.ts'

/** Ties the signed scan to the round: only now does it count. */
export function hangBackReview(call: Call, input: ParsedInputOf<'review.hangBack'>): Result<Record<string, never>> {
  return editRound(call, input.roundId, 'review.hangBack', (round, file) => {
    if (signedPaper(file, input.materialId) === null) {
      return fail({ kind: 'conflict', what: 'notSignedPaper', detail: input.materialId })
    }
    if (round.concludedOn === null) return fail({ kind: 'conflict', what: 'roundNotConcluded', detail: '' })
    const proof = requireProof(file, input.materialId, 'review')
    if (!proof.ok) return proof
    const rounds = { act: round, rounds: file.rounds, word: (no: number) => `第${no}轮法制审核` }
    const own = requireOwnForm(call, file, input.materialId, rounds)
    return own.ok ? ok({ ...round, signedMaterialId: input.materialId }) : own
  })
}
