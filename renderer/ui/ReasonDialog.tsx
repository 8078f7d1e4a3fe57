import { Input, Modal } from 'antd'
import { useState } from 'react'

import { useText } from '#renderer/i18n/useText.ts'

import { FieldFrame } from './form/FieldFrame.tsx'

interface ReasonDialogProps {
  title: string
  isOpen: boolean
  onClose: () => void
  onReason: (reason: string) => void
}

/** Nothing leaves the file without a reason. */
export function ReasonDialog({ title, isOpen, onClose, onReason }: ReasonDialogProps) {
  const t = useText('app')
  const [reason, setReason] = useState('')
  return (
    <Modal
      open={isOpen}
      title={title}
      onCancel={onClose}
      okText={t('confirm')}
      okButtonProps={{ disabled: reason.trim() === '' }}
      onOk={() => onReason(reason)}
      afterClose={() => setReason('')}
    >
      <FieldFrame label={t('reason')} required>
        {(aria) => (
          <Input.TextArea {...aria} rows={3} value={reason} onChange={(event) => setReason(event.target.value)} />
        )}
      </FieldFrame>
    </Modal>
  )
}
