import type { OutputOf, ParsedInputOf } from '#contract/index.ts'
import { caseTitle } from '#domain/case/case.ts'
import { fail, type Result } from '#domain/result.ts'
import { checklistRows } from '#domain/rules/checklist.ts'
import { newFormCode } from '#main/paperCode/newFormCode.ts'
import { findRound } from '#store/tables/reviews.ts'

import type { Call } from '#service/call.ts'
import { openFile } from '#service/openFile.ts'
import { generatedMaterial, typesetForm, unsignedPrint } from '#service/typesetForm.ts'

/**
 * Makes the form (案件法制审核表, form 36) of a round as a material of 副卷. It is a print, not the
 * record: signed, scanned and hung back it becomes one.
 */
export async function printReview(
  call: Call,
  { roundId }: ParsedInputOf<'review.print'>,
): Promise<Result<OutputOf<'review.print'>>> {
  const round = findRound(call.desk.ledger, roundId)
  if (round === null) return fail({ kind: 'notFound', what: 'round', id: roundId })
  const opened = openFile(call, round.caseId)
  if (!opened.ok) return opened
  if (round.concludedOn === null) return fail({ kind: 'conflict', what: 'roundNotConcluded', detail: '' })
  if (round.signedMaterialId !== null) return fail({ kind: 'conflict', what: 'signedRecord', detail: '' })
  const file = opened.value
  const title = round.no === 1 ? '案件法制审核表' : `案件法制审核表（第${round.no}轮）`
  const formCode = newFormCode()
  return typesetForm(call, {
    template: 'reviewForm',
    data: {
      organ: file.case.organ,
      caseTitle: caseTitle(file.case, false),
      filingNo: file.case.filingNo,
      department: file.case.handler,
      round,
      checklist: checklistRows(call.pack, round.submittedOn),
      formCode,
    },
    existing: unsignedPrint(file.materials, title),
    material: generatedMaterial(file, { kind: 'reviewForm', title, docDate: round.concludedOn }),
    fileName: `${title}.pdf`,
    paper: { formCode, act: { kind: 'review', id: roundId } },
  })
}
