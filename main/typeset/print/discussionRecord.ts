import * as z from 'zod'

import { discussionSchema, type Attendee, type Conclusion } from '#domain/discussion/discussion.ts'
import { absenteeText, personText, recusalText, reportText, tableOf } from '#domain/form/formDiscussion.ts'
import { formCodeSchema } from '#domain/paper/sheetCode.ts'

import { defineTemplate } from '#typeset/template.ts'
import { sheetQrs } from './sheetQrs.ts'
import { dayOrBlank, paragraphs } from './words.ts'

/** 案件集体讨论记录 (form 37). */
export const discussionRecordData = z.object({
  organ: z.string(),
  caseTitle: z.string(),
  filingNo: z.string(),
  discussion: discussionSchema,
  formCode: formCodeSchema,
})

const opinionWords = { agree: '同意', disagree: '不同意', reserve: '保留意见', inform: '' } as const

const outcomeWords = {
  penalty: '给予行政处罚',
  noPenalty: '不予行政处罚',
  moreInvestigation: '退回补充调查',
  transfer: '移送有关机关处理',
  withdraw: '撤销立案',
  postpone: '暂缓作出决定',
} as const

export const discussionRecord = defineTemplate(discussionRecordData, ({ discussion, ...form }, sheets) => ({
  ...form,
  sheetCodes: sheetQrs(form.formCode, sheets),
  time: `${dayOrBlank(discussion.heldOn)} ${[discussion.from, discussion.to]
    .filter((time) => time !== '')
    .map(clockTime)
    .join(' 至 ')}`.trim(),
  place: discussion.place,
  presider: personText(discussion.presider),
  recorder: personText(discussion.recorder),
  attendees: people(tableOf(discussion)),
  absent: discussion.absent.map(absenteeText).join('、'),
  observers: people(discussion.observers),
  attendeeCount: tableOf(discussion).length,
  observerCount: discussion.observers.length,
  recusals: discussion.recusals.map(recusalText),
  report: paragraphs(reportText(discussion)),
  pleadings: paragraphs(discussion.pleadings),
  legalOpinion: paragraphs(discussion.legalOpinion),
  statements: discussion.statements.map((statement) => ({
    speaker: statement.speaker,
    opinion: statement.opinion === 'inform' ? '' : `（${opinionWords[statement.opinion]}）`,
    text: paragraphs(statement.text),
  })),
  options: paragraphs(discussion.options),
  departure: paragraphs(discussion.departureReason),
  conclusion: discussion.conclusion && {
    outcome: outcomeWords[discussion.conclusion.outcome],
    text: paragraphs(discussion.conclusion.text),
    kinds: discussion.conclusion.kinds.join('、'),
    fine: discussion.conclusion.fine === null ? '' : `${discussion.conclusion.fine.toLocaleString('en-US')} 元`,
    article: discussion.conclusion.article,
    facts: discussion.conclusion.facts,
    offenceArticle: discussion.conclusion.offenceArticle,
    parties: partyLines(discussion.conclusion),
  },
}))

/** `09:30` as `9时30分`; anything else as it was typed. */
function clockTime(text: string): string {
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})$/.exec(text) ?? []
  return hours === undefined || minutes === undefined ? text : `${Number(hours)}时${minutes}分`
}

/** 双罚: what each of several parties gets; one party has it in the lines above. */
function partyLines({ perParty }: Conclusion): string[] {
  if (perParty.length < 2) return []
  return perParty.map(({ name, outcome, kinds, fine }) => {
    const money = fine === null ? [] : [`${fine.toLocaleString('en-US')} 元`]
    return `${name}：${outcome === 'noPenalty' ? outcomeWords.noPenalty : [...kinds, ...money].join('，')}`
  })
}

function people(list: readonly Attendee[]): string {
  return list.map(personText).join('、')
}
