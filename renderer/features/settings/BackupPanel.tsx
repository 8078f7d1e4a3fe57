import { Button } from 'antd'
import { useState } from 'react'

import type { OutputOf } from '#contract/index.ts'
import { useHasRole } from '#renderer/app/desk.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { FolderField } from '#renderer/ui/form/FolderField.tsx'
import { bytesText } from '#renderer/ui/format.ts'
import { OpenPath } from '#renderer/ui/OpenPath.tsx'

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
  return (
    <div className="narrow">
      <p className="muted">{t('backupNote')}</p>
      <div className="formGrid">
        <FolderField
          label={t('backupDirectory')}
          hint={t('backupHint')}
          required
          value={directory}
          onChange={setDirectory}
        />
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
        <div className="buttonRow" role="status">
          <p className="goodNote path">{t('backupDone', { directory: made.directory, size: bytesText(made.bytes) })}</p>
          <OpenPath path={made.directory} />
        </div>
      )}
    </div>
  )
}
