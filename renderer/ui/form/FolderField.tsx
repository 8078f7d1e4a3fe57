import { Button, Input } from 'antd'

import { useText } from '#renderer/i18n/useText.ts'

import { FieldFrame } from './FieldFrame.tsx'

interface FolderFieldProps {
  label: string
  hint: string
  required?: boolean
  value: string
  onChange: (folder: string) => void
}

/** A folder by its full path; the dialog is offered only where the host has one, else the hint says how to get the path. */
export function FolderField({ label, hint, required, value, onChange }: FolderFieldProps) {
  const t = useText('form')
  const hasDialog = window.yijuan.host === 'electron'
  const choose = async () => {
    const folder = await window.yijuan.pickFolder()
    if (folder !== null) onChange(folder)
  }
  return (
    <FieldFrame label={label} hint={hasDialog ? hint : `${hint}${t('folderTyped')}`} required={required}>
      {(aria) => (
        <span className="folderField">
          <Input
            {...aria}
            value={value}
            placeholder={t('folderExample')}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => onChange(event.target.value)}
          />
          {hasDialog ? <Button onClick={() => void choose()}>{t('chooseFolder')}</Button> : null}
        </span>
      )}
    </FieldFrame>
  )
}
