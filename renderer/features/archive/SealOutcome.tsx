import type { OutputOf } from '#contract/index.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { bytesText } from '#renderer/ui/format.ts'
import { CopyPath, folderOfPath, OpenPath } from '#renderer/ui/OpenPath.tsx'
import { VerifyReportView } from '#renderer/ui/verify/VerifyReportView.tsx'

/** What was sealed, where it lies, and what the read-back said. */
export function SealOutcome({ made }: { made: OutputOf<'seal.run'> }) {
  const t = useText('archive')
  const { seal, report, traceReport } = made
  return (
    <div className="card" role="status">
      <p className="goodNote">{t('sealed', { items: seal.items, pages: seal.pages, size: bytesText(seal.bytes) })}</p>
      <p className="path">{seal.path}</p>
      <p className="muted">{t('traceReport', { path: traceReport })}</p>
      <div className="buttonRow">
        <OpenPath primary path={seal.path} label={t('open')} />
        <OpenPath path={folderOfPath(seal.path)} label={t('openFolder')} />
        <CopyPath path={seal.path} />
      </div>
      <VerifyReportView report={report} />
    </div>
  )
}
