import { useEffect, useRef, useState } from 'react'

import { Loading } from '#renderer/ui/Loading.tsx'
import { useText } from '#renderer/i18n/useText.ts'

import { readBlob } from './byteRange.ts'
import { FindBar } from './FindBar.tsx'
import { PageOverlay } from './PageOverlay.tsx'
import { PageSurface } from './PageSurface.tsx'
import type { ShownDocument } from './pageTexts.ts'
import { useFind } from './useFind.ts'
import { useViewerKeys } from './useViewerKeys.ts'
import { ViewerToolbar } from './ViewerToolbar.tsx'

interface ImageViewerProps {
  shown: ShownDocument
  url: string
  file: { bytes: number; mediaType: string; title: string }
  find?: string | undefined
}

/** A picture with zoom and rotation. */
export function ImageViewer({ shown, url, file, find: wanted }: ImageViewerProps) {
  const { bytes, mediaType, title } = file
  const t = useText('viewer')
  const scroller = useRef<HTMLDivElement>(null)
  const [source, setSource] = useState<string | null>(null)
  const [isBroken, setBroken] = useState(false)
  const [zoom, setZoom] = useState(1)
  const [angle, setAngle] = useState(0)
  const [isDrawing, setDrawing] = useState(false)
  const find = useFind(shown, { text: wanted, page: undefined })
  useEffect(() => {
    const stop = new AbortController()
    let address = ''
    setBroken(false)
    setSource(null)
    readBlob(url, { bytes, mediaType }, stop.signal).then(
      (blob) => {
        address = URL.createObjectURL(blob)
        setSource(address)
      },
      () => {
        if (!stop.signal.aborted) setBroken(true)
      },
    )
    return () => {
      stop.abort()
      URL.revokeObjectURL(address)
    }
  }, [url, bytes, mediaType])
  const actions = {
    page: 1,
    pages: 1,
    zoom,
    go: () => undefined,
    step: () => undefined,
    setZoom,
    rotate: () => setAngle((old) => (old + 90) % 360),
    isSpread: false,
    toggleSpread: () => undefined,
    isDrawing,
    toggleDrawing: () => setDrawing((old) => !old),
  }
  useViewerKeys(scroller, actions)
  return (
    <div className="viewer">
      <ViewerToolbar {...actions} onJumped={() => scroller.current?.focus()} onFind={find.open} />
      {find.isOpen ? <FindBar find={find} onClosed={() => scroller.current?.focus()} /> : null}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div ref={scroller} className="viewerScroll" data-pane tabIndex={0} role="region" aria-label={t('document')}>
        {isBroken ? <p className="pdfBroken">{t('cannotShow')}</p> : null}
        {source === null ? (
          isBroken ? null : (
            <Loading />
          )
        ) : (
          <div
            className="viewerPicture"
            data-page={1}
            data-turned={angle}
            style={{ width: `${zoom * 100}%`, transform: `rotate(${angle}deg)` }}
          >
            <img src={source} alt={title} className="viewerImage" draggable={false} onError={() => setBroken(true)} />
            <PageOverlay document={shown} page={1} marks={find.marksOf(1)} rotation={0} />
            <PageSurface page={{ ...shown, page: 1 }} rotation={0} seenRotation={angle} isDrawing={isDrawing} />
          </div>
        )}
      </div>
    </div>
  )
}
