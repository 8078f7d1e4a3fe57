import { amountInWords } from './amountInWords.ts'

const digits = '零壹贰叁肆伍陆柒捌玖'
const places: Readonly<Record<string, number>> = { 拾: 10, 佰: 100, 仟: 1000 }
const groups: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 }
/** Other ways of writing the same capitals, in use on paper. */
const variants: Readonly<Record<string, string>> = {
  貳: '贰',
  参: '叁',
  陸: '陆',
  萬: '万',
  億: '亿',
  圆: '元',
  圓: '元',
}

/**
 * Reads an amount in capitals back: 贰拾万元整 → 200000, 叁佰元伍角 → 300.5.
 *
 * @returns yuan, or `null` for text that no amount is written as (贰贰拾万元, 拾伍万 without 元)
 */
export function amountOfWords(text: string): number | null {
  const plain = [...text.trim()].map((one) => variants[one] ?? one).join('')
  const found =
    /^([零壹贰叁肆伍陆柒捌玖拾佰仟万亿]+)元(?:整|正|(?:([壹贰叁肆伍陆柒捌玖])角)?零?(?:([壹贰叁肆伍陆柒捌玖])分)?整?)$/.exec(
      plain,
    )
  if (found === null) return null
  const yuan = wholeAmount(found[1] ?? '')
  if (yuan === null) return null
  return yuan + digitOf(found[2]) / 10 + digitOf(found[3]) / 100
}

function digitOf(character: string | undefined): number {
  return character === undefined ? 0 : digits.indexOf(character)
}

/** Only what our own rule would write counts; 壹拾 may be shortened to 拾, zeros may be left out or said. */
function wholeAmount(words: string): number | null {
  let total = 0
  let group = 0
  let digit = 0
  for (const character of words.replace(/^拾/, '壹拾')) {
    const place = places[character]
    const size = groups[character]
    if (place !== undefined) [group, digit] = [group + digit * place, 0]
    else if (size !== undefined) [total, group, digit] = [total + (group + digit) * size, 0, 0]
    else digit = digits.indexOf(character)
  }
  const yuan = total + group + digit
  if (yuan >= 1e12) return null
  return bare(amountInWords(yuan)) === bare(`${words.replace(/^拾/, '壹拾')}元整`) ? yuan : null
}

function bare(words: string): string {
  return words === '零元整' ? words : words.replaceAll('零', '')
}
