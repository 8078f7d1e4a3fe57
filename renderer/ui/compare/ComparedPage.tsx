import { shownFile, type Material, type MaterialVersion } from '#domain/material/material.ts'
import type { PageRect } from '#domain/review/review.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { Loading } from '#renderer/ui/Loading.tsx'
import { bytesUrl, viewCopyUrl } from '#renderer/ui/viewer/byteRange.ts'
import { PdfPage } from '#renderer/ui/viewer/PdfPage.tsx'
import { viewUrl } from '#renderer/ui/viewer/PictureView.tsx'
import { usePdf } from '#renderer/ui/viewer/usePdf.ts'

/** A page of a version as it is laid beside another one. */
export interface ComparedSide {
  readonly material: Material
  readonly version: MaterialVersion
  readonly page: number
}

interface ComparedPageProps {
  side: ComparedSide | null
  /** CSS pixels. */
  width: number
  rects: readonly PageRect[]
}

/** Sharp on a screen when it is shown over the whole width. */
const picturePixels = 1600

/** One page without tools of its own, with frames round what differs. */
export function ComparedPage({ side, width, rects }: ComparedPageProps) {
  const t = useText('compare')
  if (side === null) return <p className="muted">{t('noPage')}</p>
  const { material, version, page } = side
  const { gate } = shownFile(version)
  if (gate.pages.length === 0) return <p className="muted">{t('notShown')}</p>
  if (gate.mediaType === 'application/pdf') return <PageOfPdf side={side} width={width} rects={rects} />
  const source = viewUrl({ materialId: material.id, version: version.no, page: page - 1, side: picturePixels })
  return (
    <div className="comparedPicture" style={{ width }}>
      <img src={source} alt={material.title} width={width} draggable={false} />
      <Frames rects={rects} />
    </div>
  )
}

function PageOfPdf({ side, width, rects }: { side: ComparedSide; width: number; rects: readonly PageRect[] }) {
  const t = useText('compare')
  const { material, version, page } = side
  const file = shownFile(version)
  const url = version.viewCopy === null ? bytesUrl(material.id, version.no) : viewCopyUrl(material.id, version.no)
  const pdf = usePdf(url, file.bytes)
  const size = file.gate.pages[page - 1]
  if (pdf.state === 'failed' || size === undefined) return <p className="muted">{t('notShown')}</p>
  if (pdf.state === 'opening') return <Loading />
  return (
    <PdfPage
      document={pdf.document}
      number={page}
      scale={width / size.width}
      rotation={0}
      overlay={<Frames rects={rects} />}
    />
  )
}

function Frames({ rects }: { rects: readonly PageRect[] }) {
  return (
    <div className="compareFrames" aria-hidden>
      {rects.map(({ x, y, width, height }) => (
        <span
          key={`${x} ${y}`}
          style={{ left: `${100 * x}%`, top: `${100 * y}%`, width: `${100 * width}%`, height: `${100 * height}%` }}
        />
      ))}
    </div>
  )
}
