import { useState } from 'react'

import { useText } from '#renderer/i18n/useText.ts'

/** Longest side in pixels of a view made by the desk: sharp on a screen, one answer of the host. */
const viewPixels = 2400

interface PictureViewProps {
  materialId: string
  version: number
  pages: number
  title: string
}

/** A picture that no browser shows (HEIC, TIFF, JPEG 2000): the desk draws each page anew. */
export function PictureView({ materialId, version, pages, title }: PictureViewProps) {
  const t = useText('viewer')
  const [isBroken, setBroken] = useState(false)
  const sources = Array.from({ length: pages }, (_, page) => viewUrl({ materialId, version, page, side: viewPixels }))
  return (
    <div className="viewer">
      {/* The pages take the focus so that they scroll by keys. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="viewerScroll" data-pane tabIndex={0} role="region" aria-label={t('document')}>
        {isBroken ? <p className="pdfBroken">{t('cannotShow')}</p> : null}
        {sources.map((source) => (
          <img
            key={source}
            src={source}
            alt={title}
            className="viewerImage"
            loading="lazy"
            onError={() => setBroken(true)}
          />
        ))}
      </div>
    </div>
  )
}

/** Where a picture of any kind is read as JPEG; `page` from 0, `side` the longest one in pixels. */
export function viewUrl(view: { materialId: string; version: number; page: number; side: number }): string {
  return `/bytes/view/${encodeURIComponent(view.materialId)}/${view.version}/${view.page}/${view.side}`
}
