import { plainAnswer, type ReviewAnswer } from '#domain/review/review.ts'
import { ok, type Result } from '#domain/result.ts'
import { listMaterials } from '#store/tables/materials.ts'

import type { Call } from '#service/call.ts'
import { saveRound } from '#service/review/saveRound.ts'
import { submitRound } from '#service/review/submitRound.ts'

/**
 * Hands an invented case to whoever set the demo desk up, with the first rows answered and one
 * found wanting on its page, as a reviewer leaves it at noon.
 */
export function openDemoReview(call: Call, caseId: string): Result<null> {
  const { name: reviewer, staffNo: reviewerStaffNo } = call.account
  const nothing = { draftMaterialId: null, discretionId: null }
  const note = '请审核；本案办案期限明日届满。'
  const opened = submitRound(call, { caseId, kind: 'formal', reviewer, reviewerStaffNo, note, ...nothing })
  if (!opened.ok) return opened
  const answers = firstAnswers(call, caseId)
  const saved = saveRound(call, { roundId: opened.value.roundId, answers, opinion: null, opinionText: '' })
  return saved.ok ? ok(null) : saved
}

function firstAnswers(call: Call, caseId: string): ReviewAnswer[] {
  const report = listMaterials(call.desk.ledger, caseId).find((one) => one.kind === 'investigationReport')
  const fine: ReviewAnswer[] = [
    { ...plainAnswer, row: '1', answer: 'yes' },
    { ...plainAnswer, row: '2', answer: 'no' },
    { ...plainAnswer, row: '3', answer: 'yes' },
  ]
  if (report === undefined) return fine
  const problem = '调查报告没有写明原始监测记录缺失的起止日期，请补充后再报。'
  const citations = [{ materialId: report.id, version: 1, page: 1, quote: '', rect: null }]
  return [...fine, { ...plainAnswer, row: '5', answer: 'no', problem, citations }]
}
