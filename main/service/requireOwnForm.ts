import type { CaseFile } from '#domain/case/caseFile.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { listCopiesOf } from '#store/tables/paperCopies.ts'

import type { Call } from './call.ts'

/** Acts that come in several rounds, each with a form of its own. */
interface Round {
  readonly id: string
  readonly no: number
  readonly signedMaterialId: string | null
}

/**
 * Refuses the form of another round of the same act (conflict `provesOther`): what was signed when a
 * case was returned must not open the decision later. A scan of kind `other` may hold several forms.
 */
export function requireOwnForm(
  call: Call,
  file: CaseFile,
  materialId: string,
  { act, rounds, word }: { act: Round; rounds: readonly Round[]; word: (no: number) => string },
): Result<null> {
  const material = file.materials.find((one) => one.id === materialId)
  if (material === undefined || material.kind === 'other') return ok(null)
  const others = rounds.filter((one) => one.id !== act.id)
  const printed = listCopiesOf(call.desk.ledger, materialId).map((copy) => copy.act.id)
  const other = others.find(
    ({ id, signedMaterialId }) =>
      signedMaterialId === materialId || (printed.includes(id) && !printed.includes(act.id)),
  )
  return other === undefined ? ok(null) : fail({ kind: 'conflict', what: 'provesOther', detail: word(other.no) })
}
