import { fail, ok, type Result } from '#domain/result.ts'

import type { Call } from './call.ts'
import { allFiles } from './openFile.ts'

/** A number of filing (立案号) names one case, wherever it was given. */
export function requireFreeFilingNo(call: Call, filingNo: string, caseId: string | null): Result<null> {
  const isTaken =
    filingNo !== '' && allFiles(call).some((file) => file.case.filingNo === filingNo && file.case.id !== caseId)
  return isTaken ? fail({ kind: 'conflict', what: 'filingNo', detail: filingNo }) : ok(null)
}

/** Whether a number of a decision is in use; numbers come from outside and are unique over all cases. */
export function isNumberTaken(call: Call, docNo: string, decisionId: string | null): boolean {
  if (docNo === '') return false
  return allFiles(call).some((file) => file.decisions.some((one) => one.docNo === docNo && one.id !== decisionId))
}
