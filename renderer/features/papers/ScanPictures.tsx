import { Button } from 'antd'
import { useState, type ReactNode } from 'react'

import type { OutputOf } from '#contract/index.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { PdfPage } from '#renderer/ui/viewer/PdfPage.tsx'
import { usePdf } from '#renderer/ui/viewer/usePdf.ts'

type Scan = OutputOf<'inbox.list'>['scans'][number]

interface ScanPicturesProps {
  scan: Scan
  pages: readonly number[]
  /** What stands under the picture of a side. */
  under: (page: number) => ReactNode
}

/** Width of a small picture over the width of the sheet in points. */
const scale = 0.2
/** So many sides are drawn at first; a whole file from the copier has two hundred. */
const atFirst = 12

/** Sides of one scan, small, turned upright as far as their codes tell. */
export function ScanPictures({ scan, pages, under }: ScanPicturesProps) {
  const t = useText('papers')
  const [isAll, setAll] = useState(false)
  const shown = isAll ? pages : pages.slice(0, atFirst)
  const isPdf = scan.mediaType === 'application/pdf'
  return (
    <div className="sideRow">
      {isPdf ? (
        <PdfSides scan={scan} pages={shown} under={under} />
      ) : (
        shown.map((page) => <div key={page}>{under(page)}</div>)
      )}
      {shown.length < pages.length ? (
        <Button onClick={() => setAll(true)}>{t('moreSides', { count: pages.length - shown.length })}</Button>
      ) : null}
    </div>
  )
}

function PdfSides({ scan, pages, under }: ScanPicturesProps) {
  const pdf = usePdf(`/bytes/arrival/${encodeURIComponent(scan.id)}`, scan.bytes)
  return pages.map((page) => (
    <div key={page} className="sideCell">
      {pdf.state === 'open' && page <= pdf.document.numPages ? (
        <PdfPage document={pdf.document} number={page} scale={scale} rotation={scan.sides[page - 1]?.turn ?? 0} />
      ) : (
        <span className="sideBlank" />
      )}
      {under(page)}
    </div>
  ))
}
