import { useEffect, useMemo, useRef, useState } from 'react'

import { Loading } from '#renderer/ui/Loading.tsx'
import { useText } from '#renderer/i18n/useText.ts'

import { FindBar } from './FindBar.tsx'
import { layOutPages, type ShownSize } from './layOutPages.ts'
import type { ShownPage } from './pageMarkings.ts'
import { PageOverlay, type PageMark } from './PageOverlay.tsx'
import type { ShownDocument } from './pageTexts.ts'
import { PageSurface } from './PageSurface.tsx'
import type { PageTarget } from './pageTarget.ts'
import { PdfPage } from './PdfPage.tsx'
import { turnRect } from './turnRect.ts'
import { useElementWidth } from './useElementWidth.ts'
import { useFind } from './useFind.ts'
import { usePageScroll } from './usePageScroll.ts'
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
  /** Where to go; a new object leads there again. */
  target?: PageTarget | undefined
  onPage?: ((page: number) => void) | undefined
  /** What to find and mark, from the target's page on. */
  find?: string | undefined
}

/** Around and between the pages. CSS pixels. */
const margin = 26

/** Virtual pages of a PDF with page jump, zoom, rotation, two side by side. */
export function PdfViewer({ shown, url, bytes, sizes, labels, target, onPage, find: wanted }: PdfViewerProps) {
  const t = useText('viewer')
  const pdf = usePdf(url, bytes)
  const scroller = useRef<HTMLDivElement>(null)
  const width = useElementWidth(scroller)
  const [zoom, setZoom] = useState(1)
  const [rotation, setRotation] = useState(0)
  const [isSpread, setSpread] = useState(false)
  const [isDrawing, setDrawing] = useState(false)
  const columns = isSpread ? 2 : 1
  const pages = useMemo(
    () => measured(pdf.state === 'open' ? pdf.document.numPages : sizes.length, sizes, rotation),
    [pdf, sizes, rotation],
  )
  const isReady = pdf.state === 'open' && width > 0
  // Each page fits the width on its own, so that one A3 plan does not make the A4 sheets around it small.
  const fit = Math.max(60, ((width - margin - 6 * (columns - 1)) / columns) * zoom)
  const rows = useMemo(() => layOutPages(pages, fit, columns), [pages, fit, columns])
  const { visible, current, height, go, step, pick } = usePageScroll(scroller, rows, columns)
  useEffect(() => onPage?.(current + 1), [current, onPage])
  const find = useFind(shown, { text: wanted, page: target?.page })
  const found = find.current
  useEffect(() => {
    if (target !== undefined && isReady) go(target.page, shareDown(target.rect, rotation))
    // Turning or zooming the page keeps the reader where he is.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [target, isReady])
  useEffect(() => {
    if (found !== null && isReady) go(found.page, shareDown(found.rects[0], rotation))
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [found, isReady])
  const actions = {
    page: current + 1,
    pages: pages.length,
    zoom,
    go,
    step,
    setZoom,
    rotate: () => setRotation((angle) => (angle + 90) % 360),
    isSpread,
    toggleSpread: () => setSpread((old) => !old),
    isDrawing,
    toggleDrawing: () => setDrawing((old) => !old),
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
        <div className="viewerPages" style={{ height, width: (fit + 6) * columns - 2 }}>
          {pdf.state === 'open' && width > 0
            ? visible.flatMap((row) =>
                row.pages.map((index, column) => (
                  <div
                    key={index}
                    className="viewerPage"
                    style={{ top: row.top, height: row.height, left: column * (fit + 6), width: fit }}
                    onPointerDown={() => pick(index)}
                  >
                    <PdfPage
                      document={pdf.document}
                      number={index + 1}
                      scale={fit / (pages[index]?.width ?? 595)}
                      rotation={rotation}
                      isSeen={row.isSeen}
                      overlay={
                        <PageLayers
                          page={{ ...shown, page: index + 1 }}
                          marks={find.marksOf(index + 1)}
                          rotation={rotation}
                          isDrawing={isDrawing}
                        />
                      }
                    />
                  </div>
                )),
              )
            : null}
        </div>
      </div>
    </div>
  )
}

interface PageLayersProps {
  page: ShownPage
  marks: readonly PageMark[]
  rotation: number
  isDrawing: boolean
}

/** What lies over the picture of a page: its recognised text, found places, what was marked on it. */
function PageLayers({ page, marks, rotation, isDrawing }: PageLayersProps) {
  return (
    <>
      <PageOverlay document={page} page={page.page} marks={marks} rotation={rotation} />
      <PageSurface page={page} rotation={rotation} seenRotation={rotation} isDrawing={isDrawing} />
    </>
  )
}

/** How far down the page a place is, once the reader has turned it. */
function shareDown(rect: PageTarget['rect'] | undefined, rotation: number): number {
  return rect === undefined || rect === null ? 0 : turnRect(rect, rotation).y
}

function measured(count: number, sizes: PdfViewerProps['sizes'], rotation: number): ShownSize[] {
  return Array.from({ length: count }, (_, index) => {
    const size = sizes[index] ?? { width: 595, height: 842 }
    return rotation % 180 === 0 ? size : { width: size.height, height: size.width }
  })
}
