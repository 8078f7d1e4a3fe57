import { PDFiumLibrary, type PDFiumDocument } from '@hyzyla/pdfium'

/** A page as pixels, four bytes RGBA each. */
export interface Raster {
  readonly width: number
  readonly height: number
  readonly rgba: Uint8Array
}

let library: Promise<PDFiumLibrary> | undefined

/** Hands over the pages of a PDF one after the other, drawn on white; memory for one page at a time. */
export async function* drawPages(pdf: Uint8Array, dpi: number): AsyncGenerator<Raster> {
  library ??= PDFiumLibrary.init()
  const document: PDFiumDocument = await (await library).loadDocument(pdf)
  try {
    for (const page of document.pages()) {
      const drawn = await page.render({ scale: dpi / 72, render: 'bitmap', colorSpace: 'BGRA' })
      yield { width: drawn.width, height: drawn.height, rgba: Uint8Array.from(drawn.data) }
    }
  } finally {
    document.destroy()
  }
}

/** How many pages a PDF has. */
export async function countPages(pdf: Uint8Array): Promise<number> {
  library ??= PDFiumLibrary.init()
  const document = await (await library).loadDocument(pdf)
  try {
    return document.getPageCount()
  } finally {
    document.destroy()
  }
}
