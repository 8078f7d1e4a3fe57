import { foldText, type FoldedText } from './normalise.ts'

/** Where something begins and ends in a text, in UTF-16 units. */
export type Range = readonly [start: number, end: number]

/** A piece of a text with the found places marked. */
export interface Snippet {
  readonly text: string
  readonly marks: readonly Range[]
}

const mostMarks = 200
const before = 18
const after = 60

/** Every place of every term in a folded text, in its order; null when one of the terms is nowhere. */
export function matchesIn(folded: string, terms: readonly string[]): Range[] | null {
  const found: Range[] = []
  for (const term of terms) {
    const places = placesOf(folded, term)
    if (places.length === 0) return null
    found.push(...places)
  }
  return found.toSorted((one, other) => one[0] - other[0])
}

/** The places of one term in a text as it was written, in units of that text. */
export function rangesOf(original: string, term: string): Range[] {
  const folded = foldText(original)
  return placesOf(folded.text, term).map((place) => inOriginal(folded, place))
}

function placesOf(folded: string, term: string): Range[] {
  const places: Range[] = []
  for (
    let at = folded.indexOf(term);
    at >= 0 && places.length < mostMarks;
    at = folded.indexOf(term, at + term.length)
  ) {
    places.push([at, at + term.length])
  }
  return places
}

/** The first found place with what stands around it, on one line; `quote` is that place as it was written. */
export function snippetOf(
  original: string,
  folded: FoldedText,
  matches: readonly Range[],
): Snippet & { readonly quote: string } {
  const places = matches.map((match) => inOriginal(folded, match))
  const [first = [0, 0] as const] = places
  const [from, to] = [startOf(original, first[0]), endOf(original, first[1])]
  const head = from > 0 ? '…' : ''
  const shown = oneLine(original.slice(from, to))
  const marks = merged(places.filter(([start, end]) => start >= from && end <= to)).map(([start, end]): Range => [
    start - from + head.length,
    end - from + head.length,
  ])
  return {
    text: `${head}${shown}${to < original.length ? '…' : ''}`,
    marks,
    quote: oneLine(original.slice(...first)).trim(),
  }
}

function inOriginal({ origins }: FoldedText, [start, end]: Range): Range {
  const from = origins[start] ?? 0
  // What follows the last found unit begins elsewhere; several folded units may come from one.
  const last = origins[end - 1] ?? from
  let next = end
  while (next < origins.length - 1 && origins[next] === last) next++
  return [from, Math.max(origins[next] ?? last + 1, from + 1)]
}

function startOf(original: string, at: number): number {
  const from = Math.max(0, at - before)
  return isLowHalf(original, from) ? from + 1 : from
}

function endOf(original: string, at: number): number {
  const to = Math.min(original.length, at + after)
  return isLowHalf(original, to) ? to - 1 : to
}

function isLowHalf(text: string, at: number): boolean {
  return /[\uDC00-\uDFFF]/.test(text[at] ?? '')
}

// As many units as before, so that the marks stay right.
function oneLine(text: string): string {
  return text.replaceAll(/[\r\n\t]/g, ' ')
}

/** Terms may overlap: 行政 and 行政处罚. */
function merged(places: readonly Range[]): Range[] {
  const kept: [number, number][] = []
  for (const [start, end] of places) {
    const last = kept.at(-1)
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end)
    else kept.push([start, end])
  }
  return kept
}
