import { PDFiumModule } from '@hyzyla/pdfium'

import { hasPicture, textLines, type TextLine } from './pdfiumText.ts'

type Module = Awaited<ReturnType<typeof PDFiumModule>>

/** Codes of `FPDF_GetLastError` (fpdfview.h). */
const passwordError = 4
const securityError = 5
const renderAnnotations = 1
const reverseByteOrder = 0x10
const bgraFormat = 4
/** WASM memory never shrinks: an instance that has grown beyond this is left to the collector. */
const wornBytes = 256 * 1024 * 1024

let instance: Promise<Module> | null = null

/** Why pdfium could not open a document. */
export class PdfiumRefusal extends Error {
  readonly isEncrypted: boolean

  constructor(code: number) {
    super(`pdfium error ${code}`)
    this.isEncrypted = code === passwordError || code === securityError
  }
}

/** A page drawn to pixels, four bytes RGBA each. */
export interface DrawnPage {
  width: number
  height: number
  rgba: Uint8Array
}

/** The second engine's view of a document; close it when done. */
export class PdfiumDocument {
  readonly pageCount: number
  private readonly module: Module
  private readonly buffer: number
  private readonly document: number

  private constructor(module: Module, buffer: number, document: number) {
    this.module = module
    this.buffer = buffer
    this.document = document
    this.pageCount = module._FPDF_GetPageCount(document)
  }

  /** @throws PdfiumRefusal when the document cannot be opened. */
  static async open(bytes: Uint8Array): Promise<PdfiumDocument> {
    const module = await pdfiumModule()
    const buffer = module.wasmExports.malloc(bytes.length)
    if (buffer === 0) throw new PdfiumRefusal(0)
    module.HEAPU8.set(bytes, buffer)
    const document = module._FPDF_LoadMemDocument(buffer, bytes.length, 0)
    if (document !== 0) return new PdfiumDocument(module, buffer, document)
    const code = module._FPDF_GetLastError()
    module.wasmExports.free(buffer)
    throw new PdfiumRefusal(code)
  }

  /** Size in points as shown; null for a page that cannot be loaded. */
  sizeOf(index: number): { width: number; height: number } | null {
    return this.withPage(index, (page) => ({
      width: this.module._FPDF_GetPageWidth(page),
      height: this.module._FPDF_GetPageHeight(page),
    }))
  }

  /** The text of a page, '' for one without any. */
  textOf(index: number): string {
    return this.withPage(index, (page) => textOfPage(this.module, page)) ?? ''
  }

  /** The lines of a page's text layer with the place of each sign, and whether it shows a picture. */
  linesOf(index: number): { lines: TextLine[]; hasPicture: boolean } {
    const read = this.withPage(index, (page) => ({
      lines: textLines(this.module, page),
      hasPicture: hasPicture(this.module, page),
    }))
    return read ?? { lines: [], hasPicture: false }
  }

  /** Draws a page with its annotations on white; null for a page that cannot be loaded. */
  draw(index: number, dpi: number): DrawnPage | null {
    return this.withPage(index, (page) => drawPage(this.module, page, dpi / 72))
  }

  close(): void {
    this.module._FPDF_CloseDocument(this.document)
    this.module.wasmExports.free(this.buffer)
    if (this.module.HEAPU8.length > wornBytes) instance = null
  }

  private withPage<T>(index: number, use: (page: number) => T): T | null {
    const page = this.module._FPDF_LoadPage(this.document, index)
    if (page === 0) return null
    try {
      return use(page)
    } finally {
      this.module._FPDF_ClosePage(page)
    }
  }
}

/** Opens a document, hands it over, and closes it whatever happens. */
export async function withPdfium<T>(bytes: Uint8Array, use: (document: PdfiumDocument) => Promise<T> | T): Promise<T> {
  const document = await PdfiumDocument.open(bytes)
  try {
    return await use(document)
  } finally {
    document.close()
  }
}

function pdfiumModule(): Promise<Module> {
  instance ??= PDFiumModule({}).then((module) => {
    module._FPDF_InitLibraryWithConfig({ version: 2 })
    return module
  })
  return instance
}

function textOfPage(module: Module, page: number): string {
  const text = module._FPDFText_LoadPage(page)
  if (text === 0) return ''
  const count = module._FPDFText_CountChars(text)
  const buffer = module.wasmExports.malloc((count + 1) * 2)
  const written = count > 0 ? module._FPDFText_GetText(text, 0, count, buffer) : 1
  const bytes = module.HEAPU8.slice(buffer, buffer + Math.max(0, written - 1) * 2)
  module.wasmExports.free(buffer)
  module._FPDFText_ClosePage(text)
  return Buffer.from(bytes).toString('utf16le')
}

function drawPage(module: Module, page: number, wanted: number): DrawnPage {
  const points = { width: module._FPDF_GetPageWidth(page), height: module._FPDF_GetPageHeight(page) }
  // 40 megapixels are an A2 sheet at 300 dpi; a poster or a lying size must not fill the memory.
  // 16,000 pixels a side keep an endless strip inside what JPEG can hold.
  const longest = 16_000 / Math.max(points.width, points.height)
  const scale = Math.min(wanted, longest, Math.sqrt(40e6 / (points.width * points.height)))
  const width = Math.max(1, Math.round(points.width * scale))
  const height = Math.max(1, Math.round(points.height * scale))
  const buffer = module.wasmExports.malloc(width * height * 4)
  if (buffer === 0) throw new Error('no memory to draw a page')
  const bitmap = module._FPDFBitmap_CreateEx(width, height, bgraFormat, buffer, width * 4)
  module._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff)
  module._FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, renderAnnotations | reverseByteOrder)
  const rgba = module.HEAPU8.slice(buffer, buffer + width * height * 4)
  module._FPDFBitmap_Destroy(bitmap)
  module.wasmExports.free(buffer)
  return { width, height, rgba }
}
