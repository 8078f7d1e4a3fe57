import { Button, Input } from 'antd'
import { useState } from 'react'

import type { OutputOf } from '#contract/index.ts'
import { useHasRole } from '#renderer/app/desk.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { FieldFrame } from '#renderer/ui/form/FieldFrame.tsx'
import { bytesText } from '#renderer/ui/format.ts'

/** 备份 into a folder, as a rule a USB disk. */
export function BackupPanel() {
  const t = useText('settings')
  const mayRun = useHasRole('administrator', 'archivist')
  const backup = useCommandRpc('backup.run')
  const [directory, setDirectory] = useState('')
  const [made, setMade] = useState<OutputOf<'backup.run'> | null>(null)
  const start = async () => {
    const answer = await backup.run({ directory: directory.trim() })
    if (answer.ok) setMade(answer.value)
  }
  const choose = async () => {
    const folder = await window.yijuan.pickFolder()
    if (folder !== null) setDirectory(folder)
  }
  return (
    <div className="narrow">
      <p className="muted">{t('backupNote')}</p>
      <div className="formGrid">
        <FieldFrame label={t('backupDirectory')} hint={t('backupHint')} span={9}>
          {(aria) => <Input {...aria} value={directory} onChange={(event) => setDirectory(event.target.value)} />}
        </FieldFrame>
        <Button className="span-3 alignMiddle" onClick={() => void choose()}>
          {t('chooseFolder')}
        </Button>
      </div>
      <div className="formFoot">
        {mayRun ? null : <span className="muted">{t('backupRoles')}</span>}
        <Button
          type="primary"
          loading={backup.busy}
          disabled={!mayRun || directory.trim() === ''}
          onClick={() => void start()}
        >
          {t('backupRun')}
        </Button>
      </div>
      {made === null ? null : (
        <p className="goodNote" role="status">
          {t('backupDone', { directory: made.directory, size: bytesText(made.bytes) })}
        </p>
      )}
    </div>
  )
}
