import { PDFiumLibrary } from '@hyzyla/pdfium'

/** One page drawn by pdfium: size in pixels, and which of them are dark. */
export interface PagePixels {
  readonly width: number
  readonly height: number
  dark(x: number, y: number): boolean
}

/** Draws every page of a PDF; `scale` 1 is 72 dpi. */
export async function pdfPixels(pdf: Uint8Array, scale = 2): Promise<PagePixels[]> {
  const library = await PDFiumLibrary.init()
  const document = await library.loadDocument(pdf)
  const pages: PagePixels[] = []
  for (const page of document.pages()) {
    const { data, width, height } = await page.render({ scale, render: 'bitmap' })
    pages.push({ width, height, dark: (x, y) => (data[(y * width + x) * 4] ?? 255) < 128 })
  }
  document.destroy()
  library.destroy()
  return pages
}
