import type { ParsedInputOf } from '#contract/index.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { pointsToAnswer } from '#domain/review/pointsToAnswer.ts'
import { checklistRows } from '#domain/rules/checklist.ts'

import { today, type Call } from '#service/call.ts'

import { editRound } from './keepRound.ts'

/** 承办机构反馈: the officer's answer to one point of the last round, until the file goes to the reviewer again. */
export function replyToPoint(
  call: Call,
  { roundId, row, text, materialIds }: ParsedInputOf<'review.reply'>,
): Result<Record<string, never>> {
  return editRound(call, roundId, 'review.reply', (round, file) => {
    if (file.rounds.some((other) => other.no > round.no)) {
      return fail({ kind: 'conflict', what: 'roundResubmitted', detail: '' })
    }
    const points = pointsToAnswer(round, checklistRows(call.pack, round.submittedOn))
    if (points.every((point) => point.row !== row)) {
      return fail({ kind: 'conflict', what: 'nothingToAnswer', detail: '' })
    }
    const known = file.materials.filter((material) => material.withdrawnReason === '').map((material) => material.id)
    if (materialIds.some((id) => !known.includes(id))) {
      return fail({ kind: 'invalidInput', issues: [{ path: 'materialIds', message: 'unknownMaterial' }] })
    }
    const reply = { row, text, materialIds: [...new Set(materialIds)], by: call.account.name, on: today(call) }
    return ok({ ...round, replies: [...round.replies.filter((one) => one.row !== row), reply] })
  })
}
