import type { ActionCode } from '#contract/text/actions.ts'
import type { Examination } from '#domain/examination/examination.ts'
import { ok, type Result } from '#domain/result.ts'
import { saveExamination } from '#store/tables/examinations.ts'

import type { Call } from '#service/call.ts'
import { record, type Trace } from '#service/record.ts'

/** Keeps a round of the 案件审查 and its event. */
export function keepExamination(
  call: Call,
  action: ActionCode,
  examination: Examination,
): Result<{ examinationId: string }> {
  const { id, caseId, origin } = examination
  const trace: Trace = { caseId, action, subject: `examination:${id}`, payload: { ...examination }, origin }
  return record(call, trace, () => {
    saveExamination(call.desk.ledger, examination)
    return ok({ examinationId: id })
  })
}
