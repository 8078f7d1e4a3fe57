import { App, Checkbox, Modal } from 'antd'
import { useState } from 'react'

import { rangesOf } from '#domain/scan/documents.ts'
import type { Scan } from '#domain/scan/scan.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'

import type { Splitting } from './useSplitting.ts'

interface FinishDialogProps {
  scan: Scan
  splitting: Splitting
  isOpen: boolean
  onClose: () => void
  onFinished: (material: string | undefined) => void
}

/** Says what will be cut and what is left open; nothing of it is a reason to stop. */
export function FinishDialog({ scan, splitting, isOpen, onClose, onFinished }: FinishDialogProps) {
  const t = useText('scan')
  const { message } = App.useApp()
  const finish = useCommandRpc('scan.finish')
  const [inPaperOrder, setInPaperOrder] = useState(true)
  const { documents, dropped, unassigned } = rangesOf(splitting.history.sheets)
  const pages = documents.reduce((sum, { sides }) => sum + sides.length, 0)
  const noKind = documents.filter(({ start }) => start.kind === '').length
  const run = async () => {
    const revision = await splitting.flush()
    if (revision === null) return
    const answer = await finish.run({ scanId: scan.id, revision, inPaperOrder })
    if (!answer.ok) return
    const { firstMaterialId, wholeKeptFor, unassigned: _, ...counts } = answer.value
    message.success(t('finished', counts))
    if (wholeKeptFor !== '') message.info(t('wholeKept', { act: wholeKeptFor }), 8)
    onClose()
    onFinished(firstMaterialId ?? undefined)
  }
  return (
    <Modal
      open={isOpen}
      title={t('finishTitle')}
      okText={t('finish')}
      okButtonProps={{ loading: finish.busy, disabled: documents.length === 0 }}
      onOk={() => void run()}
      onCancel={onClose}
    >
      <p>{t('finishSum', { documents: documents.length, pages, dropped: dropped.length })}</p>
      {unassigned.length === 0 ? null : (
        <p className="fieldWarning">{t('finishUnassigned', { count: unassigned.length })}</p>
      )}
      {noKind === 0 ? null : <p className="fieldWarning">{t('finishNoKind', { count: noKind })}</p>}
      <Checkbox checked={inPaperOrder} onChange={(event) => setInPaperOrder(event.target.checked)}>
        {t('inPaperOrder')}
      </Checkbox>
    </Modal>
  )
}
