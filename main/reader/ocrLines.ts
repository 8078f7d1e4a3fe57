import type { Block, Line, Word } from 'tesseract.js'

/** A recognised line with `[top, bottom, x0, x1, … xn]` in ten-thousandths of the picture. */
export interface OcrLine {
  readonly text: string
  readonly box: number[]
  readonly confidence: number
}

const scale = 10_000
/** Lines below this are ruled lines, stamps and dirt; a doubtful sign inside a line is better than a gap. */
const leastConfidence = 30

/** The lines of a recognised picture of so many pixels, in reading order. */
export function linesOfBlocks(blocks: readonly Block[], picture: { width: number; height: number }): OcrLine[] {
  return blocks
    .flatMap((block) => block.paragraphs.flatMap((paragraph) => paragraph.lines))
    .flatMap((line) => piecesOf(line).map((words) => lineOf(line, words, picture)))
    .filter((line) => line.confidence >= leastConfidence)
}

/** The words of a line, parted where a gap is wider than two signs: cells of a table are not one line. */
function piecesOf(line: Line): Word[][] {
  const gap = 2 * (line.bbox.y1 - line.bbox.y0)
  const pieces: Word[][] = []
  for (const word of line.words.filter(({ text }) => text.trim() !== '')) {
    const last = pieces.at(-1)?.at(-1)
    if (last !== undefined && word.bbox.x0 - last.bbox.x1 < gap) pieces.at(-1)?.push(word)
    else pieces.push([word])
  }
  return pieces
}

function lineOf(line: Line, words: readonly Word[], { width, height }: { width: number; height: number }): OcrLine {
  const x = (pixels: number) => Math.max(0, Math.min(scale, Math.round((pixels / width) * scale)))
  const y = (pixels: number) => Math.max(0, Math.min(scale, Math.round((pixels / height) * scale)))
  let text = ''
  const xs: number[] = []
  for (const word of words) {
    if (needsSpace(text, word.text)) {
      text += ' '
      xs.push(x(word.bbox.x0))
    }
    for (const sign of signsOf(word)) {
      text += sign.text
      // One place for each UTF-16 unit.
      for (let unit = 0; unit < sign.text.length; unit++) xs.push(x(sign.left))
    }
  }
  const end = x(words.at(-1)?.bbox.x1 ?? 0)
  const confidence = words.reduce((sum, word) => sum + word.confidence, 0) / words.length
  return { text, box: [y(line.bbox.y0), y(line.bbox.y1), ...xs, end], confidence }
}

/** The signs of a word; where the engine names none, they share its width. */
function signsOf(word: Word): { text: string; left: number }[] {
  const signs = word.symbols.map((symbol) => ({ text: symbol.text, left: symbol.bbox.x0 }))
  if (signs.map((sign) => sign.text).join('') === word.text) return signs
  const all = [...word.text]
  const width = (word.bbox.x1 - word.bbox.x0) / Math.max(1, all.length)
  return all.map((text, index) => ({ text, left: word.bbox.x0 + index * width }))
}

/** The engine parts Chinese words too; only letters and digits need the space. */
function needsSpace(before: string, word: string): boolean {
  return /[0-9A-Za-z]$/.test(before) && /^[0-9A-Za-z]/.test(word)
}
