import type { OutputOf, ParsedInputOf } from '#contract/index.ts'
import { caseTitle } from '#domain/case/case.ts'
import { minutesTitle } from '#domain/discussion/minutesTitle.ts'
import { currentVersion, type Material } from '#domain/material/material.ts'
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
  const title = minutesTitle(discussion.no)
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
    // Minutes written in WPS are a document of their own: what was typed there is not printed over.
    existing: unsignedPrint(file.materials.filter(isPrint), title),
    material: generatedMaterial(file, { kind: 'discussionRecord', title, docDate: discussion.heldOn }),
    fileName: `${title}.pdf`,
    paper: { formCode, act: { kind: 'discussion', id: discussionId } },
  })
}

function isPrint(material: Material): boolean {
  return currentVersion(material)?.gate.mediaType === 'application/pdf'
}
