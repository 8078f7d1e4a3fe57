import { alikeFrom } from './pageChange.ts'

/** A page as it is compared. */
export interface ComparedPage {
  /** What names its content: two pages that share one are the same sheet, copied without loss. */
  readonly keys: readonly string[]
  /** A very small picture of it (darkness 0–255); null when it could not be drawn. */
  readonly print: Uint8Array | null
}

/** Positions in the two sequences; one of them may be null. */
export interface AlignedPages {
  readonly was: number | null
  readonly now: number | null
}

/** Likeness of two pages, 0 to 1; null when it cannot be said, undefined when nobody has looked yet. */
export type LikenessOf = (was: number, now: number) => number | null | undefined

/** Very small pictures less alike than this are not the same place of a file. */
const plausible = 0.55
const worth = { same: 3, alike: 1, unread: 0.2, changed: 0.4 } as const

/**
 * Which page became which, in order: every page of both sequences appears exactly once.
 *
 * The sum of what the pairs are worth is made as large as it can be: equal content most, alike
 * drawings next, a changed page of the same look last. Pairs nobody has looked at yet count as if
 * they were alike; look at those of the answer and ask again until none is left unseen.
 */
export function alignPages(
  was: readonly ComparedPage[],
  now: readonly ComparedPage[],
  likenessOf: LikenessOf,
): AlignedPages[] {
  const columns = now.length + 1
  const best = new Float64Array((was.length + 1) * columns)
  const worths = new Float64Array(was.length * now.length)
  for (let i = was.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      const value = worthOf(was[i], now[j], () => likenessOf(i, j))
      worths[i * now.length + j] = value
      const paired = value > 0 ? value + (best[(i + 1) * columns + j + 1] ?? 0) : 0
      best[i * columns + j] = Math.max(paired, best[(i + 1) * columns + j] ?? 0, best[i * columns + j + 1] ?? 0)
    }
  }
  return withMoved(walk(best, worths, { was: was.length, now: now.length }), was, now)
}

/** Whether two pages share a name of their content. */
export function isSamePage(was: ComparedPage, now: ComparedPage): boolean {
  return was.keys.some((key) => now.keys.includes(key))
}

function worthOf(
  was: ComparedPage | undefined,
  now: ComparedPage | undefined,
  likeness: () => number | null | undefined,
) {
  if (was === undefined || now === undefined) return 0
  if (isSamePage(was, now)) return worth.same
  if (was.print === null || now.print === null) return worth.unread
  const look = similarity(was.print, now.print)
  if (look < plausible) return 0
  const seen = likeness()
  if (seen === null) return worth.unread
  if (seen === undefined || seen >= alikeFrom) return worth.alike + look
  return worth.changed * look
}

function walk(best: Float64Array, worths: Float64Array, size: { was: number; now: number }): AlignedPages[] {
  const at = (i: number, j: number) => best[i * (size.now + 1) + j] ?? 0
  const aligned: AlignedPages[] = []
  let [i, j] = [0, 0]
  while (i < size.was && j < size.now) {
    const value = worths[i * size.now + j] ?? 0
    // The sums are added in one order both times, so that they are equal to the last bit.
    if (value > 0 && at(i, j) === value + at(i + 1, j + 1)) aligned.push({ was: i++, now: j++ })
    else if (at(i, j) === at(i + 1, j)) aligned.push({ was: i++, now: null })
    else aligned.push({ was: null, now: j++ })
  }
  while (i < size.was) aligned.push({ was: i++, now: null })
  while (j < size.now) aligned.push({ was: null, now: j++ })
  return aligned
}

/** Sheets that were laid into another place are still the same sheets. */
function withMoved(
  aligned: readonly AlignedPages[],
  was: readonly ComparedPage[],
  now: readonly ComparedPage[],
): AlignedPages[] {
  const added = aligned.flatMap((pair) => (pair.was === null && pair.now !== null ? [pair.now] : []))
  const moved = new Map<number, number>()
  for (const { was: i, now: j } of aligned) {
    const page = i === null || j !== null ? undefined : was[i]
    if (i === null || page === undefined) continue
    const to = added.find((one) => ![...moved.values()].includes(one) && isSame(page, now[one]))
    if (to !== undefined) moved.set(i, to)
  }
  const found = new Set(moved.values())
  return aligned.flatMap((pair) => {
    if (pair.was === null) return pair.now !== null && found.has(pair.now) ? [] : [pair]
    return [pair.now === null ? { ...pair, now: moved.get(pair.was) ?? null } : pair]
  })
}

function isSame(was: ComparedPage, now: ComparedPage | undefined): boolean {
  return now !== undefined && isSamePage(was, now)
}

/** Cosine of two small pictures about their own mean, never below 0; two empty pages are alike. */
export function similarity(a: Uint8Array, b: Uint8Array): number {
  const [meanA, meanB] = [mean(a), mean(b)]
  let [dot, squareA, squareB] = [0, 0, 0]
  for (let i = 0; i < a.length; i++) {
    const [x, y] = [(a[i] ?? 0) - meanA, (b[i] ?? 0) - meanB]
    dot += x * y
    squareA += x * x
    squareB += y * y
  }
  const empty = 4 * a.length
  if (squareA < empty || squareB < empty) return squareA < empty && squareB < empty ? 1 : 0
  return Math.max(0, dot / Math.sqrt(squareA * squareB))
}

function mean(values: Uint8Array): number {
  let sum = 0
  for (const value of values) sum += value
  return sum / Math.max(1, values.length)
}
