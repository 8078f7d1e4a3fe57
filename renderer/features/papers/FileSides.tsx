import { useNavigate } from '@tanstack/react-router'
import { App, Button, Input, Modal, Select } from 'antd'
import { useState } from 'react'

import type { SideRef } from '#domain/paper/scanArrival.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useQueryRpc } from '#renderer/app/useQueryRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { FieldFrame } from '#renderer/ui/form/FieldFrame.tsx'

interface FileSidesProps {
  isOpen: boolean
  sides: readonly SideRef[]
  onClose: () => void
}

/** Makes a new paper of a case of sides that carry no code. */
export function FileSides({ isOpen, sides, onClose }: FileSidesProps) {
  const t = useText('papers')
  const { message } = App.useApp()
  const cases = useQueryRpc('case.list', {}, { enabled: isOpen })
  const pack = useQueryRpc('rulePack.get', {}, { enabled: isOpen })
  const navigate = useNavigate()
  const file = useCommandRpc('inbox.file')
  const split = useCommandRpc('inbox.split')
  const [caseId, setCaseId] = useState<string | null>(null)
  const [kind, setKind] = useState('other')
  const [title, setTitle] = useState('')
  const save = async () => {
    if (caseId === null) return
    const answer = await file.run({ caseId, kind, title, sides: [...sides] })
    if (!answer.ok) return
    void message.success(t('fileDone'))
    onClose()
  }
  const scans = [...new Set(sides.map(({ arrivalId }) => arrivalId))]
  const splitAll = async () => {
    const [arrivalId] = scans
    if (caseId === null || arrivalId === undefined) return
    const answer = await split.run({ caseId, arrivalId })
    if (answer.ok) void navigate({ to: '/scans/$scanId', params: { scanId: answer.value.scanId } })
  }
  const forms = (pack.data?.forms ?? []).map(({ code, title: label }) => ({ value: code, label }))
  return (
    <Modal
      open={isOpen}
      title={t('fileNew')}
      onCancel={onClose}
      onOk={() => void save()}
      okButtonProps={{ disabled: caseId === null || title.trim() === '', loading: file.busy }}
      footer={(foot) => (
        <>
          {scans.length === 1 ? (
            <Button
              title={t('splitHint')}
              disabled={caseId === null}
              loading={split.busy}
              onClick={() => void splitAll()}
            >
              {t('split')}
            </Button>
          ) : null}
          {foot}
        </>
      )}
    >
      <FieldFrame label={t('fileCase')} required>
        {(aria) => (
          <Select
            {...aria}
            className="wide"
            value={caseId}
            onChange={setCaseId}
            showSearch={{ optionFilterProp: 'label' }}
            options={(cases.data ?? []).map((row) => ({ value: row.id, label: `${row.title} ${row.filingNo}` }))}
          />
        )}
      </FieldFrame>
      <FieldFrame label={t('document')}>
        {(aria) => (
          <Select
            {...aria}
            className="wide"
            value={kind}
            onChange={(code) => {
              setKind(code)
              if (title === '') setTitle(forms.find(({ value }) => value === code)?.label ?? '')
            }}
            showSearch={{ optionFilterProp: 'label' }}
            options={forms}
          />
        )}
      </FieldFrame>
      <FieldFrame label={t('fileTitle')} required>
        {(aria) => <Input {...aria} value={title} onChange={(event) => setTitle(event.target.value)} />}
      </FieldFrame>
    </Modal>
  )
}
