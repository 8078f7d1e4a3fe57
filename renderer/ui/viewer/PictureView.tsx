import { useEffect, useRef, useState } from 'react'

import { useText } from '#renderer/i18n/useText.ts'

import { PageSurface } from './PageSurface.tsx'
import type { PageTarget } from './pageTarget.ts'

/** Longest side in pixels of a view made by the desk: sharp on a screen, one answer of the host. */
const viewPixels = 2400

interface PictureViewProps {
  materialId: string
  version: number
  pages: number
  title: string
  /** Where to go; a new object leads there again. */
  target?: PageTarget | undefined
}

/** A picture that no browser shows (HEIC, TIFF, JPEG 2000): the desk draws each page anew. */
export function PictureView({ materialId, version, pages, title, target }: PictureViewProps) {
  const t = useText('viewer')
  const [isBroken, setBroken] = useState(false)
  const scroller = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (target === undefined) return
    scroller.current?.querySelector(`[data-page="${target.page}"]`)?.scrollIntoView({ block: 'start' })
  }, [target])
  const sources = Array.from({ length: pages }, (_, page) => viewUrl({ materialId, version, page, side: viewPixels }))
  return (
    <div className="viewer">
      {/* The pages take the focus so that they scroll by keys. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div ref={scroller} className="viewerScroll" data-pane tabIndex={0} role="region" aria-label={t('document')}>
        {isBroken ? <p className="pdfBroken">{t('cannotShow')}</p> : null}
        {sources.map((source, index) => (
          <div key={source} className="viewerPicture" data-page={index + 1} data-turned={0}>
            <img
              src={source}
              alt={title}
              className="viewerImage"
              draggable={false}
              loading="lazy"
              onError={() => setBroken(true)}
            />
            <PageSurface
              page={{ materialId, version, page: index + 1 }}
              rotation={0}
              seenRotation={0}
              isDrawing={false}
            />
          </div>
        ))}
      </div>
    </div>
  )
}

/** Where a picture of any kind is read as JPEG; `page` from 0, `side` the longest one in pixels. */
export function viewUrl(view: { materialId: string; version: number; page: number; side: number }): string {
  return `/bytes/view/${encodeURIComponent(view.materialId)}/${view.version}/${view.page}/${view.side}`
}
