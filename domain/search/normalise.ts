import { unifiedByRadical } from './radicals.ts'

/**
 * Text as it is compared: `text` folded, and for each of its UTF-16 units (and its end) the place
 * in the original that it came from.
 */
export interface FoldedText {
  readonly text: string
  readonly origins: Uint32Array
}

/** Brackets that offices use for one another in document numbers: 〔2023〕, [2023], 【2023】, (2023). */
const brackets: ReadonlyMap<string, string> = new Map([
  ...[...'〔［[【〖{'].map((one) => [one, '('] as const),
  ...[...'〕］]】〗}'].map((one) => [one, ')'] as const),
  ...[...'—–‐−―'].map((one) => [one, '-'] as const),
])
const space = 0x20

/**
 * Folds text for searching: NFKC, radicals of U+2E80–2EFF to characters, lower case, brackets and
 * dashes alike. Blanks and line ends beside a Chinese character or its punctuation go (a scan's line
 * ends in the middle of words), others become one space.
 */
export function foldText(original: string): FoldedText {
  const folding = new Folding(original.length)
  let at = 0
  while (at < original.length) {
    const plain = plainEnd(original, at)
    if (plain > at) {
      folding.putPlain(original, at, plain)
      at = plain
      continue
    }
    const cluster = clusterAt(original, at)
    for (const folded of foldCluster(cluster)) folding.put(folded, at)
    at += cluster.length
  }
  return folding.end(original.length)
}

/** The folded text alone. */
export function foldedText(original: string): string {
  return foldText(original).text
}

class Folding {
  private readonly parts: string[] = []
  private origins: Uint32Array
  private length = 0
  private before = 0
  private blankAt: number | null = null

  constructor(size: number) {
    this.origins = new Uint32Array(size * 2 + 8)
  }

  put(folded: string, at: number): void {
    const code = folded.codePointAt(0) ?? space
    if (isBlank(code)) {
      this.blankAt ??= at
      return
    }
    if (this.blankAt !== null && this.length > 0 && !isWide(this.before) && !isWide(code)) this.write(' ', this.blankAt)
    this.blankAt = null
    this.before = code
    this.write(folded, at)
  }

  /** Chinese characters that fold to themselves: most of a dossier, so they are taken together. */
  putPlain(original: string, from: number, to: number): void {
    this.blankAt = null
    this.before = original.charCodeAt(to - 1)
    if (this.length + to - from + 1 > this.origins.length) this.grow(to - from)
    for (let at = from; at < to; at++) this.origins[this.length++] = at
    this.parts.push(original.slice(from, to))
  }

  end(size: number): FoldedText {
    if (this.length + 1 > this.origins.length) this.grow(1)
    this.origins[this.length] = this.blankAt ?? size
    return { text: this.parts.join(''), origins: this.origins.subarray(0, this.length + 1) }
  }

  private write(folded: string, at: number): void {
    if (this.length + folded.length + 1 > this.origins.length) this.grow(folded.length)
    for (let i = 0; i < folded.length; i++) this.origins[this.length++] = at
    this.parts.push(folded)
  }

  // One ligature such as ﷺ becomes eighteen characters.
  private grow(by: number): void {
    const larger = new Uint32Array((this.origins.length + by) * 2)
    larger.set(this.origins)
    this.origins = larger
  }
}

/** Where a run of plain Chinese characters ends; the one before a combining mark belongs to its mark. */
function plainEnd(text: string, from: number): number {
  let at = from
  for (let unit = text.charCodeAt(at); unit >= 0x4e00 && unit <= 0x9fff; unit = text.charCodeAt(at)) at++
  return at > from && isMark(text.charCodeAt(at)) ? at - 1 : at
}

/** A character with the marks that belong to it: composed, they may become one character. */
function clusterAt(text: string, at: number): string {
  const first = String.fromCodePoint(text.codePointAt(at) ?? space)
  let end = at + first.length
  while (isMark(text.charCodeAt(end))) end++
  return text.slice(at, end)
}

function foldCluster(cluster: string): string {
  const unified = unifiedByRadical.get(cluster) ?? cluster
  const composed = unified.normalize('NFKC').toLowerCase()
  return [...composed].map((one) => brackets.get(one) ?? unifiedByRadical.get(one) ?? one).join('')
}

function isMark(unit: number): boolean {
  return (unit >= 0x300 && unit <= 0x36f) || (unit >= 0x3099 && unit <= 0x309a) || (unit >= 0xfe00 && unit <= 0xfe0f)
}

function isBlank(code: number): boolean {
  // Space and controls, no-break and zero-width spaces, line and paragraph ends, byte order mark, ideographic space.
  const isInvisible = (code >= 0x200b && code <= 0x200f) || code === 0xfeff || code === 0xad
  return code <= space || code === 0xa0 || code === 0x2028 || code === 0x2029 || code === 0x3000 || isInvisible
}

/** Chinese characters and the punctuation of Chinese text; beside them a blank says nothing. */
function isWide(code: number): boolean {
  return (code >= 0x2e80 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff) || code >= 0x20000
}
