import type { PDFiumModule } from '@hyzyla/pdfium'

/** Functions of pdfium that the package exports and does not declare (fpdf_text.h, fpdfview.h). */
interface Undeclared {
  _FPDFText_GetUnicode(text: number, index: number): number
  _FPDFText_GetCharBox(text: number, index: number, left: number, right: number, bottom: number, top: number): number
  _FPDF_PageToDevice(
    page: number,
    startX: number,
    startY: number,
    sizeX: number,
    sizeY: number,
    rotate: number,
    x: number,
    y: number,
    deviceX: number,
    deviceY: number,
  ): number
}
type Declared = Awaited<ReturnType<typeof PDFiumModule>>
type Module = Declared & Undeclared

/** One line of a page's text layer with `[top, bottom, x0, x1, … xn]` in ten-thousandths of the page as shown. */
export interface TextLine {
  readonly text: string
  readonly box: readonly number[]
}

interface Glyph {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const scale = 10_000
const imageObject = 3
const unit = 1000

/** The lines of an open page, in the order of the text layer. */
export function textLines(declared: Declared, page: number): TextLine[] {
  // as: see Undeclared
  const module = declared as Module
  const text = module._FPDFText_LoadPage(page)
  if (text === 0) return []
  const memory = module.wasmExports.malloc(4 * 8)
  try {
    const place = placeOnPage(module, page, memory)
    const count = module._FPDFText_CountChars(text)
    const lines: Glyph[][] = [[]]
    for (let index = 0; index < count; index++) {
      const code = module._FPDFText_GetUnicode(text, index)
      const line = lines.at(-1) ?? []
      if (code === 0x0d || code === 0x0a) {
        if (line.length > 0) lines.push([])
        continue
      }
      module._FPDFText_GetCharBox(text, index, memory, memory + 8, memory + 16, memory + 24)
      const glyph = { text: String.fromCodePoint(code), ...place(doubles(module, memory, 4)) }
      if (isOnLine(line, glyph)) line.push(glyph)
      else lines.push([glyph])
    }
    return lines.filter((line) => line.some(({ text: sign }) => sign.trim() !== '')).map(lineOf)
  } finally {
    module.wasmExports.free(memory)
    module._FPDFText_ClosePage(text)
  }
}

/** Whether a page shows a picture, so that its text may be in it. */
export function hasPicture(module: Declared, page: number): boolean {
  const count = module._FPDFPage_CountObjects(page)
  for (let index = 0; index < count; index++) {
    // A form may hold the scan; what it holds is not looked through.
    const type = module._FPDFPageObj_GetType(module._FPDFPage_GetObject(page, index))
    if (type === imageObject || type === imageObject + 2) return true
  }
  return false
}

/** From boxes in the page's own space (left, right, bottom, top) to shares of the page as shown, turned and cropped. */
function placeOnPage(module: Module, page: number, memory: number) {
  const at = (x: number, y: number): readonly [number, number] => {
    module._FPDF_PageToDevice(page, 0, 0, scale * unit, scale * unit, 0, x, y, memory, memory + 4)
    const view = new DataView(module.HEAPU8.buffer)
    return [view.getInt32(memory, true) / unit, view.getInt32(memory + 4, true) / unit]
  }
  const [x0, y0] = at(0, 0)
  const [xa, ya] = at(unit, 0)
  const [xb, yb] = at(0, unit)
  const x = (px: number, py: number) => x0 + ((xa - x0) * px + (xb - x0) * py) / unit
  const y = (px: number, py: number) => y0 + ((ya - y0) * px + (yb - y0) * py) / unit
  return ([left = 0, right = 0, bottom = 0, top = 0]: readonly number[]) => {
    const [xs, ys] = [
      [x(left, bottom), x(right, top)],
      [y(left, bottom), y(right, top)],
    ]
    return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
  }
}

function doubles(module: Module, memory: number, count: number): number[] {
  const view = new DataView(module.HEAPU8.buffer)
  return Array.from({ length: count }, (_, index) => view.getFloat64(memory + 8 * index, true))
}

/** A sign without a height (a space that pdfium put in) stays on its line. */
function isOnLine(line: readonly Glyph[], glyph: Glyph): boolean {
  const last = line.findLast((one) => one.bottom > one.top)
  if (last === undefined || glyph.bottom <= glyph.top) return true
  const shared = Math.min(last.bottom, glyph.bottom) - Math.max(last.top, glyph.top)
  const height = Math.min(last.bottom - last.top, glyph.bottom - glyph.top)
  // Cells of a table on one height are not one line.
  return shared > 0.3 * height && Math.abs(glyph.left - last.right) < 4 * height
}

function lineOf(glyphs: readonly Glyph[]): TextLine {
  const tall = glyphs.filter((glyph) => glyph.bottom > glyph.top)
  const xs: number[] = []
  let end = tall[0]?.left ?? 0
  for (const glyph of glyphs) {
    // A space reaches over the gap of a table; it begins where the word ends.
    const start = glyph.right > glyph.left && glyph.text !== ' ' ? glyph.left : end
    for (let i = 0; i < glyph.text.length; i++) xs.push(start)
    end = Math.max(start, glyph.right > glyph.left ? glyph.right : end)
  }
  const [top, bottom] = [Math.min(...tall.map((one) => one.top)), Math.max(...tall.map((one) => one.bottom))]
  return { text: glyphs.map(({ text }) => text).join(''), box: [top, bottom, ...xs, end].map(whole) }
}

function whole(value: number): number {
  return Number.isFinite(value) ? Math.max(0, Math.min(scale, Math.round(value))) : 0
}
