import { useEffect, useMemo, useRef, useState } from 'react'

import type { PageRect } from '#domain/search/pageText.ts'
import { Loading } from '#renderer/ui/Loading.tsx'
import { useText } from '#renderer/i18n/useText.ts'

import { FindBar } from './FindBar.tsx'
import { PageOverlay } from './PageOverlay.tsx'
import type { ShownDocument } from './pageTexts.ts'
import { PdfPage } from './PdfPage.tsx'
import { useElementWidth } from './useElementWidth.ts'
import { useFind } from './useFind.ts'
import { pageGap, usePageScroll, type ShownSize } from './usePageScroll.ts'
import { usePdf } from './usePdf.ts'
import { useViewerKeys } from './useViewerKeys.ts'
import { ViewerToolbar } from './ViewerToolbar.tsx'

interface PdfViewerProps {
  shown: ShownDocument
  url: string
  bytes: number
  /** Page sizes as the gate measured them, in points; so scroll height and jumps are exact. */
  sizes: readonly { width: number; height: number }[]
  /** The numbers stamped on the paper, one for each page; none, or as many as do not fit: the pages are counted. */
  labels?: readonly string[]
  page?: number | undefined
  onPage?: ((page: number) => void) | undefined
  /** What to find and mark, from `page` on. */
  find?: string | undefined
}

/** Virtual pages of a PDF with page jump, zoom and rotation. */
export function PdfViewer({ shown, url, bytes, sizes, labels, page, onPage, find: wanted }: PdfViewerProps) {
  const t = useText('viewer')
  const pdf = usePdf(url, bytes)
  const scroller = useRef<HTMLDivElement>(null)
  const width = useElementWidth(scroller)
  const [zoom, setZoom] = useState(1)
  const [rotation, setRotation] = useState(0)
  const pages = useMemo(
    () => measured(pdf.state === 'open' ? pdf.document.numPages : sizes.length, sizes, rotation),
    [pdf, sizes, rotation],
  )
  const isReady = pdf.state === 'open' && width > 0
  // Each page fits the width on its own, so that one A3 plan does not make the A4 sheets around it small.
  const fit = Math.max(60, (width - 26) * zoom)
  const { visible, current, height, go, step } = usePageScroll(scroller, pages, fit)
  useEffect(() => onPage?.(current + 1), [current, onPage])
  useEffect(() => {
    if (page !== undefined && isReady) go(page)
  }, [page, isReady, go])
  const find = useFind(shown, { text: wanted, page })
  const found = find.current
  useEffect(() => {
    if (found !== null && isReady) go(found.page, shareDown(found.rects[0], rotation))
    // Turning the page keeps the reader where he is.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [found, isReady, go])
  const actions = {
    page: current + 1,
    pages: pages.length,
    zoom,
    go,
    step,
    setZoom,
    rotate: () => setRotation((angle) => (angle + 90) % 360),
  }
  useViewerKeys(scroller, actions)
  return (
    <div className="viewer">
      <ViewerToolbar
        {...actions}
        labels={labels?.length === pages.length ? labels : []}
        onJumped={() => scroller.current?.focus()}
        onFind={find.open}
      />
      {find.isOpen ? <FindBar find={find} onClosed={() => scroller.current?.focus()} /> : null}
      {/* The scroller takes the focus so that PgUp and PgDn work. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div ref={scroller} className="viewerScroll" data-pane tabIndex={0} role="region" aria-label={t('document')}>
        {pdf.state === 'failed' ? <p className="pdfBroken">{t('cannotShow')}</p> : null}
        {pdf.state === 'opening' ? <Loading /> : null}
        <div className="viewerPages" style={{ height: height, width: fit + 4 }}>
          {pdf.state === 'open' && width > 0
            ? visible.map((item) => (
                <div key={item.key} className="viewerPage" style={{ top: item.start, height: item.size - pageGap }}>
                  <PdfPage
                    document={pdf.document}
                    number={item.index + 1}
                    scale={fit / (pages[item.index]?.width ?? 595)}
                    rotation={rotation}
                    overlay={
                      <PageOverlay
                        document={shown}
                        page={item.index + 1}
                        marks={find.marksOf(item.index + 1)}
                        rotation={rotation}
                      />
                    }
                  />
                </div>
              ))
            : null}
        </div>
      </div>
    </div>
  )
}

/** How far down the page a place is, once the reader has turned it. */
function shareDown(rect: PageRect | undefined, rotation: number): number {
  if (rect === undefined) return 0
  return { 90: rect.x, 180: 1 - rect.y, 270: 1 - rect.x }[rotation] ?? rect.y
}

function measured(count: number, sizes: PdfViewerProps['sizes'], rotation: number): ShownSize[] {
  return Array.from({ length: count }, (_, index) => {
    const size = sizes[index] ?? { width: 595, height: 842 }
    return rotation % 180 === 0 ? size : { width: size.height, height: size.width }
  })
}
