import { TextLayer, type PDFDocumentProxy, type RenderTask } from 'pdfjs-dist'

/** One page as it should look: `scale` in CSS pixels per point, `rotation` in degrees on top of the page's own. */
export interface PageLook {
  readonly number: number
  readonly scale: number
  readonly rotation: number
}

/** Where a page is drawn: its picture, and above it the invisible text that can be selected. */
export interface PageHosts {
  readonly picture: HTMLElement
  readonly text: HTMLElement
}

/** Draws a page and then its text; the canvas is given back when `stop` fires. */
export async function drawPage(
  pdf: PDFDocumentProxy,
  look: PageLook,
  hosts: PageHosts,
  stop: AbortSignal,
): Promise<void> {
  const page = await pdf.getPage(look.number)
  if (stop.aborted) return
  const viewport = page.getViewport({ scale: look.scale, rotation: (page.rotate + look.rotation) % 360 })
  const ratio = Math.min(window.devicePixelRatio, 2)
  const canvas = window.document.createElement('canvas')
  canvas.width = Math.floor(viewport.width * ratio)
  canvas.height = Math.floor(viewport.height * ratio)
  canvas.style.width = `${viewport.width}px`
  canvas.style.height = `${viewport.height}px`
  hosts.picture.replaceChildren(canvas)
  const task = page.render({ canvas, viewport, transform: [ratio, 0, 0, ratio, 0, 0] })
  onStop(stop, task)
  try {
    await task.promise
    if (stop.aborted) return
    hosts.text.style.setProperty('--total-scale-factor', String(look.scale))
    const layer = new TextLayer({ textContentSource: await page.getTextContent(), container: hosts.text, viewport })
    hosts.text.replaceChildren()
    await layer.render()
  } finally {
    // Only after the render has settled may page and canvas be given back (pdf.js 6).
    page.cleanup()
    stop.addEventListener('abort', () => (canvas.width = 0))
    if (stop.aborted) canvas.width = 0
  }
}

function onStop(stop: AbortSignal, task: RenderTask): void {
  stop.addEventListener('abort', () => task.cancel())
}
