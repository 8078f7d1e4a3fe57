/** How one sentence of facts became another: `wording` is a typing fix, `substance` says something else. */
export type FactsChange = 'same' | 'wording' | 'substance'

const numerals = /\d+(?:\.\d+)?|[零〇一二两三四五六七八九十百千万亿]+|[壹贰叁肆伍陆柒捌玖拾佰仟]+/gu
/** What turns a sentence round: 取得 and 未取得 differ by one character and in everything. */
const negations = /[未不没无非否免]/gu
/** Up to this share of the characters may be mended. */
const mendable = 0.1

/**
 * Whether two tellings of the facts say the same (form 37 认定事实).
 *
 * Spaces and punctuation do not count. Other numbers or another number of negations are another
 * fact; so is a sentence of which more than a tenth was rewritten. Anything less is a typing fix.
 */
export function changeOfFacts(was: string, now: string): FactsChange {
  const [before, after] = [bareText(was), bareText(now)]
  if (before === after) return 'same'
  if (signsOf(before) !== signsOf(after)) return 'substance'
  const allowed = Math.max(2, Math.floor(Math.max(before.length, after.length) * mendable))
  return distance([...before], [...after]) <= allowed ? 'wording' : 'substance'
}

/** Numbers and negations of a text in their order, as one string to be compared. */
export function signsOf(text: string): string {
  const plain = text.normalize('NFKC').replaceAll(/(?<=\d)[,，](?=\d)/gu, '')
  return [...(plain.match(numerals) ?? []), ...(plain.match(negations) ?? [])].join('|')
}

/** A text without spaces and punctuation, full and half width made equal. */
export function bareText(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s\p{P}]/gu, '')
}

/** How many characters must be put in, taken out or replaced (Levenshtein). */
function distance(one: readonly string[], other: readonly string[]): number {
  let row = other.map((_, index) => index + 1)
  for (const [index, character] of one.entries()) {
    let corner = index
    let left = index + 1
    row = row.map((above, at) => {
      const cost = character === other[at] ? corner : corner + 1
      left = Math.min(cost, above + 1, left + 1)
      corner = above
      return left
    })
  }
  return other.length === 0 ? one.length : (row.at(-1) ?? 0)
}
