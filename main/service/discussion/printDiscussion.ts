import type { OutputOf, ParsedInputOf } from '#contract/index.ts'
import { caseTitle } from '#domain/case/case.ts'
import { fail, type Result } from '#domain/result.ts'
import { newFormCode } from '#main/paperCode/newFormCode.ts'
import { findDiscussion } from '#store/tables/discussions.ts'

import type { Call } from '#service/call.ts'
import { openFile } from '#service/openFile.ts'
import { generatedMaterial, typesetForm, unsignedPrint } from '#service/typesetForm.ts'

/** Makes the record (案件集体讨论记录, form 37) as a material of 副卷, to be signed by all on paper. */
export async function printDiscussion(
  call: Call,
  { discussionId }: ParsedInputOf<'discussion.print'>,
): Promise<Result<OutputOf<'discussion.print'>>> {
  const discussion = findDiscussion(call.desk.ledger, discussionId)
  if (discussion === null) return fail({ kind: 'notFound', what: 'discussion', id: discussionId })
  const opened = openFile(call, discussion.caseId)
  if (!opened.ok) return opened
  if (discussion.signedMaterialId !== null) return fail({ kind: 'conflict', what: 'signedRecord', detail: '' })
  const file = opened.value
  const title = discussion.no === 1 ? '案件集体讨论记录' : `案件集体讨论记录（第${discussion.no}次）`
  const formCode = newFormCode()
  return typesetForm(call, {
    template: 'discussionRecord',
    data: {
      organ: file.case.organ,
      caseTitle: caseTitle(file.case, false),
      filingNo: file.case.filingNo,
      discussion,
      formCode,
    },
    existing: unsignedPrint(file.materials, title),
    material: generatedMaterial(file, { kind: 'discussionRecord', title, docDate: discussion.heldOn }),
    fileName: `${title}.pdf`,
    paper: { formCode, act: { kind: 'discussion', id: discussionId } },
  })
}
