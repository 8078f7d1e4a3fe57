import type { OutputOf, ParsedInputOf } from '#contract/index.ts'
import { caseTitle } from '#domain/case/case.ts'
import { lastDayOf } from '#domain/case/caseFile.ts'
import { examinationRows } from '#domain/examination/examinationRows.ts'
import { fail, type Result } from '#domain/result.ts'
import { newFormCode } from '#main/paperCode/newFormCode.ts'
import { findExamination } from '#store/tables/examinations.ts'

import type { Call } from '#service/call.ts'
import { openFile } from '#service/openFile.ts'
import { generatedMaterial, typesetForm, unsignedPrint } from '#service/typesetForm.ts'

/** Makes the form (案件审查表) of a round as a material of 副卷: a print, signed and scanned it is the record. */
export async function printExamination(
  call: Call,
  { examinationId }: ParsedInputOf<'examination.print'>,
): Promise<Result<OutputOf<'examination.print'>>> {
  const round = findExamination(call.desk.ledger, examinationId)
  if (round === null) return fail({ kind: 'notFound', what: 'examination', id: examinationId })
  const opened = openFile(call, round.caseId)
  if (!opened.ok) return opened
  if (round.signedMaterialId !== null) return fail({ kind: 'conflict', what: 'signedRecord', detail: '' })
  const file = opened.value
  const title = examinationTitle(round.no)
  const formCode = newFormCode()
  const { facts } = file.case
  return typesetForm(call, {
    template: 'examinationForm',
    data: {
      organ: file.case.organ,
      caseTitle: caseTitle(file.case, false),
      filingNo: file.case.filingNo,
      parties: file.case.parties.map((party) => party.name),
      handler: file.case.handler,
      investigatedOn: lastDayOf(file, 'investigated'),
      proposal: { kinds: facts.proposedKinds, fine: facts.proposedFine, article: facts.penaltyArticle },
      rows: examinationRows(call.pack, round.examinedOn),
      titles: Object.fromEntries(file.materials.map(({ id, title: name }) => [id, name])),
      round,
      formCode,
    },
    existing: unsignedPrint(file.materials, title),
    material: generatedMaterial(file, { kind: 'examinationForm', title, docDate: round.examinedOn }),
    fileName: `${title}.pdf`,
    paper: { formCode, act: { kind: 'examination', id: examinationId } },
  })
}

/** What the form of a round is called among the materials. */
function examinationTitle(no: number): string {
  return no === 1 ? '案件审查表' : `案件审查表（第${no}次）`
}
