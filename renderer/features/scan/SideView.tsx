import { Button } from 'antd'
import { useRef } from 'react'

import type { Scan, ScanSource, Sheet } from '#domain/scan/scan.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { Loading } from '#renderer/ui/Loading.tsx'
import { PdfPage } from '#renderer/ui/viewer/PdfPage.tsx'
import { useElementWidth } from '#renderer/ui/viewer/useElementWidth.ts'
import { usePdf } from '#renderer/ui/viewer/usePdf.ts'

interface SideViewProps {
  scan: Scan
  sheet: Sheet | undefined
  onClose: () => void
}

/** The side at hand, large, over the grid; the keys go on working. */
export function SideView({ scan, sheet, onClose }: SideViewProps) {
  const t = useText('scan')
  const source = scan.sources.find(({ sha256 }) => sha256 === sheet?.sha256)
  if (sheet === undefined || source === undefined) return null
  return (
    <div className="sideView">
      <Button className="sideViewClose" onClick={onClose}>
        {t('cancel')}
      </Button>
      <LargeSide key={source.sha256} scanId={scan.id} source={source} sheet={sheet} />
    </div>
  )
}

function LargeSide({ scanId, source, sheet }: { scanId: string; source: ScanSource; sheet: Sheet }) {
  const pdf = usePdf(`/bytes/scan/${scanId}/${source.sha256}`, source.bytes)
  const scroller = useRef<HTMLDivElement>(null)
  const width = useElementWidth(scroller)
  const size = source.pages[sheet.page - 1] ?? { width: 595, height: 842 }
  const shown = sheet.turn % 180 === 0 ? size.width : size.height
  return (
    <div ref={scroller} className="sideViewScroll">
      {pdf.state === 'open' && width > 0 ? (
        <PdfPage document={pdf.document} number={sheet.page} scale={(width - 24) / shown} rotation={sheet.turn} />
      ) : (
        <Loading />
      )}
    </div>
  )
}
