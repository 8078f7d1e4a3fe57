import { Alert, Button, Segmented } from 'antd'
import { useState, type FormEvent, type ReactNode } from 'react'

import type { DeskStatus } from '#contract/desk.ts'
import { errorLine } from '#contract/text/errors.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { Doorway } from '#renderer/ui/Doorway.tsx'
import { FolderField } from '#renderer/ui/form/FolderField.tsx'

/** How a PC without a desk gets one. */
export type Way = 'create' | 'restore'

/** A new desk, or one from a backup. */
export function WayPick({ way, onWay }: { way: Way; onWay: (way: Way) => void }) {
  const t = useText('setup')
  return (
    <Segmented<Way>
      block
      className="spaced"
      value={way}
      aria-label={t('way')}
      onChange={onWay}
      options={[
        { value: 'create', label: t('ways.create') },
        { value: 'restore', label: t('ways.restore') },
      ]}
    />
  )
}

/** A new PC after the old one broke: the desk comes back from the USB disk. */
export function RestorePage({ desk, switcher }: { desk: DeskStatus; switcher: ReactNode }) {
  const t = useText('setup')
  const restore = useCommandRpc('desk.restore')
  const [from, setFrom] = useState('')
  const [refusal, setRefusal] = useState('')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const answer = await restore.run({ from: from.trim() }, { quiet: true })
    setRefusal(answer.ok ? '' : errorLine(answer.error))
  }
  return (
    <Doorway title={t('restoreTitle')} note={t('note', { directory: desk.directory })}>
      {switcher}
      <form onSubmit={(event) => void submit(event)} className="formGrid">
        <FolderField label={t('restoreFrom')} hint={t('restoreHint')} required value={from} onChange={setFrom} />
        {refusal === '' ? null : <Alert className="span-12" type="error" showIcon title={refusal} />}
        <Button
          className="span-12"
          type="primary"
          htmlType="submit"
          size="middle"
          block
          loading={restore.busy}
          disabled={from.trim() === ''}
        >
          {t('restore')}
        </Button>
      </form>
    </Doorway>
  )
}
