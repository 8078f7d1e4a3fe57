const runPattern = /[0-9a-z]+/gu
/** Runs of letters and digits with what stands between them in numbers: `2023)118`, `2023-09-04`, `1.5`. */
const numberPattern = /[0-9a-z]+(?:[-./:,()]+[0-9a-z]+)*/gu
const tokenPattern = /[0-9a-z]+|[\p{L}\p{N}]/gu
/** What the index's own splitter knows as a letter: newer characters would be dropped without a word. */
const knownPattern = /^[0-9a-z\u3400-\u4db5\u4e00-\u9fcc]+$/u
const gramLength = 3

/** One word of a text as the index keeps it, and whether it is a run of letters and digits. */
export interface Token {
  readonly word: string
  readonly isRun: boolean
}

/** The words of a folded text: every Chinese character by itself, every run of letters and digits whole. */
export function tokensOf(folded: string): Token[] {
  return Array.from(folded.matchAll(tokenPattern), ([word]) => ({
    word: knownPattern.test(word) ? word : `u${word.codePointAt(0)?.toString(16) ?? ''}`,
    isRun: /^[0-9a-z]/u.test(word),
  }))
}

/** The column `body` of the index: words with a space between. */
export function bodyWords(folded: string): string {
  return tokensOf(folded)
    .map(({ word }) => word)
    .join(' ')
}

/**
 * The column `number` of the index: three characters at a time of every number, so that its middle
 * is found too, and the single characters and pairs of every run.
 */
export function numberWords(folded: string): string {
  const grams = new Set((folded.match(runPattern) ?? []).flatMap(shortGrams))
  return [...new Set(folded.match(numberPattern) ?? []), '']
    .map(gramPhrase)
    .concat([...grams])
    .join(' ')
    .trim()
}

/** The numbers of a searched term that are long enough to be looked up three characters at a time. */
export function searchedNumbers(folded: string): string[] {
  return (folded.match(numberPattern) ?? []).filter((number) => number.length >= gramLength).map(gramPhrase)
}

/** `2023)1` → `202 023 23p 3p1`: punctuation is written as a letter, because the index drops it. */
function gramPhrase(number: string): string {
  const grams: string[] = []
  for (let at = 0; at + gramLength <= number.length; at++) grams.push(gramWord(number.slice(at, at + gramLength)))
  return grams.join(' ')
}

function gramWord(gram: string): string {
  return gram.replaceAll(/[^0-9a-z]/gu, (one) => `ä${one.charCodeAt(0)}`)
}

function shortGrams(run: string): string[] {
  return [...run].flatMap((one, at) => (at + 1 < run.length ? [one, run.slice(at, at + 2)] : [one]))
}
