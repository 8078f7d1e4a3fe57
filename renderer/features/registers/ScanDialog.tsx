import { Modal } from 'antd'

import type { StoredFile } from '#domain/material/material.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { bytesText } from '#renderer/ui/format.ts'
import { ImageViewer } from '#renderer/ui/viewer/ImageViewer.tsx'
import { PageTextsContext } from '#renderer/ui/viewer/pageTexts.ts'
import { PdfViewer } from '#renderer/ui/viewer/PdfViewer.tsx'

interface ScanDialogProps {
  entryId: string
  file: StoredFile
  onClose: () => void
}

/** The scan as it was kept, page by page. */
export function ScanDialog({ entryId, file, onClose }: ScanDialogProps) {
  return (
    <Modal open onCancel={onClose} title={file.fileName} width="min(1080px, 92vw)" footer={null} style={{ top: 24 }}>
      <div className="scanDialog">
        {/* The texts of pages are those of cases; here nothing is searched. */}
        <PageTextsContext.Provider value={null}>
          <Shown entryId={entryId} file={file} />
        </PageTextsContext.Provider>
      </div>
    </Modal>
  )
}

function Shown({ entryId, file }: { entryId: string; file: StoredFile }) {
  const t = useText('viewer')
  const { gate, bytes, sha256, fileName } = file
  const url = `/bytes/normative/${encodeURIComponent(entryId)}/${sha256}`
  const shown = { materialId: '', version: 0 }
  if (gate.mediaType === 'application/pdf' && gate.state !== 'unusable') {
    return <PdfViewer shown={shown} url={url} bytes={bytes} sizes={gate.pages} />
  }
  if (/^image\/(jpeg|png|webp|gif|bmp)$/u.test(gate.mediaType)) {
    return <ImageViewer shown={shown} url={url} file={{ bytes, mediaType: gate.mediaType, title: fileName }} />
  }
  return (
    <p>
      {t('noPages')} {fileName} {bytesText(bytes)} <span className="hash">SHA-256 {sha256}</span>
    </p>
  )
}
