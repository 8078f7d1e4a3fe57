import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useRef, useState, type ReactNode } from 'react'

import { useText } from '#renderer/i18n/useText.ts'

import { drawPage } from './drawPage.ts'

interface PdfPageProps {
  document: PDFDocumentProxy
  number: number
  scale: number
  rotation: number
  /** Laid over the sheet: found places, recognised text, what was marked. */
  overlay?: ReactNode
}

/** One page on a canvas of its own, with its text to select; both are given back when the page leaves the screen. */
export function PdfPage({ document: pdf, number, scale, rotation, overlay }: PdfPageProps) {
  const t = useText('viewer')
  const picture = useRef<HTMLDivElement>(null)
  const text = useRef<HTMLDivElement>(null)
  const [isBroken, setBroken] = useState(false)
  useEffect(() => {
    if (picture.current === null || text.current === null) return
    const stop = new AbortController()
    const hosts = { picture: picture.current, text: text.current }
    drawPage(pdf, { number, scale, rotation }, hosts, stop.signal).catch(() => {
      if (!stop.signal.aborted) setBroken(true)
    })
    return () => stop.abort()
  }, [pdf, number, scale, rotation])
  return (
    <div className="pdfPage" role="group" aria-label={t('page', { number })}>
      <div className="pdfSheet" data-page={number} data-turned={rotation}>
        <div ref={picture} />
        <div ref={text} className="textLayer" />
        {overlay}
      </div>
      {isBroken ? <p className="pdfBroken">{t('pageBroken', { number })}</p> : null}
    </div>
  )
}
