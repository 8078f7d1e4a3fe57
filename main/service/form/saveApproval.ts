import type { OutputOf, ParsedInputOf } from '#contract/index.ts'
import { approvalDefects, approvalSteps } from '#domain/form/approval.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { saveFormApproval } from '#store/tables/formApprovals.ts'
import { findMaterial } from '#store/tables/materials.ts'

import type { Call } from '#service/call.ts'
import { requireMaterial } from '#service/evidenceOnRecord.ts'
import { openFile } from '#service/openFile.ts'
import { record } from '#service/record.ts'

/** Writes down what was signed on the 内部审批表 of a document (代录); what is missing is shown, never refused. */
export function saveApproval(
  call: Call,
  { materialId, ...typed }: ParsedInputOf<'form.saveApproval'>,
): Result<OutputOf<'form.saveApproval'>> {
  const material = findMaterial(call.desk.ledger, materialId)
  if (material === null) return fail({ kind: 'notFound', what: 'material', id: materialId })
  const opened = openFile(call, material.caseId)
  if (!opened.ok) return opened
  const scan = requireMaterial(opened.value, typed.scanMaterialId)
  if (!scan.ok) return scan
  const entries = typed.entries
    .filter((entry) => entry.person !== '' || entry.opinion !== '' || entry.day !== null)
    .toSorted((one, other) => approvalSteps.indexOf(one.step) - approvalSteps.indexOf(other.step))
  const approval = { id: materialId, caseId: material.caseId, scanMaterialId: typed.scanMaterialId, entries }
  const trace = {
    caseId: material.caseId,
    action: 'form.saveApproval',
    subject: `formApproval:${materialId}`,
    payload: approval,
    origin: 'paper',
  } as const
  return record(call, trace, () => {
    saveFormApproval(call.desk.ledger, approval)
    return ok({ defects: approvalDefects(approval, material.docDate) })
  })
}
