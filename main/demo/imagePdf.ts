/** A JPEG that is a page of its own. `points` is the size of the paper. */
export interface JpegPage {
  readonly jpeg: Uint8Array
  readonly width: number
  readonly height: number
  readonly isGrey: boolean
  readonly points: { readonly width: number; readonly height: number }
}

/**
 * A PDF of scanned pages as a copier writes it: one JPEG to a page, nothing else (PDF 1.4, no text,
 * no fonts, no dates: the same pages give the same bytes).
 */
export function imagePdf(pages: readonly JpegPage[]): Buffer {
  const writer = new Writer()
  const kids = pages.map((_, i) => `${3 + i * 3} 0 R`).join(' ')
  writer.object(1, '<< /Type /Catalog /Pages 2 0 R >>')
  writer.object(2, `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`)
  for (const [i, page] of pages.entries()) {
    const { width, height } = page.points
    const number = 3 + i * 3
    const box = `[0 0 ${width.toFixed(2)} ${height.toFixed(2)}]`
    const resources = `<< /XObject << /Im0 ${number + 2} 0 R >> /ProcSet [/PDF /ImageC] >>`
    writer.object(
      number,
      `<< /Type /Page /Parent 2 0 R /MediaBox ${box} /Resources ${resources} /Contents ${number + 1} 0 R >>`,
    )
    const drawing = `q ${width.toFixed(2)} 0 0 ${height.toFixed(2)} 0 0 cm /Im0 Do Q`
    writer.stream(number + 1, '', Buffer.from(drawing, 'latin1'))
    const colour = page.isGrey ? '/DeviceGray' : '/DeviceRGB'
    const entries = `/Type /XObject /Subtype /Image /Width ${page.width} /Height ${page.height} /ColorSpace ${colour} /BitsPerComponent 8 /Filter /DCTDecode `
    writer.stream(number + 2, entries, page.jpeg)
  }
  return writer.finish()
}

/** Objects one after the other, and where each begins. */
class Writer {
  private readonly parts: Uint8Array[] = []
  private readonly offsets: number[] = []
  private length = 0

  constructor() {
    this.write(Buffer.from('%PDF-1.4\n%\xe2\xe3\xcf\xd3\n', 'latin1'))
  }

  object(number: number, body: string): void {
    this.offsets[number] = this.length
    this.write(Buffer.from(`${number} 0 obj\n${body}\nendobj\n`, 'latin1'))
  }

  stream(number: number, entries: string, content: Uint8Array): void {
    this.offsets[number] = this.length
    this.write(Buffer.from(`${number} 0 obj\n<< ${entries}/Length ${content.length} >>\nstream\n`, 'latin1'))
    this.write(content)
    this.write(Buffer.from('\nendstream\nendobj\n', 'latin1'))
  }

  finish(): Buffer {
    const start = this.length
    const size = this.offsets.length
    const rows = this.offsets.slice(1).map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`)
    const table = `xref\n0 ${size}\n0000000000 65535 f \n${rows.join('')}`
    this.write(Buffer.from(`${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`, 'latin1'))
    return Buffer.concat(this.parts)
  }

  private write(bytes: Uint8Array): void {
    this.parts.push(bytes)
    this.length += bytes.length
  }
}
