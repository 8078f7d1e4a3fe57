import { Descriptions } from 'antd'
import { useMemo, type ReactNode } from 'react'

import { gateReasonOf, gateStateText } from '#contract/text/gate.ts'
import { shownFile, type Material, type MaterialVersion } from '#domain/material/material.ts'
import { bytesText } from '#renderer/ui/format.ts'
import { useText } from '#renderer/i18n/useText.ts'

import { bytesUrl, viewCopyUrl } from './byteRange.ts'
import { ImageViewer } from './ImageViewer.tsx'
import type { PageTarget } from './pageTarget.ts'
import { PdfViewer } from './PdfViewer.tsx'
import { PictureView } from './PictureView.tsx'

interface MaterialViewerProps {
  material: Material
  version: MaterialVersion
  page?: number | undefined
  /** Instead of `page`: a place on it; a new object leads there again. */
  target?: PageTarget | undefined
  onPage?: ((page: number) => void) | undefined
  /** What to find and mark in it, from `page` on. */
  find?: string | undefined
  /** The words of an original without pages, shown above what is known of it. */
  words?: ReactNode
}

const shownByBrowser = /^image\/(jpeg|png|webp|gif|bmp|svg\+xml|avif)$/

/** Shows the original: PDF pages, a picture, or what is known of a file that has no pages. */
export function MaterialViewer({ material, version, page, target, onPage, find, words }: MaterialViewerProps) {
  const first = useMemo(() => target ?? (page === undefined ? undefined : { page, rect: null }), [target, page])
  const shown = { materialId: material.id, version: version.no }
  const isCopy = version.viewCopy !== null
  const url = isCopy ? viewCopyUrl(material.id, version.no) : bytesUrl(material.id, version.no)
  const { gate, bytes } = shownFile(version)
  if (gate.mediaType === 'application/pdf' && gate.state !== 'unusable') {
    return (
      <PdfViewer
        key={url}
        shown={shown}
        url={url}
        bytes={bytes}
        sizes={gate.pages}
        labels={material.pageLabels}
        target={first}
        onPage={onPage}
        find={find}
      />
    )
  }
  if (shownByBrowser.test(gate.mediaType)) {
    return (
      <ImageViewer
        key={url}
        shown={shown}
        url={url}
        file={{ bytes, mediaType: gate.mediaType, title: material.title }}
        find={find}
      />
    )
  }
  if (!isCopy && gate.mediaType.startsWith('image/') && gate.pages.length > 0) {
    return (
      <PictureView
        key={url}
        materialId={material.id}
        version={version.no}
        pages={gate.pages.length}
        title={material.title}
        target={first}
      />
    )
  }
  return (
    <>
      {words}
      <FileFacts version={version} />
    </>
  )
}

function FileFacts({ version }: { version: MaterialVersion }) {
  const t = useText('viewer')
  return (
    <div className="fileFacts">
      <p>{t('noPages')}</p>
      <Descriptions
        bordered
        column={1}
        items={[
          { key: 'name', label: t('fileName'), children: version.fileName },
          { key: 'size', label: t('size'), children: bytesText(version.bytes) },
          { key: 'state', label: t('state'), children: gateStateText[version.gate.state] },
          { key: 'why', label: t('why'), children: gateReasonOf(version.gate.reason) || '—' },
          { key: 'type', label: t('type'), children: version.gate.mediaType },
          { key: 'sha', label: 'SHA-256', children: <span className="hash">{version.sha256}</span> },
        ]}
      />
    </div>
  )
}
