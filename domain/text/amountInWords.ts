const digitWords = [...'零壹贰叁肆伍陆柒捌玖']
const placeWords = ['', '拾', '佰', '仟']
const groupWords = ['', '万', '亿']
/** Below 10 to the 12th: three groups of four digits. */
const limit = 1_000_000_000_000

/**
 * An amount in capitals as documents want it: 200000 → 贰拾万元整, 10050 → 壹万零伍拾元整.
 *
 * @param yuan whole yuan, at least 0 and below 10^12 (fines have no cents).
 * @throws RangeError otherwise.
 */
export function amountInWords(yuan: number): string {
  if (!Number.isInteger(yuan) || yuan < 0 || yuan >= limit) throw new RangeError(`not an amount in yuan: ${yuan}`)
  if (yuan === 0) return '零元整'
  let words = ''
  let gap = false
  for (let group = groupWords.length - 1; group >= 0; group -= 1) {
    const value = Math.floor(yuan / 10_000 ** group) % 10_000
    if (value === 0) {
      gap = words !== ''
      continue
    }
    // A group that does not begin in its thousands leaves a gap that must be spoken.
    const needsZero = words !== '' && (gap || value < 1000)
    words += `${needsZero ? '零' : ''}${groupInWords(value)}${groupWords[group]}`
    gap = false
  }
  return `${words}元整`
}

/** 1–9999 without its group word; zeros inside are spoken once, zeros at the end never. */
function groupInWords(value: number): string {
  let words = ''
  let gap = false
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.floor(value / 10 ** place) % 10
    if (digit === 0) {
      gap = words !== ''
      continue
    }
    words += `${gap ? '零' : ''}${digitWords[digit]}${placeWords[place]}`
    gap = false
  }
  return words
}
