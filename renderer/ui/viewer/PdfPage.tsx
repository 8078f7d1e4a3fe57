import type { PDFDocumentProxy, RenderTask } from 'pdfjs-dist'
import { useEffect, useRef, useState } from 'react'

import { useText } from '#renderer/i18n/useText.ts'

interface PdfPageProps {
  document: PDFDocumentProxy
  number: number
  scale: number
  rotation: number
}

/** One page on a canvas of its own; the canvas is given back when the page leaves the screen. */
export function PdfPage({ document: pdf, number, scale, rotation }: PdfPageProps) {
  const t = useText('viewer')
  const host = useRef<HTMLDivElement>(null)
  const [isBroken, setBroken] = useState(false)
  useEffect(() => {
    const canvas = window.document.createElement('canvas')
    let task: RenderTask | null = null
    let isGone = false
    async function draw(): Promise<void> {
      const page = await pdf.getPage(number)
      if (isGone) return
      const viewport = page.getViewport({ scale, rotation: (page.rotate + rotation) % 360 })
      const ratio = Math.min(window.devicePixelRatio, 2)
      canvas.width = Math.floor(viewport.width * ratio)
      canvas.height = Math.floor(viewport.height * ratio)
      canvas.style.width = `${viewport.width}px`
      canvas.style.height = `${viewport.height}px`
      host.current?.replaceChildren(canvas)
      task = page.render({ canvas, viewport, transform: [ratio, 0, 0, ratio, 0, 0] })
      try {
        await task.promise
      } finally {
        // Only after the render has settled may page and canvas be given back (pdf.js 6).
        page.cleanup()
        if (isGone) canvas.width = 0
      }
    }
    draw().catch(() => {
      if (!isGone) setBroken(true)
    })
    return () => {
      isGone = true
      task?.cancel()
    }
  }, [pdf, number, scale, rotation])
  return (
    <div className="pdfPage" role="img" aria-label={t('page', { number })}>
      <div ref={host} />
      {isBroken ? <p className="pdfBroken">{t('pageBroken', { number })}</p> : null}
    </div>
  )
}
