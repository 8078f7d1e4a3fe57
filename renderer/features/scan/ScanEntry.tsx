import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'

import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useQueryRpc } from '#renderer/app/useQueryRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { FilePick } from '#renderer/ui/FilePick.tsx'

const scanFiles = '.pdf,.tif,.tiff,.jpg,.jpeg,.png'

/** 拆分扫描件: a scan of a whole file is taken in here, and splitting goes on where it was left. */
export function ScanEntry({ caseId, mayWrite }: { caseId: string; mayWrite: boolean }) {
  const t = useText('scan')
  const navigate = useNavigate()
  const add = useCommandRpc('scan.add')
  const scans = useQueryRpc('scan.list', { caseId })
  const open = (scanId: string) => void navigate({ to: '/scans/$scanId', params: { scanId } })
  const take = async (file: File) => {
    const [token = ''] = await window.yijuan.tokensOf([file])
    const answer = token === '' ? null : await add.run({ caseId, token })
    if (answer?.ok === true) open(answer.value.scanId)
  }
  if (!mayWrite) return null
  return (
    <section className="scanEntry" aria-label={t('openScans')}>
      <div className="scanEntryHead">
        <FilePick label={t('open')} accept={scanFiles} onPick={(file) => void take(file)} />
        <span className="muted">{add.busy ? t('saving') : t('openHint')}</span>
      </div>
      {(scans.data ?? []).map((scan) => (
        <div key={scan.id} className="scanEntryRow">
          <span className="scanName" title={scan.fileName}>
            {scan.fileName}
          </span>
          <span className="muted">
            {scan.state === 'finished'
              ? t('finishedState', { sides: scan.sides, documents: scan.documents })
              : t('state', { sides: scan.sides, documents: scan.documents, saved: savedAt(scan.savedAt) })}
          </span>
          <Button type="link" onClick={() => open(scan.id)}>
            {t(scan.state === 'finished' ? 'again' : 'goOn')}
          </Button>
        </div>
      ))}
    </section>
  )
}

function savedAt(instant: string): string {
  return new Date(instant).toLocaleString('zh-CN', { dateStyle: 'short', timeStyle: 'short' })
}
