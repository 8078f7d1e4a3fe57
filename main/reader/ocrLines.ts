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
    .map((line) => lineOf(line, picture))
    .filter((line) => line !== null)
    .filter((line) => line.confidence >= leastConfidence)
}

function lineOf(line: Line, { width, height }: { width: number; height: number }): OcrLine | null {
  const words = line.words.filter((word) => word.text.trim() !== '')
  if (words.length === 0) return null
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
