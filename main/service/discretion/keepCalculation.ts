import type { ActionCode } from '#contract/text/actions.ts'
import type { Calculation } from '#domain/discretion/calculation.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { saveCalculation } from '#store/tables/calculations.ts'

import type { Call } from '#service/call.ts'
import { record } from '#service/record.ts'

/** Keeps a calculation and its event. */
export function keepCalculation(call: Call, action: ActionCode, calculation: Calculation): Result<Calculation> {
  const subject = `calculation:${calculation.id}`
  return record(call, { caseId: calculation.caseId, action, subject, payload: { ...calculation } }, () => {
    saveCalculation(call.desk.ledger, calculation)
    return ok(calculation)
  })
}

/** The refusal for a calculation that is not there. */
export function notFound(id: string): Result<never> {
  return fail({ kind: 'notFound', what: 'calculation', id })
}
