import * as z from 'zod'

import { discussionSchema, type Attendee } from '#domain/discussion/discussion.ts'
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
  attendees: people(discussion.attendees),
  absent: people(discussion.absent),
  observers: people(discussion.observers),
  attendeeCount: new Set([discussion.presider, ...discussion.attendees].map((person) => person.name)).size,
  observerCount: discussion.observers.length,
  recusals: discussion.recusals.map(
    ({ name, ground, decidedBy }) => `${name}：${ground}${decidedBy === '' ? '' : `（${decidedBy}决定）`}`,
  ),
  report: paragraphs(discussion.report),
  pleadings: paragraphs(discussion.pleadings),
  legalOpinion: paragraphs(discussion.legalOpinion),
  statements: discussion.statements.map((statement) => ({
    speaker: statement.speaker,
    opinion: statement.opinion === 'inform' ? '' : `（${opinionWords[statement.opinion]}）`,
    text: paragraphs(statement.text),
  })),
  conclusion: discussion.conclusion && {
    outcome: outcomeWords[discussion.conclusion.outcome],
    text: paragraphs(discussion.conclusion.text),
    kinds: discussion.conclusion.kinds.join('、'),
    fine: discussion.conclusion.fine === null ? '' : `${discussion.conclusion.fine.toLocaleString('en-US')} 元`,
    article: discussion.conclusion.article,
  },
}))

/** `09:30` as `9时30分`; anything else as it was typed. */
function clockTime(text: string): string {
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})$/.exec(text) ?? []
  return hours === undefined || minutes === undefined ? text : `${Number(hours)}时${minutes}分`
}

function people(list: readonly Attendee[]): string {
  return list.map(personText).join('、')
}

/** `林某某（局长）` */
function personText({ name, post }: Attendee): string {
  return post === '' ? name : `${name}（${post}）`
}
