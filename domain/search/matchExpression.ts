import { foldedText } from './normalise.ts'
import { searchedNumbers, tokensOf } from './tokens.ts'

const pinyinPattern = /^[a-z]{2,}$/u

/** What somebody typed, cut at blanks; all of it must be in the same piece of text. Folded. */
export function searchTerms(typed: string): string[] {
  return [...new Set(typed.split(/\s+/u).map(foldedText))].filter((term) => term !== '')
}

/** Whether a term may be the pinyin of a name. */
export function isPinyin(term: string): boolean {
  return pinyinPattern.test(term)
}

/**
 * The full-text expression that every text containing all terms fulfils; some others do too, so
 * each hit is looked at again. Null when there is nothing but punctuation to look for.
 */
export function matchExpression(terms: readonly string[]): string | null {
  const clauses = terms.map(termClause).filter((clause) => clause !== null)
  return clauses.length === 0 ? null : clauses.join(' AND ')
}

function termClause(term: string): string | null {
  const text = [...bodyClauses(term), ...searchedNumbers(term).map((phrase) => `number : "${phrase}"`)]
  if (text.length === 0) return null
  const clause = `(${text.join(' AND ')})`
  return isPinyin(term) ? `(${clause} OR pinyin : "${term}" *)` : clause
}

/**
 * A run of letters and digits at the edge of a term may be the end or the beginning of a longer one:
 * `3〕11` is in `2023〕118`.
 */
function bodyClauses(term: string): string[] {
  const tokens = tokensOf(term)
  const [first] = tokens
  if (first === undefined) return []
  const startsInRun = first.isRun && /^[0-9a-z]/u.test(term)
  const endsInRun = /[0-9a-z]$/u.test(term)
  const whole = startsInRun ? tokens.slice(1) : tokens
  const clauses =
    whole.length === 0 ? [] : [`body : "${whole.map(({ word }) => word).join(' ')}"${endsInRun ? ' *' : ''}`]
  if (startsInRun && first.word.length < 3) clauses.push(`number : "${first.word}"`)
  return clauses
}
