import { chineseDay } from '#domain/day.ts'
import { amountInWords } from '#domain/text/amountInWords.ts'

import { yearDays, type YearCase } from './yearCase.ts'

/** Since this day 令30号 is in force in place of 令8号. */
const newProcedure = '2023-07-01'
/** Since this day reconsideration goes to the government of the same level (行政复议法 2023年修订). */
const newReconsideration = '2024-01-01'

/** What the papers of a case say, by the placeholders of `resources/demo2023/papers.json`. */
export function paperValues(one: YearCase): Record<string, string> {
  const { days, party } = one
  const said = Object.fromEntries(
    yearDays.map((name) => [name, days[name] === undefined ? '' : chineseDay(days[name])]),
  )
  return {
    ...said,
    ...officersOf(one),
    ...amountsOf(one),
    party: party.name,
    code: party.code,
    address: party.address,
    rep: party.representative,
    repRole: party.kind === 'organisation' ? '法定代表人' : '经营者',
    workplace: party.name,
    receiver: party.representative,
    relation: party.kind === 'organisation' ? '法定代表人' : '经营者',
    organ: one.organ,
    branch: '泉州市丰泽生态环境局',
    cause: one.cause,
    source: one.source,
    filingNo: one.filingNo,
    docNo: one.docNo,
    noticeNo: one.noticeNo,
    correctionNo: one.correctionNo,
    offence: one.offenceArticle,
    penalty: one.penaltyArticle,
    story: one.story.join(''),
    pleading: one.pleading,
    lawFiled: `《${procedureOn(days.filed)}》`,
    lawDecided: `《${procedureOn(days.decided)}》`,
    daySampled: days.sampled === undefined ? (said['inspected'] ?? '') : chineseDay(days.sampled),
    closingGround: one.outcome === 'penalty' ? '处罚决定履行完毕' : '本案已按规定处理终结',
    reviewer: one.reviewer,
    reviewReason: one.reviewReason,
    remedy: remedyOn(days.decided ?? newReconsideration),
  }
}

function amountsOf(one: YearCase): Record<string, string> {
  const proposed = one.fine ?? one.facts.proposedFine ?? 0
  return {
    fineWords: amountInWords(one.fine ?? 0),
    fineDigits: `¥${(one.fine ?? 0).toLocaleString('en-US')}元`,
    proposedWords: amountInWords(proposed),
    proposedDigits: `¥${proposed.toLocaleString('en-US')}元`,
    range: `${(one.legalMin ?? 0).toLocaleString('en-US')}元以上${(one.legalMax ?? 0).toLocaleString('en-US')}元以下`,
    proposal: proposed === 0 ? '建议按规定处理。' : `建议处罚款${amountInWords(proposed)}。`,
  }
}

function officersOf({ officers, reviewer }: YearCase): Record<string, string> {
  const [first, second] = officers
  const span = (officer: YearCase['officers'][number] | undefined) =>
    `${officer?.cardValidFrom ?? ''}至${officer?.cardValidTo ?? ''}`
  const names = [first?.name ?? '', second?.name ?? '']
  return {
    officer1: first?.name ?? '',
    officer2: second?.name ?? '',
    card1: first?.cardNo ?? '',
    card2: second?.cardNo ?? '',
    cardSpan1: span(first),
    cardSpan2: span(second),
    observers: [reviewer, ...names].filter((name) => name !== '').join('、'),
    observerSigns: [reviewer, ...names].filter((name) => name !== '').join(' '),
  }
}

function procedureOn(day = newProcedure): string {
  return day < newProcedure ? '环境行政处罚办法' : '生态环境行政处罚办法'
}

function remedyOn(day: string): string {
  const where = day < newReconsideration ? '泉州市人民政府或者福建省生态环境厅' : '本级人民政府'
  return `你单位如对本决定不服，可以自收到之日起六十日内向${where}申请行政复议，也可以在六个月内直接向有管辖权的人民法院提起行政诉讼。`
}
