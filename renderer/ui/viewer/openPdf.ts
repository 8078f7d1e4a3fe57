import { getDocument, PDFDataRangeTransport, PDFWorker, type PDFDocumentLoadingTask } from 'pdfjs-dist'
import Worker from 'pdfjs-dist/build/pdf.worker.min.mjs?worker'

import { readRange } from './byteRange.ts'
import { gatherReads } from './gatherReads.ts'

/** One worker serves all documents of the window. */
let sharedWorker: PDFWorker | null = null

function worker(): PDFWorker {
  sharedWorker ??= PDFWorker.create({ port: new Worker() })
  return sharedWorker
}

/** Fetches only the pieces that the pages on screen need. */
class RangeReader extends PDFDataRangeTransport {
  readonly stop = new AbortController()
  readonly read: ReturnType<typeof gatherReads>

  constructor(url: string, bytes: number) {
    super(bytes, null)
    this.read = gatherReads((begin, end) => readRange(url, begin, end, this.stop.signal))
  }

  override requestDataRange(begin: number, end: number): void {
    this.read(begin, end).then(
      (chunk) => this.onDataRange(begin, chunk),
      () => this.abort(),
    )
  }

  override abort(): void {
    this.stop.abort()
  }
}

/**
 * Opens a PDF of the desk. `isImageDecoderSupported: false` halves the memory of scans; close
 * with `task.destroy()`.
 */
export function openPdf(url: string, bytes: number): PDFDocumentLoadingTask {
  const assets = (folder: string) => new URL(`pdfjs/${folder}/`, document.baseURI).href
  return getDocument({
    range: new RangeReader(url, bytes),
    worker: worker(),
    rangeChunkSize: 262_144,
    disableAutoFetch: true,
    disableStream: true,
    isImageDecoderSupported: false,
    cMapUrl: assets('cmaps'),
    standardFontDataUrl: assets('standard_fonts'),
    wasmUrl: assets('wasm'),
    iccUrl: assets('iccs'),
  })
}
