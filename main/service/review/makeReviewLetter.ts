import type { OutputOf, ParsedInputOf } from '#contract/index.ts'
import type { reviewLetterOperations } from '#contract/reviewLetter.ts'
import { caseTitle } from '#domain/case/case.ts'
import type { CaseFile } from '#domain/case/caseFile.ts'
import { reviewValues } from '#domain/form/formReview.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import type { ReviewRound } from '#domain/review/review.ts'
import { checklistRows } from '#domain/rules/checklist.ts'
import { formByKind } from '#domain/rules/formByKind.ts'
import { newFormCode } from '#main/paperCode/newFormCode.ts'
import { findRound } from '#store/tables/reviews.ts'

import type { Call, Handlers } from '#service/call.ts'
import { generateForm } from '#service/form/generateForm.ts'
import { numberFor } from '#service/form/numberFor.ts'
import { registerNumber } from '#service/form/numbers.ts'
import { openFile } from '#service/openFile.ts'
import { generatedMaterial, typesetForm, unsignedPrint } from '#service/typesetForm.ts'

import { printReview } from './printReview.ts'

type Wish = ParsedInputOf<'reviewLetter.make'>
type Made = Promise<Result<OutputOf<'reviewLetter.make'>>>

/** The papers of a round beside its form. */
export const reviewLetterHandlers: Handlers<keyof typeof reviewLetterOperations> = {
  'reviewLetter.make': makeReviewLetter,
}

/** A paper about a concluded round; a 退回通知 only of one that was not agreed. */
async function makeReviewLetter(call: Call, wish: Wish): Made {
  const round = findRound(call.desk.ledger, wish.roundId)
  if (round === null) return fail({ kind: 'notFound', what: 'round', id: wish.roundId })
  const opened = openFile(call, round.caseId)
  if (!opened.ok) return opened
  if (round.concludedOn === null) return fail({ kind: 'conflict', what: 'roundNotConcluded', detail: '' })
  if (wish.paper === 'reviewReturnNotice' && round.opinion === 'agree')
    return fail({ kind: 'conflict', what: 'roundNotReturned', detail: '' })
  if (wish.as === 'docx') return writeDocument(call, wish, round)
  if (wish.paper !== 'reviewForm') return printLetter(call, { wish, round, file: opened.value })
  const printed = await printReview(call, { roundId: round.id })
  return printed.ok ? ok({ ...printed.value, path: null }) : printed
}

async function writeDocument(call: Call, { paper, number }: Wish, round: ReviewRound): Made {
  const isForm = paper === 'reviewForm'
  if (isForm && round.signedMaterialId !== null) return fail({ kind: 'conflict', what: 'signedRecord', detail: '' })
  const act = isForm ? ({ kind: 'review', id: round.id } as const) : ({ kind: 'none', id: '' } as const)
  const wish = { caseId: round.caseId, code: paper, partyId: null, docDate: round.concludedOn, number }
  return generateForm(call, wish, act, round.id)
}

async function printLetter(
  call: Call,
  { wish, round, file }: { wish: Wish; round: ReviewRound; file: CaseFile },
): Made {
  const code = wish.paper
  const name = formByKind(call.pack, code)?.title ?? code
  const title = round.no === 1 ? name : `${name}（第${round.no}轮）`
  const earlier = unsignedPrint(file.materials, title)
  const number = numberFor(call, { caseId: round.caseId, code, docDate: round.concludedOn, number: wish.number })
  if (!number.ok) return number
  // A print made again keeps the number it has.
  const docNo = number.value || (earlier?.docNo ?? '')
  const formCode = newFormCode()
  const made = await typesetForm(call, {
    template: 'reviewLetter',
    data: {
      letter: code === 'reviewReturnNotice' ? 'return' : 'opinion',
      title: name,
      organ: round.organ || file.case.organ,
      docNo,
      to: file.case.handler,
      caseTitle: caseTitle(file.case, false),
      filingNo: file.case.filingNo,
      words: reviewValues({ file, pack: call.pack, roundId: round.id, examinationId: null })['审核结论'] ?? '',
      round,
      checklist: checklistRows(call.pack, round.submittedOn),
      formCode,
    },
    existing: earlier?.docNo === docNo ? earlier : null,
    material: { ...generatedMaterial(file, { kind: code, title, docDate: round.concludedOn }), docNo },
    fileName: `${title}.pdf`,
    paper: { formCode, act: { kind: 'none', id: '' } },
  })
  if (!made.ok || number.value === '') return made.ok ? ok({ ...made.value, path: null }) : made
  const { materialId } = made.value
  const registered = registerNumber(call, { kind: code, text: number.value, caseId: round.caseId, materialId })
  return registered.ok ? ok({ materialId, path: null }) : registered
}
