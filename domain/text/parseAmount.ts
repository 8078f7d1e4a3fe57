const capitals = new Map([...'零壹贰叁肆伍陆柒捌玖'].map((character, value) => [character, value]))
const places = new Map([
  ['拾', 10],
  ['佰', 100],
  ['仟', 1000],
])
const groups = new Map([
  ['万', 10_000],
  ['亿', 100_000_000],
])

/**
 * Reads an amount as ledgers hold it: `200000`, `200,000元`, `20万`, `3.5万元`, `¥50000.00`,
 * `罚款20万元`, `贰拾万元整`. Whole yuan (fines have no cents); `null` for anything else.
 *
 * @param unit what a bare number counts: 1 for yuan, 10000 in a column headed 万元.
 */
export function parseAmount(text: string, unit: 1 | 10_000 = 1): number | null {
  const typed = text
    .normalize('NFKC')
    .replaceAll(/[\s,，]/gu, '')
    .replace(/^(?:人民币|罚款|处罚款|[¥￥])+/u, '')
    .replace(/整$/u, '')
  const found = /^(\d+(?:\.\d+)?)(亿|万|千|百)?元?$/u.exec(typed)
  if (found === null) return capitalAmount(typed)
  const scale = { 亿: 100_000_000, 万: 10_000, 千: 1000, 百: 100 }[found[2] ?? ''] ?? (typed.endsWith('元') ? 1 : unit)
  // Rounded before it is compared: 3.3 × 10000 is 33000.000000000004 in binary.
  const yuan = Math.round(Number(found[1]) * scale * 1e6) / 1e6
  return Number.isSafeInteger(yuan) ? yuan : null
}

function capitalAmount(typed: string): number | null {
  if (!/^[零壹贰叁肆伍陆柒捌玖拾佰仟万亿]+元$/u.test(typed)) return null
  let total = 0
  let group = 0
  let digit = 0
  for (const character of typed) {
    const scale = character === '元' ? 1 : groups.get(character)
    const place = places.get(character)
    if (scale !== undefined) {
      total += (group + digit) * scale
      group = 0
      digit = 0
    } else if (place === undefined) {
      digit = capitals.get(character) ?? 0
    } else {
      group += digit * place
      digit = 0
    }
  }
  return total
}
