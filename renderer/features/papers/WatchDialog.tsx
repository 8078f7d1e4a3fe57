import { Button, Checkbox, Modal } from 'antd'
import { useState } from 'react'

import type { WatchStatus } from '#contract/paper.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { FolderField } from '#renderer/ui/form/FolderField.tsx'

interface WatchDialogProps {
  watch: WatchStatus
  onClose: () => void
}

/** Chooses the folder 扫描收件. */
export function WatchDialog({ watch, onClose }: WatchDialogProps) {
  const t = useText('papers')
  const command = useCommandRpc('watch.save')
  const [directory, setDirectory] = useState(watch.directory)
  const [movesTaken, setMovesTaken] = useState(watch.movesTaken)
  const save = async (folder: string) => {
    const answer = await command.run({ directory: folder.trim(), movesTaken })
    if (answer.ok) onClose()
  }
  return (
    <Modal
      open
      title={t('folder')}
      onCancel={onClose}
      footer={[
        watch.directory === '' ? null : (
          <Button key="off" onClick={() => void save('')}>
            {t('switchOff')}
          </Button>
        ),
        <Button
          key="save"
          type="primary"
          loading={command.busy}
          disabled={directory.trim() === ''}
          onClick={() => void save(directory)}
        >
          {t('save')}
        </Button>,
      ]}
    >
      <FolderField label={t('folder')} hint={t('folderHint')} required value={directory} onChange={setDirectory} />
      <Checkbox checked={movesTaken} onChange={(event) => setMovesTaken(event.target.checked)}>
        {t('movesTaken')}
      </Checkbox>
    </Modal>
  )
}
