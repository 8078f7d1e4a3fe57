import type { Examination } from '#domain/examination/examination.ts'
import type { Discussion } from '#domain/discussion/discussion.ts'
import type { ReviewRound } from '#domain/review/review.ts'
import { seenIn } from '#domain/rules/defects/defect.ts'
import { guardsOfDiscussion } from '#domain/rules/guards/guardsOfDiscussion.ts'
import { guardsOfExamination, guardsOfReview } from '#domain/rules/guards/guardsOfReview.ts'
import { isInvestigator } from '#domain/rules/guards/investigators.ts'

import type { PreCheckContext, PreCheckStatement } from './preCheck.ts'
import { guardTold } from './toldBy.ts'

/** Whether nobody who investigated examined, reviewed or voted (令30号38, 评查细则18). */
export function checkSeparation(context: PreCheckContext): PreCheckStatement[] {
  const { examinations, rounds, discussions } = context.file
  return [
    ...examinations.flatMap((examination) => ofExamination(context, examination)),
    ...rounds.flatMap((round) => ofRound(context, round)),
    ...discussions.flatMap((discussion) => ofDiscussion(context, discussion)),
  ]
}

function ofExamination(context: PreCheckContext, examination: Examination): PreCheckStatement[] {
  const evidence = seenIn(context, examination.signedMaterialId, examination.examiner)
  return guardsOfExamination(context.file, examination, context.pack).map((finding) => {
    return { ...guardTold(context, finding), evidence }
  })
}

function ofRound(context: PreCheckContext, round: ReviewRound): PreCheckStatement[] {
  const evidence = seenIn(context, round.signedMaterialId, round.reviewer)
  return guardsOfReview(context.file, round, context.pack).map((finding) => {
    return { ...guardTold(context, finding), evidence }
  })
}

/** Who investigated may keep the record and report: only discussing and voting are closed to them. */
function ofDiscussion(context: PreCheckContext, discussion: Discussion): PreCheckStatement[] {
  const { file, pack } = context
  const evidence = seenIn(context, discussion.signedMaterialId)
  const others = [discussion.recorder, ...discussion.observers]
  return guardsOfDiscussion(file, discussion, pack).map((finding) => {
    const isExcepted = finding.verdict === 'pass' && others.some((person) => isInvestigator(file, person))
    return { ...guardTold(context, finding, isExcepted ? 'onlyAttends' : undefined), evidence }
  })
}
