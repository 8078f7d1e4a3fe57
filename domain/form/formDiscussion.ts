import type { CaseFile } from '#domain/case/caseFile.ts'
import { chineseDay } from '#domain/day.ts'
import type { Attendee, Conclusion, Discussion } from '#domain/discussion/discussion.ts'
import { isSameName } from '#domain/rules/guards/investigators.ts'
import { sumOf } from '#domain/discussion/compareDecision.ts'

import { penaltyText } from './formMoney.ts'

type Texts = Record<string, string>

/** What a conclusion is called in an official document. */
const outcomes = {
  penalty: '给予行政处罚',
  noPenalty: '不予行政处罚',
  moreInvestigation: '退回补充调查',
  transfer: '移送有关机关处理',
  withdraw: '撤销立案',
  postpone: '暂缓作出决定',
} as const satisfies Record<Conclusion['outcome'], string>

const opinions = { agree: '（同意）', disagree: '（不同意）', reserve: '（保留意见）', inform: '' } as const

/** The fields of the discussion that a form is about (form 37); all empty without one. */
export function discussionValues(file: CaseFile, discussionId: string | null): Texts {
  const held = discussionOf(file, discussionId)
  if (held === null) return Object.fromEntries(names.map((name) => [name, '']))
  return {
    讨论次数: held.no === 1 ? '' : `（第${held.no}次）`,
    讨论时间: `${chineseDay(held.heldOn)}${[held.from, held.to].filter((time) => time !== '').join('至')}`,
    讨论地点: held.place,
    讨论主持人: personText(held.presider),
    讨论记录人: personText(held.recorder),
    出席人员: peopleText(tableOf(held)),
    列席人员: peopleText(held.observers),
    缺席人员: held.absent.map(absenteeText).join('、') || '无',
    回避情况: held.recusals.map(recusalText).join('；') || '无',
    汇报情况: indented(reportText(held)),
    申辩听证情况: indented(held.pleadings || '无。'),
    法制审核意见: indented(held.legalOpinion),
    讨论方案: held.options === '' ? '' : `比较过的方案：${held.options}`,
    结论意见: held.conclusion === null ? '' : indented(conclusionText(held.conclusion)),
    偏离理由: held.departureReason === '' ? '' : `与法制审核意见不一致的理由：${held.departureReason}`,
  }
}

const names = [
  '讨论次数',
  '讨论时间',
  '讨论地点',
  '讨论主持人',
  '讨论记录人',
  '出席人员',
  '列席人员',
  '缺席人员',
  '回避情况',
  '汇报情况',
  '申辩听证情况',
  '法制审核意见',
  '讨论方案',
  '结论意见',
  '偏离理由',
] as const

/** One row for each paragraph of what was said, in its order; the first names who said it. */
export function statementRows(file: CaseFile, discussionId: string | null): Texts[] {
  const statements = discussionOf(file, discussionId)?.statements ?? []
  return statements.flatMap(({ speaker, opinion, text }) =>
    `${speaker}${opinions[opinion]}：${text}`.split('\n').map((line) => ({ 发言: line })),
  )
}

/** `陈某汇报：……`; empty while nothing was typed of it. */
export function reportText({ reporter, report }: Pick<Discussion, 'reporter' | 'report'>): string {
  return reporter === '' || report.trim() === '' ? report : `${reporter}汇报：${report}`
}

/** Each line begins like a paragraph: line breaks inside a justified one would be drawn apart. */
function indented(text: string): string {
  const lines = text.split('\n').map((line) => line.trim())
  return lines.map((line) => (line === '' ? '' : `　　${line}`)).join('\n')
}

function discussionOf(file: CaseFile, id: string | null): Discussion | null {
  return (id === null ? file.discussions.at(-1) : file.discussions.find((one) => one.id === id)) ?? null
}

/** `同意对甲公司罚款人民币壹拾万元整（100000元）…`, each party by itself where there are several. */
export function conclusionText(conclusion: Conclusion): string {
  const { outcome, perParty, facts, offenceArticle, article, text } = conclusion
  const entries = perParty.length > 1 ? perParty : [{ name: '', outcome, ...sumOf([conclusion]) }]
  const penalties = entries.map((one) => {
    const what = one.outcome === 'penalty' ? penaltyText(one.kinds, one.fine) : outcomes[one.outcome]
    return one.name === '' ? what : `对${one.name}：${what}`
  })
  const said = (label: string, words: string) => (words.trim() === '' ? [] : [`${label}：${words}`])
  return [
    `${outcomes[outcome]}。${text}`,
    ...said('认定事实', facts),
    ...said('定性依据', offenceArticle),
    ...said('处罚依据', article),
    ...(outcome === 'penalty' ? said('处罚种类和数额', penalties.join('；')) : []),
  ].join('\n')
}

/** `林某某（局长）` */
export function personText({ name, post }: Pick<Attendee, 'name' | 'post'>): string {
  return post === '' ? name : `${name}（${post}）`
}

/** Everybody at the table, who presides first; nobody types the presider twice. */
export function tableOf({ presider, attendees }: Pick<Discussion, 'presider' | 'attendees'>): Attendee[] {
  const others = attendees.filter((one) => !isSameName(one.name, presider.name))
  const known = attendees.find((one) => isSameName(one.name, presider.name))
  return [known ?? presider, ...others]
}

function peopleText(people: readonly Attendee[]): string {
  return people.map(personText).join('、') || '无'
}

/** `孙某某（副局长，出差）` */
export function absenteeText({ name, post, reason }: Discussion['absent'][number]): string {
  const inside = [post, reason].filter((words) => words !== '').join('，')
  return inside === '' ? name : `${name}（${inside}）`
}

/** `李某某：近亲属是股东（王某某决定）` */
export function recusalText({ name, ground, decidedBy }: Discussion['recusals'][number]): string {
  return `${name}：${ground}${decidedBy === '' ? '' : `（${decidedBy}决定）`}`
}
