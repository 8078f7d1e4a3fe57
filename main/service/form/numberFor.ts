import type { ParsedInputOf } from '#contract/index.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { formByKind } from '#domain/rules/formByKind.ts'

import type { Call } from '#service/call.ts'

import { proposeNumber, requireFreeNumber } from './numbers.ts'

type Wish = Pick<ParsedInputOf<'form.generate'>, 'caseId' | 'code' | 'docDate' | 'number'>

/** The number a new document is to carry; '' for none. Errors: `ownNumberOnly` · `numberTaken`. */
export function numberFor(call: Call, { caseId, code, docDate, number }: Wish): Result<string> {
  if (number.take === 'none') return ok('')
  if (number.take === 'typed') return requireFreeNumber(call, number.text, { caseId, materialId: null })
  const { text } = proposeNumber(call, code, docDate)
  if (text === '')
    return fail({ kind: 'conflict', what: 'ownNumberOnly', detail: formByKind(call.pack, code)?.title ?? code })
  return requireFreeNumber(call, text, { caseId, materialId: null })
}
