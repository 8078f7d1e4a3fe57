import { parseAmount } from '#domain/text/parseAmount.ts'

import { signsOf } from './changeOfFacts.ts'
import type { Conclusion } from './discussion.ts'

/** What of two texts of a draft decision is not the same. */
export interface DraftDifference {
  readonly what: 'party' | 'fine' | 'article' | 'kinds' | 'facts'
  readonly was: readonly string[]
  readonly now: readonly string[]
  /** The draft was brought into line with what the meeting concluded. */
  readonly asConcluded: boolean
}

/** What a draft may name — the parties of the case, the kinds of penalty — and what was concluded. */
export interface DraftWords {
  readonly parties: readonly string[]
  readonly kinds: readonly string[]
  readonly conclusion: Conclusion | null
}

const money = /[¥￥]?\s*\d[\d,，]*(?:\.\d+)?\s*[万亿]?元|[壹贰叁肆伍陆柒捌玖拾佰仟万亿零]+[元圆][整正]?/gu
const numeral = '[零〇一二三四五六七八九十百千\\d]+'
const article = new RegExp(
  `《[^》]{2,40}》|第${numeral}条(?:之${numeral})?(?:第${numeral}款)?(?:第[（(]?${numeral}[）)]?项)?`,
  'gu',
)
/** Number and date of the document itself come after the meeting and change nothing. */
const heading =
  /[\p{Script=Han}]{0,8}〔\s*\d{0,4}\s*〕\s*\d*\s*号|^[\s　]*(?:\d{4}年)?\s*\d{0,2}月?\s*\d{0,2}日?[\s　]*$/gmu
const creditCode = /[0-9A-Z]{17,18}/gu

/**
 * In what two texts of a draft decision differ that would be another decision: party, amount,
 * article, kind, and — as numbers and negations — the facts. Empty: only the wording changed.
 *
 * Trap: facts told anew without any number or negation are not found here; the difference of the
 * texts is shown beside it for that.
 */
export function draftSubstance(was: string, now: string, words: DraftWords): DraftDifference[] {
  const [before, after] = [plain(was), plain(now)]
  const parts = [
    [
      'party',
      (text: string) => [...words.parties.filter((one) => text.includes(plain(one))), ...found(text, creditCode)],
    ],
    ['fine', (text: string) => found(text, money).map(amountOf)],
    ['article', (text: string) => found(text, article)],
    ['kinds', (text: string) => words.kinds.filter((one) => text.includes(one))],
    [
      'facts',
      (text: string) =>
        signsOf(rest(text))
          .split('|')
          .filter((one) => one !== ''),
    ],
  ] as const
  return parts.flatMap(([what, read]) => {
    const [one, other] = [read(before), read(after)]
    const rule = what === 'facts' ? withoutEach : without
    const [lost, added] = [rule(one, other), rule(other, one)]
    if (lost.length === 0 && added.length === 0) return []
    return [{ what, was: lost, now: added, asConcluded: isConcluded(what, { lost, added }, words.conclusion) }]
  })
}

/** What came in was concluded, and nothing that was concluded went out. */
function isConcluded(
  what: DraftDifference['what'],
  { lost, added }: { lost: readonly string[]; added: readonly string[] },
  conclusion: Conclusion | null,
): boolean {
  if (conclusion === null || added.length === 0) return false
  const { fine, kinds, perParty, article: penalty, offenceArticle } = conclusion
  if (what === 'article') {
    const said = plain(`${penalty}${offenceArticle}`)
    return added.every((one) => said.includes(one)) && !lost.some((one) => said.includes(one))
  }
  const fines = [fine, ...perParty.map((one) => one.fine)].flatMap((one) => (one === null ? [] : [`${one}元`]))
  const concluded = what === 'fine' ? fines : what === 'kinds' ? kinds : []
  return added.every((one) => concluded.includes(one)) && !lost.some((one) => concluded.includes(one))
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(heading, '')
    .replaceAll(/[^\S\n]/gu, '')
}

function found(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((one) => one[0])
}

/** An amount in digits or capitals as one and the same text. */
function amountOf(text: string): string {
  const yuan = parseAmount(text.replace('圆', '元').replace(/正$/u, '整'))
  return yuan === null ? text : `${yuan}元`
}

/** The text without what the other parts look at. */
function rest(text: string): string {
  return text.replaceAll(money, '').replaceAll(article, '').replaceAll(creditCode, '')
}

/** The same, but each “未” and each number counts for itself. */
function withoutEach(one: readonly string[], other: readonly string[]): string[] {
  const left = [...other]
  return one.filter((item) => {
    const at = left.indexOf(item)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

/** What of one list the other does not hold; how often it is said does not count. */
function without(one: readonly string[], other: readonly string[]): string[] {
  return [...new Set(one)].filter((item) => !other.includes(item))
}
