/** A page that nobody stamped, among pages that are stamped. */
export const unstamped = '无号'

/** What a line of typed page numbers means, or the piece of it that means nothing. */
export type ReadLabels = { readonly labels: readonly string[] } | { readonly unreadable: string }

/** More pages than any volume has; keeps `1-99999` typed by mistake from filling the memory. */
const mostPages = 9999
const separators = /[\s,，、;；]+/u
const stampedNumber = /^(?<main>\d{1,5})(?:-(?<sub>\d{1,3}))?$/u

/**
 * Reads page numbers as people type them: `1-11，12，12-1，13-20`.
 *
 * `～`, `~`, `至` and long dashes always mean a range. A hyphen means a range when the second number
 * is the larger one (`13-20`), else a number put in between (`12-1`).
 */
export function readPageLabels(text: string): ReadLabels {
  const pieces = text
    .normalize('NFKC')
    .replaceAll(/\s*[～~〜至—–―−]+\s*/gu, '～')
    .replaceAll(/\s*-\s*/gu, '-')
    .split(separators)
    .filter((piece) => piece !== '')
  const labels: string[] = []
  for (const piece of pieces) {
    const read = readPiece(piece)
    if (read === null || labels.length + read.length > mostPages) return { unreadable: piece }
    labels.push(...read)
  }
  return { labels }
}

/** Writes page numbers so that `readPageLabels` reads the same again: `1～12，12-1，13～20`. */
export function writePageLabels(labels: readonly string[]): string {
  const pieces: string[] = []
  for (let from = 0; from < labels.length;) {
    const to = endOfRun(labels, from)
    const first = labels[from] ?? ''
    pieces.push(to > from || looksLikeRange(first) ? `${first}～${labels[to] ?? ''}` : first)
    from = to + 1
  }
  return pieces.join('，')
}

/** First and last number of a document as a catalogue prints them; one number when both are the same. */
export function labelSpan(labels: readonly string[]): string {
  const first = labels[0] ?? ''
  const last = labels.at(-1) ?? ''
  return first === last ? first : `${first}～${last}`
}

/** The number that the stamp prints next: 13 after 12 and after 12-1; null after what is no number. */
export function nextLabel(label: string): string | null {
  const number = numberIn(label)
  return number === null ? null : String(number.main + 1)
}

/** The parts of a stamped number; null for a page without one. */
export function numberIn(label: string): { main: number; sub: number } | null {
  const { main, sub } = stampedNumber.exec(label)?.groups ?? {}
  return main === undefined ? null : { main: Number(main), sub: Number(sub ?? 0) }
}

function readPiece(piece: string): string[] | null {
  if (piece === unstamped) return [unstamped]
  const [from = '', to, ...more] = piece.split('～')
  if (more.length > 0) return null
  if (to !== undefined) return rangeOf(from, to)
  const number = numberIn(piece)
  if (number === null || number.main === 0) return null
  return number.sub > number.main ? rangeOf(String(number.main), String(number.sub)) : [labelOf(number)]
}

function rangeOf(from: string, to: string): string[] | null {
  const [first, last] = [numberIn(from), numberIn(to)]
  if (first === null || last === null || first.main === 0) return null
  const isWhole = first.sub === 0 && last.sub === 0
  const isBetween = first.sub > 0 && last.sub > 0 && first.main === last.main
  const count = 1 + (isWhole ? last.main - first.main : last.sub - first.sub)
  if ((!isWhole && !isBetween) || count < 1 || count > mostPages) return null
  return Array.from({ length: count }, (_, i) =>
    isWhole ? labelOf({ main: first.main + i, sub: 0 }) : labelOf({ main: first.main, sub: first.sub + i }),
  )
}

function labelOf({ main, sub }: { main: number; sub: number }): string {
  return sub === 0 ? String(main) : `${main}-${sub}`
}

/** `1-5` alone would be read as a range; it is written as one from itself to itself. */
function looksLikeRange(label: string): boolean {
  const number = numberIn(label)
  return number !== null && number.sub > number.main
}

function endOfRun(labels: readonly string[], from: number): number {
  let to = from
  while (isNext(labels[to] ?? '', labels[to + 1] ?? '')) to += 1
  return to
}

function isNext(label: string, after: string): boolean {
  const [one, other] = [numberIn(label), numberIn(after)]
  if (one === null || other === null || (one.sub === 0) !== (other.sub === 0)) return false
  return one.sub === 0 ? other.main === one.main + 1 : other.main === one.main && other.sub === one.sub + 1
}
