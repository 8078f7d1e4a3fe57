import { Alert, Button, App } from 'antd'
import { useState } from 'react'

import type { OutputOf } from '#contract/index.ts'
import { tableProblemText } from '#contract/text/discretion.ts'
import type { DiscretionTable } from '#domain/discretion/discretionTable.ts'
import { useRpc } from '#renderer/app/rpcClient.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useReportError } from '#renderer/app/useReportError.tsx'
import { useText } from '#renderer/i18n/useText.ts'
import { FilePick } from '#renderer/ui/FilePick.tsx'
import { OpenPath } from '#renderer/ui/OpenPath.tsx'

interface TableImportProps {
  onRead: (table: DiscretionTable) => void
  onNew: () => void
}

/** New tables: from a file, which is read and shown before anything is kept, or by hand; and the form to fill. */
export function TableImport({ onRead, onNew }: TableImportProps) {
  const t = useText('discretionTables')
  const { message } = App.useApp()
  const rpc = useRpc()
  const reportError = useReportError()
  const template = useCommandRpc('discretion.exportTable')
  const [reading, setReading] = useState<OutputOf<'discretion.readTable'> | null>(null)
  const [path, setPath] = useState('')
  const read = async (file: File) => {
    const [token = ''] = await window.yijuan.tokensOf([file])
    const answer = await rpc.call('discretion.readTable', { token })
    if (!answer.ok) return reportError(answer.error)
    setReading(answer.value)
    if (answer.value.table === null) return
    void message.success(t('imported', { file: answer.value.fileName }))
    onRead(answer.value.table)
  }
  const download = async () => {
    const answer = await template.run({ id: '', format: 'xlsx', directory: null })
    if (answer.ok) setPath(answer.value.path)
  }
  return (
    <>
      <div className="buttonRow">
        <FilePick label={t('import')} accept=".xlsx,.json" onPick={(file) => void read(file)} />
        <Button onClick={onNew}>{t('newTable')}</Button>
        <Button loading={template.busy} onClick={() => void download()}>
          {t('template')}
        </Button>
      </div>
      {path === '' ? null : (
        <p className="path" role="status">
          {t('exported', { path })} <OpenPath path={path} label={t('open')} />
        </p>
      )}
      {reading === null || reading.problems.length === 0 ? null : (
        <Alert
          type="error"
          showIcon
          closable
          title={t('importFaults', { file: reading.fileName })}
          description={
            <ul className="plainList tableFaults">
              {reading.problems.map((one) => (
                <li key={`${one.cell}${one.code}`}>{tableProblemText(one)}</li>
              ))}
            </ul>
          }
        />
      )}
    </>
  )
}
