import type { OutputOf } from '#contract/index.ts'
import { PdfPage } from '#renderer/ui/viewer/PdfPage.tsx'
import { usePdf } from '#renderer/ui/viewer/usePdf.ts'

type Scan = OutputOf<'inbox.list'>['scans'][number]

interface SidePictureProps {
  scan: Scan
  page: number
}

/** Width of a small picture over the width of an A4 sheet in points. */
const scale = 0.2

/** One side of a scan, small; turned upright as far as its code tells. */
export function SidePicture({ scan, page }: SidePictureProps) {
  const url = `/bytes/arrival/${encodeURIComponent(scan.id)}`
  if (scan.mediaType !== 'application/pdf') return <span className="muted">{scan.fileName}</span>
  return <PdfSide url={url} bytes={scan.bytes} page={page} turn={scan.sides[page - 1]?.turn ?? 0} />
}

function PdfSide({ url, bytes, page, turn }: { url: string; bytes: number; page: number; turn: number }) {
  const pdf = usePdf(url, bytes)
  if (pdf.state !== 'open' || page > pdf.document.numPages) return <span className="sideBlank" />
  return <PdfPage document={pdf.document} number={page} scale={scale} rotation={turn} />
}
