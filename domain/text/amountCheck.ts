import { amountOfWords } from './amountOfWords.ts'

/**
 * An amount in capitals found in a text, and what the digits beside it say.
 *
 * pass: they agree · fail: they do not · unknown: no digits stand beside it, or it cannot be read.
 */
export interface AmountFinding {
  readonly words: string
  readonly digits: string
  readonly verdict: 'pass' | 'fail' | 'unknown'
  /** Position in the text, from 0. */
  readonly at: number
}

const capitals =
  /[零壹贰貳叁参肆伍陆陸柒捌玖拾][零壹贰貳叁参肆伍陆陸柒捌玖拾佰仟万萬亿億]*[元圆圓](?:整|正|[壹贰叁肆伍陆柒捌玖角分零]+整?)?/g
const figures = /[¥￥]?\s*\d[\d,，]*(?:\.\d+)?\s*[万亿]?元|[¥￥]\s*\d[\d,，]*(?:\.\d+)?/g
/** What may stand between the two ways of writing one amount. */
const bridge =
  /^[（(）)、，,：:；\s]*(?:人民币|大写|小写|计|即|共计|合计)?[（(）)、，,：:\s]*(?:人民币|大写|小写)?[：:\s]*$/

interface Spot {
  readonly text: string
  readonly from: number
  readonly to: number
}

/** Compares every 大写金额 of a text with the digits that stand right before or behind it (form set 2024). */
export function checkAmounts(text: string): AmountFinding[] {
  const numbers = spots(text, figures)
  return spots(text, capitals).map((words) => {
    const behind = numbers.find((one) => one.from >= words.to && bridge.test(text.slice(words.to, one.from)))
    const before = numbers.findLast((one) => one.to <= words.from && bridge.test(text.slice(one.to, words.from)))
    const digits = behind ?? before
    const spoken = amountOfWords(words.text)
    const written = digits === undefined ? null : amountOfDigits(digits.text)
    const verdict = spoken === null || written === null ? 'unknown' : spoken === written ? 'pass' : 'fail'
    return { words: words.text, digits: digits?.text.trim() ?? '', verdict, at: words.from }
  })
}

function spots(text: string, pattern: RegExp): Spot[] {
  return [...text.matchAll(pattern)].map((found) => ({
    text: found[0],
    from: found.index,
    to: found.index + found[0].length,
  }))
}

/** `200,000.00元`, `￥20万元`; yuan. */
function amountOfDigits(text: string): number | null {
  const found = /(\d[\d,，]*(?:\.\d+)?)\s*([万亿]?)/.exec(text)
  if (found === null) return null
  const factor = found[2] === '万' ? 10_000 : found[2] === '亿' ? 100_000_000 : 1
  return Math.round(Number((found[1] ?? '').replaceAll(/[,，]/g, '')) * factor * 100) / 100
}
