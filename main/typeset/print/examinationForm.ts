import * as z from 'zod'

import { daySchema } from '#domain/day.ts'
import { examinationSchema, type Examination } from '#domain/examination/examination.ts'
import { formCodeSchema } from '#domain/paper/sheetCode.ts'
import { checklistRowSchema } from '#domain/rules/findings.ts'
import { amountInWords } from '#domain/text/amountInWords.ts'

import { defineTemplate } from '#typeset/template.ts'
import { sheetQrs } from './sheetQrs.ts'
import { dayOrBlank, paragraphs } from './words.ts'

/** 案件审查表 (令30号39) of one round. Answers and rows meet by code; `titles` names cited materials by id. */
export const examinationFormData = z.object({
  organ: z.string(),
  caseTitle: z.string(),
  filingNo: z.string(),
  parties: z.array(z.string()),
  handler: z.string(),
  investigatedOn: daySchema.nullable(),
  proposal: z.object({ kinds: z.array(z.string()), fine: z.int().nullable(), article: z.string() }),
  rows: z.array(checklistRowSchema).min(1),
  titles: z.record(z.string(), z.string()),
  round: examinationSchema,
  formCode: formCodeSchema,
})
type FormData = z.infer<typeof examinationFormData>

export const examinationForm = defineTemplate(examinationFormData, (form, sheets) => ({
  organ: form.organ,
  caseTitle: form.caseTitle,
  filingNo: form.filingNo,
  parties: form.parties.join('、'),
  handler: form.handler,
  investigatedOn: dayOrBlank(form.investigatedOn),
  round: form.round.no === 1 ? '' : `第 ${form.round.no} 次审查`,
  examinedBy: form.round.organ,
  proposal: proposalText(form.proposal),
  rows: form.rows.map((row, index) => ({
    text: `${index + 1}．${row.text}`,
    yes: answerOf(form.round, row.code) === 'yes',
    no: answerOf(form.round, row.code) === 'no',
  })),
  problems: problemsOf(form),
  opinion: {
    agree: form.round.opinion === 'agree',
    supplement: form.round.opinion === 'supplement',
    redo: form.round.opinion === 'redo',
  },
  opinionText: paragraphs(form.round.opinionText),
  examiner: form.round.examiner,
  examinedOn: dayOrBlank(form.round.examinedOn),
  formCode: form.formCode,
  sheetCodes: sheetQrs(form.formCode, sheets),
}))

function answerOf(round: Examination, row: string): 'yes' | 'no' | null {
  return round.answers.find((answer) => answer.row === row)?.answer ?? null
}

/** `罚款贰拾万元整（200000元）；依据…`; empty while the investigators propose nothing. */
function proposalText({ kinds, fine, article }: FormData['proposal']): string {
  const others = kinds.filter((kind) => kind !== '罚款' || fine === null)
  const amount = fine === null ? [] : [`罚款人民币${amountInWords(fine)}（${fine}元）`]
  const what = [...others, ...amount].join('，')
  return what === '' || article === '' ? what : `依据${article}，${what}`
}

function problemsOf({ round, rows, titles }: FormData) {
  return rows.flatMap((row, index) => {
    const answer = round.answers.find((one) => one.row === row.code)
    if (answer === undefined || answer.problem === '') return []
    const citations = answer.citations.map((one) => `《${titles[one.materialId] ?? '？'}》第 ${one.page} 页`)
    return [{ row: `（第 ${index + 1} 项）`, text: paragraphs(answer.problem), citations }]
  })
}
