import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useState } from 'react'

import { openPdf } from './openPdf.ts'

/** An open document, or why there is none. */
export type PdfState =
  | { state: 'opening' }
  | { state: 'open'; document: PDFDocumentProxy }
  | { state: 'failed'; reason: string }

/** Opens a document while it is on screen. */
export function usePdf(url: string, bytes: number): PdfState {
  const [pdf, setPdf] = useState<PdfState>({ state: 'opening' })
  useEffect(() => {
    let isGone = false
    setPdf({ state: 'opening' })
    const task = openPdf(url, bytes)
    task.promise.then(
      (document) => {
        if (!isGone) setPdf({ state: 'open', document })
      },
      (error: unknown) => {
        if (!isGone) setPdf({ state: 'failed', reason: error instanceof Error ? error.message : String(error) })
      },
    )
    return () => {
      isGone = true
      void task.destroy()
    }
  }, [url, bytes])
  return pdf
}
