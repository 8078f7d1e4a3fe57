const digits = new Map([...'〇一二三四五六七八九'].map((character, value) => [character, value]))
for (const zero of '零○Oo') digits.set(zero, 0)

/**
 * Reads a small Chinese number: by places (`二〇二三`) or with tens (`十`, `二十八`, `三十`), up to 99.
 * `null` for anything else.
 */
export function parseChineseNumber(text: string): number | null {
  const tens = /^([一二三四五六七八九]?)十([一二三四五六七八九]?)$/.exec(text)
  if (tens !== null) return (digits.get(tens[1] ?? '') ?? 1) * 10 + (digits.get(tens[2] ?? '') ?? 0)
  let value = 0
  for (const character of text) {
    const digit = digits.get(character)
    if (digit === undefined) return null
    value = value * 10 + digit
  }
  return text === '' ? null : value
}
