import { useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'

import { Loading } from '#renderer/ui/Loading.tsx'
import { useText } from '#renderer/i18n/useText.ts'

import { PdfPage } from './PdfPage.tsx'
import { useElementWidth } from './useElementWidth.ts'
import { usePdf } from './usePdf.ts'
import { useViewerKeys } from './useViewerKeys.ts'
import { ViewerToolbar } from './ViewerToolbar.tsx'

interface PdfViewerProps {
  url: string
  bytes: number
  /** Page sizes as the gate measured them, in points; so scroll height and jumps are exact. */
  sizes: readonly { width: number; height: number }[]
  page?: number | undefined
  onPage?: ((page: number) => void) | undefined
}

const gap = 10

/** Virtual pages of a PDF with page jump, zoom and rotation. */
export function PdfViewer({ url, bytes, sizes, page, onPage }: PdfViewerProps) {
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
  const heightOf = (index: number) => {
    const size = pages[index] ?? { width: 595, height: 842 }
    return (size.height / size.width) * fit
  }
  const virtual = useVirtualizer({
    count: pages.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heightOf(index) + gap,
    overscan: 1,
  })
  useEffect(() => virtual.measure(), [virtual, fit, pages])
  const visible = virtual.getVirtualItems()
  const middle = (virtual.scrollOffset ?? 0) + (virtual.scrollRect?.height ?? 0) / 2
  const current = (visible.find((item) => item.end > middle) ?? visible.at(-1))?.index ?? 0
  useEffect(() => onPage?.(current + 1), [current, onPage])
  const go = useCallback(
    (target: number) => {
      const index = Math.max(0, Math.min(pages.length, target) - 1)
      // Sizes are exact, so the place is known at once. scrollToIndex would try again for some
      // frames and undo a second jump that comes meanwhile.
      const [top] = virtual.getOffsetForIndex(index, 'start') ?? []
      if (top !== undefined) scroller.current?.scrollTo({ top })
    },
    [virtual, pages.length],
  )
  useEffect(() => {
    if (page !== undefined && isReady) go(page)
  }, [page, isReady, go])
  const step = useCallback(
    (by: number) => {
      // Where the paper stands now: the page last drawn lags behind fast keys.
      const { scrollTop = 0, clientHeight = 0 } = scroller.current ?? {}
      const now = virtual.getVirtualItemForOffset(scrollTop + clientHeight / 2)?.index ?? 0
      go(now + 1 + by)
    },
    [virtual, go],
  )
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
      <ViewerToolbar {...actions} onJumped={() => scroller.current?.focus()} />
      {/* The scroller takes the focus so that PgUp and PgDn work. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div ref={scroller} className="viewerScroll" data-pane tabIndex={0} role="region" aria-label={t('document')}>
        {pdf.state === 'failed' ? <p className="pdfBroken">{t('cannotShow')}</p> : null}
        {pdf.state === 'opening' ? <Loading /> : null}
        <div className="viewerPages" style={{ height: virtual.getTotalSize(), width: fit + 4 }}>
          {pdf.state === 'open' && width > 0
            ? visible.map((item) => (
                <div key={item.key} className="viewerPage" style={{ top: item.start, height: item.size - gap }}>
                  <PdfPage
                    document={pdf.document}
                    number={item.index + 1}
                    scale={fit / (pages[item.index]?.width ?? 595)}
                    rotation={rotation}
                  />
                </div>
              ))
            : null}
        </div>
      </div>
    </div>
  )
}

function measured(
  count: number,
  sizes: PdfViewerProps['sizes'],
  rotation: number,
): { width: number; height: number }[] {
  return Array.from({ length: count }, (_, index) => {
    const size = sizes[index] ?? { width: 595, height: 842 }
    return rotation % 180 === 0 ? size : { width: size.height, height: size.width }
  })
}
