import { Input, Modal } from 'antd'
import { useState } from 'react'

import type { ReviewPhrase } from '#domain/review/phrase.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useQueryRpc } from '#renderer/app/useQueryRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { FieldFrame } from '#renderer/ui/form/FieldFrame.tsx'

/** The office's own phrases for one row, a line each. */
export function PhraseEditor({ row, title, onClose }: { row: string; title: string; onClose: () => void }) {
  const t = useText('reviewDesk')
  const own = useQueryRpc('phrase.list', {})
  const save = useCommandRpc('phrase.save')
  const [typed, setTyped] = useState<string | null>(null)
  const text = typed ?? linesOf(own.data ?? [], row)
  const finish = async () => {
    const others = (own.data ?? []).filter((phrase) => phrase.row !== row)
    const lines = text.split('\n').map((line) => line.trim())
    const mine = [...new Set(lines)].filter((line) => line !== '').map((line) => ({ row, text: line }))
    if ((await save.run({ phrases: [...others, ...mine] })).ok) onClose()
  }
  return (
    <Modal
      open
      title={t('editTitle')}
      onCancel={onClose}
      okText={t('savePhrases')}
      cancelText={t('cancel')}
      confirmLoading={save.busy}
      okButtonProps={{ disabled: own.data === undefined }}
      onOk={() => void finish()}
    >
      <FieldFrame label={title} hint={t('editHint')}>
        {(aria) => (
          <Input.TextArea {...aria} rows={6} value={text} onChange={(event) => setTyped(event.target.value)} />
        )}
      </FieldFrame>
    </Modal>
  )
}

function linesOf(phrases: readonly ReviewPhrase[], row: string): string {
  return phrases
    .filter((phrase) => phrase.row === row)
    .map(({ text }) => text)
    .join('\n')
}
