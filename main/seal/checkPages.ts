import { readFile } from 'node:fs/promises'

import { countPages } from './caseFileParts.ts'
import type { PdfFile } from './pdfFile.ts'
import { Refusal } from './refusal.ts'

/** Above this size the second engine, which wants the whole file in memory twice, is not asked. */
const largestForSecondEngine = 64 << 20

/**
 * The number of pages, counted in the page tree and, for files up to 64 MiB, by pdfium as well.
 *
 * @throws Refusal `pageTreeUnreadable`, `pageCountWrong`, `pagesUnopenable`
 */
export async function checkPages(
  file: { path: string; size: number; pdf: PdfFile },
  sealedPages: number,
  signal: AbortSignal,
): Promise<void> {
  assertCount(await countPages(file.pdf, signal), sealedPages)
  if (file.size <= largestForSecondEngine) assertCount(await countByPdfium(file.path), sealedPages)
}

function assertCount(found: number, sealed: number): void {
  if (found === sealed) return
  throw new Refusal('pageCountWrong', [{ no: null, title: 'fileStructure', page: '', detail: `${found}/${sealed}` }])
}

async function countByPdfium(path: string): Promise<number> {
  // Loaded only now: signing and large files do without its 20 MB.
  const { PDFiumLibrary } = await import('@hyzyla/pdfium')
  const library = await PDFiumLibrary.init()
  try {
    const document = await library.loadDocument(await readFile(path))
    try {
      return document.getPageCount()
    } finally {
      document.destroy()
    }
  } catch (error) {
    throw new Refusal('pagesUnopenable', [], String(error))
  } finally {
    library.destroy()
  }
}
