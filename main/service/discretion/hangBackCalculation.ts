import type { ParsedInputOf } from '#contract/index.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { findCalculation } from '#store/tables/calculations.ts'

import type { Call } from '#service/call.ts'
import { requireProof, signedPaper } from '#service/evidenceOnRecord.ts'
import { openFile } from '#service/openFile.ts'
import { requireOwnForm } from '#service/requireOwnForm.ts'

import { keepCalculation, notFound } from './keepCalculation.ts'

/** Ties the signed sheet to its calculation; from now on it stands as it was signed. */
export function hangBackCalculation(
  call: Call,
  { calculationId, materialId }: ParsedInputOf<'discretion.hangBack'>,
): Result<Record<string, never>> {
  const calculation = findCalculation(call.desk.ledger, calculationId)
  if (calculation === null) return notFound(calculationId)
  const opened = openFile(call, calculation.caseId)
  if (!opened.ok) return opened
  if (calculation.struckReason !== '') return fail({ kind: 'conflict', what: 'calculationStruck', detail: '' })
  if (signedPaper(opened.value, materialId) === null) {
    return fail({ kind: 'conflict', what: 'notSignedPaper', detail: materialId })
  }
  const proof = requireProof(opened.value, materialId, 'discretion')
  if (!proof.ok) return proof
  const rounds = { act: calculation, rounds: opened.value.calculations, word: () => '裁量计算' }
  const own = requireOwnForm(call, opened.value, materialId, rounds)
  if (!own.ok) return own
  const kept = keepCalculation(call, 'discretion.hangBack', { ...calculation, signedMaterialId: materialId })
  return kept.ok ? ok({}) : kept
}
