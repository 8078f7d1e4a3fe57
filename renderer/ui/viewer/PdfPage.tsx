import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useRef, useState, type ReactNode } from 'react'

import { useText } from '#renderer/i18n/useText.ts'

import { drawPage } from './drawPage.ts'

interface PdfPageProps {
  document: PDFDocumentProxy
  number: number
  scale: number
  rotation: number
  /** Whether the reader has it before him; a page beside it waits until that one is drawn. */
  isSeen?: boolean
  /** Laid over the sheet: found places, recognised text, what was marked. */
  overlay?: ReactNode
}

/** One worker decodes for all pages: first what is looked at. Milliseconds. */
const pauseBeside = 300

/** One page on a canvas of its own, with its text to select; both are given back when the page leaves the screen. */
export function PdfPage({ document: pdf, number, scale, rotation, isSeen = true, overlay }: PdfPageProps) {
  const t = useText('viewer')
  const picture = useRef<HTMLDivElement>(null)
  const text = useRef<HTMLDivElement>(null)
  const [isBroken, setBroken] = useState(false)
  const seen = useRef(isSeen)
  const begin = useRef<() => void>(() => undefined)
  useEffect(() => {
    if (picture.current === null || text.current === null) return
    const stop = new AbortController()
    const hosts = { picture: picture.current, text: text.current }
    let isBegun = false
    begin.current = () => {
      if (isBegun || stop.signal.aborted) return
      isBegun = true
      drawPage(pdf, { number, scale, rotation }, hosts, stop.signal).catch(() => {
        if (!stop.signal.aborted) setBroken(true)
      })
    }
    if (seen.current) begin.current()
    const timer = setTimeout(begin.current, pauseBeside)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [pdf, number, scale, rotation])
  useEffect(() => {
    seen.current = isSeen
    if (isSeen) begin.current()
  }, [isSeen])
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
