import type { OutputOf, ParsedInputOf } from '#contract/index.ts'
import { reviewOpinionText } from '#contract/text/review.ts'
import { caseTitle } from '#domain/case/case.ts'
import { firstDayOf, type CaseFile } from '#domain/case/caseFile.ts'
import { chineseDay } from '#domain/day.ts'
import { proposeTable } from '#domain/discussion/proposeTable.ts'
import { ok, type Result } from '#domain/result.ts'

import type { Call } from '#service/call.ts'
import { allFiles, findFile } from '#service/openFile.ts'

/** What a new record starts with: the table of last time, the legal opinion with its open points, the draft. */
export function proposeDiscussion(
  call: Call,
  { caseId }: ParsedInputOf<'discussion.proposal'>,
): Result<OutputOf<'discussion.proposal'>> {
  const found = findFile(call, caseId)
  if (!found.ok) return found
  const file = found.value
  return ok({
    table: tableOf(call, file),
    legalOpinion: legalOpinionOf(file),
    pleadings: pleadingsOf(file),
    draft: draftOf(file),
  })
}

function tableOf(call: Call, file: CaseFile): OutputOf<'discussion.proposal'>['table'] {
  const files = allFiles(call)
  const proposed = proposeTable(
    file,
    files.flatMap((one) => one.discussions),
  )
  if (proposed === null) return null
  const { of, attendees, observers, ...table } = proposed
  const other = files.find((one) => one.case.id === of.caseId)
  const title = other === undefined ? '' : caseTitle(other.case, other.decisions.length > 0)
  return { ...table, attendees: [...attendees], observers: [...observers], from: `${of.heldOn} ${title}` }
}

/** The last opinion given, and every problem it named: also an opinion of 同意 may leave some open. */
function legalOpinionOf({ rounds }: CaseFile): string {
  const round = rounds.findLast((one) => one.kind === 'formal' && one.opinion !== null)
  if (round === undefined || round.opinion === null) return ''
  const organ = round.organ === '' ? '' : `${round.organ} `
  const day = round.concludedOn === null ? '' : `，${chineseDay(round.concludedOn)}`
  const problems = round.answers.map((one) => one.problem.trim()).filter((problem) => problem !== '')
  return [
    `${organ}${round.reviewer}（第${round.no}轮${day}）：${reviewOpinionText[round.opinion]}。${round.opinionText}`,
    ...(problems.length === 0 ? [] : ['提出的问题：', ...problems.map((problem, index) => `${index + 1}．${problem}`)]),
  ].join('\n')
}

/** The steps that are on record; what the party said and what became of it only the recorder knows. */
function pleadingsOf(file: CaseFile): string {
  const told = (
    [
      ['pleaded', '当事人陈述申辩'],
      ['hearingRequested', '当事人申请听证'],
      ['hearingHeld', '举行听证'],
    ] as const
  ).flatMap(([kind, words]) => {
    const day = firstDayOf(file, kind)
    return day === null ? [] : [`${chineseDay(day)}${words}`]
  })
  return told.length === 0 ? '' : `${told.join('；')}。`
}

/** The draft decision that nobody has signed yet, as it is now. */
function draftOf({ materials }: CaseFile): OutputOf<'discussion.proposal'>['draft'] {
  const drafts = materials.filter(
    (one) =>
      (one.kind === 'penaltyDecision' || one.kind === 'noPenaltyDecision') &&
      one.withdrawnReason === '' &&
      one.versions.length > 0,
  )
  const draft = drafts.findLast((one) => one.paperState === 'generated') ?? drafts.at(-1)
  return draft === undefined ? null : { materialId: draft.id, version: draft.versions.at(-1)?.no ?? 1 }
}
