import { open, readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { chromium, type Browser, type Page, type Route } from 'playwright-core'

import { untilPainted } from './pagePainted.ts'

const origin = 'https://pdfjs.invalid/'
const packageFolder = join(import.meta.dirname, '../../node_modules/pdfjs-dist')

/** pdf.js alone in a bare page of the same browser, reading the same file with our settings. */
export interface PlainPdfJs {
  /** Opens the file anew and draws its first page, `width` CSS pixels wide; milliseconds. */
  firstPage(): Promise<number>
  close(): Promise<void>
}

export async function plainPdfJs(path: string, executablePath: string, width: number): Promise<PlainPdfJs> {
  const browser: Browser = await chromium.launch({ executablePath, headless: true })
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  await page.route('**/*', (route) => serve(route, path))
  await page.goto(origin)
  await page.evaluate(prepare, { origin, width, bytes: (await readFile(path)).length })
  return { firstPage: () => firstPage(page), close: () => browser.close() }
}

async function firstPage(page: Page): Promise<number> {
  const took = await untilPainted(page, 'openFile', 'canvas')
  await page.evaluate(() => {
    const close: unknown = Reflect.get(globalThis, 'closeFile')
    return typeof close === 'function' ? close() : null
  })
  return took
}

/** Answers from the package and from the disk; nothing goes to a network. */
async function serve(route: Route, path: string): Promise<void> {
  const asked = new URL(route.request().url()).pathname.slice(1)
  if (asked === '') return route.fulfill({ contentType: 'text/html', body: '<!doctype html><body></body>' })
  if (asked !== 'file.pdf') {
    const body = await readFile(join(packageFolder, asked))
    return route.fulfill({ contentType: asked.endsWith('.mjs') ? 'text/javascript' : 'application/octet-stream', body })
  }
  const [begin = 0, end = 0] =
    /(\d+)-(\d+)/
      .exec(route.request().headers()['range'] ?? '')
      ?.slice(1)
      .map(Number) ?? []
  const file = await open(path)
  try {
    const body = Buffer.alloc(end - begin + 1)
    await file.read(body, 0, body.length, begin)
    return await route.fulfill({ status: 206, contentType: 'application/pdf', body })
  } finally {
    await file.close()
  }
}

interface Plain {
  origin: string
  width: number
  bytes: number
}

/** Runs in the bare page: what `renderer/ui/viewer/openPdf.ts` and `drawPage.ts` do, and nothing else. */
async function prepare({ origin: base, width, bytes }: Plain): Promise<void> {
  const pdfjs = await import(`${base}build/pdf.min.mjs`)
  pdfjs.GlobalWorkerOptions.workerSrc = `${base}build/pdf.worker.min.mjs`
  const readerOf = () => {
    const reader = new pdfjs.PDFDataRangeTransport(bytes, null)
    reader.requestDataRange = (begin: number, end: number) => {
      void fetch(`${base}file.pdf`, { headers: { Range: `bytes=${begin}-${end - 1}` } })
        .then((answer) => answer.arrayBuffer())
        .then((chunk) => reader.onDataRange(begin, new Uint8Array(chunk)))
    }
    return reader
  }
  let close: () => Promise<void> = () => Promise.resolve()
  const openFile = async () => {
    const task = pdfjs.getDocument({
      range: readerOf(),
      rangeChunkSize: 262_144,
      disableAutoFetch: true,
      disableStream: true,
      isImageDecoderSupported: false,
      wasmUrl: `${base}wasm/`,
      cMapUrl: `${base}cmaps/`,
    })
    close = () => task.destroy()
    const page = await (await task.promise).getPage(1)
    const viewport = page.getViewport({ scale: width / page.getViewport({ scale: 1 }).width })
    const canvas = document.createElement('canvas')
    canvas.width = Math.floor(viewport.width)
    canvas.height = Math.floor(viewport.height)
    document.body.replaceChildren(canvas)
    await page.render({ canvas, viewport }).promise
  }
  const closeFile = async () => {
    document.body.replaceChildren()
    await close()
  }
  Object.assign(globalThis, { openFile: () => void openFile(), closeFile })
}
