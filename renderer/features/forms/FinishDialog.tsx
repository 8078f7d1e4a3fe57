import { App, Checkbox, Modal } from 'antd'
import { useState } from 'react'

import type { FormDocument, FormFinding } from '#contract/form.ts'
import { formFindingLine } from '#contract/text/form.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useQueryRpc } from '#renderer/app/useQueryRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { StatusTag, type Tone } from '#renderer/ui/StatusTag.tsx'

interface FinishDialogProps {
  document: FormDocument
  isOpen: boolean
  onClose: () => void
}

const tones: Record<FormFinding['verdict'], Tone> = { pass: 'good', fail: 'bad', unknown: 'unknown' }

/** 收回定稿: what the text says of itself, then the last saved state becomes the version. */
export function FinishDialog({ document, isOpen, onClose }: FinishDialogProps) {
  const t = useText('forms')
  const { message } = App.useApp()
  const finish = useCommandRpc('form.finish')
  const [evenIfOpen, setEvenIfOpen] = useState(false)
  const { materialId } = document
  const findings = useQueryRpc('form.check', { materialId }, { enabled: isOpen })
  const run = async () => {
    const answer = await finish.run({ materialId, evenIfOpen })
    if (!answer.ok) return
    const { version, hasPdf } = answer.value
    void message.success(t(hasPdf ? 'finishDoneWithPdf' : 'finishDone', { version }))
    onClose()
  }
  return (
    <Modal
      open={isOpen}
      title={t('finishTitle', { title: document.title })}
      okText={t('finishNow')}
      cancelText={t('cancel')}
      confirmLoading={finish.busy}
      onOk={() => void run()}
      onCancel={onClose}
      destroyOnHidden
    >
      <p className="muted">{t('finishNote')}</p>
      {findings.data === undefined ? <p>{t('checking')}</p> : null}
      <ul className="plainList" aria-live="polite">
        {(findings.data ?? []).map((one) => (
          <li key={`${one.code}${one.detail}`}>
            <StatusTag tone={tones[one.verdict]} text={formFindingLine(one)} />
          </li>
        ))}
      </ul>
      {document.isOpen ? (
        <Checkbox checked={evenIfOpen} onChange={(event) => setEvenIfOpen(event.target.checked)}>
          {t('evenIfOpen')}
        </Checkbox>
      ) : null}
    </Modal>
  )
}
