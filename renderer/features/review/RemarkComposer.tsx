import { Button, Input } from 'antd'
import { useEffect, useState } from 'react'

import type { CaseView } from '#contract/case.ts'
import type { Citation } from '#domain/review/review.ts'
import { DraftState } from '#renderer/app/DraftNotice.tsx'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useDraft } from '#renderer/app/useDraft.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { FieldFrame } from '#renderer/ui/form/FieldFrame.tsx'
import { isSubmitKey } from '#renderer/ui/keys/useDialogFocus.ts'

import { PlaceName } from './CitationChips.tsx'

interface RemarkComposerProps {
  view: CaseView
  about: Citation
  onDone: () => void
}

/** A new remark on a page; Ctrl+Enter keeps it, Esc gives it up. What was typed outlives a crash. */
export function RemarkComposer({ view, about, onDone }: RemarkComposerProps) {
  const t = useText('reviewDesk')
  const add = useCommandRpc('remark.add')
  const draft = useDraft<string>(`remark:${view.file.case.id}`)
  const [text, setText] = useState('')
  const { found, keep, drop } = draft
  useEffect(() => {
    if (found !== null) setText((typed) => (typed === '' ? found.value : typed))
  }, [found])
  const leave = () => {
    drop()
    onDone()
  }
  const save = async () => {
    if (text.trim() === '') return
    if ((await add.run({ ...about, text })).ok) leave()
  }
  return (
    <form
      className="remarkForm"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || (event.key !== 'Escape' && !isSubmitKey(event.nativeEvent))) return
        event.preventDefault()
        if (event.key === 'Escape') leave()
        else void save()
      }}
    >
      <p>
        <PlaceName place={about} materials={view.file.materials} />
        {about.quote === '' ? (about.rect === null ? '' : ` ${t('framed')}`) : t('quoted', { quote: about.quote })}
      </p>
      <FieldFrame label={t('remarkText')} required>
        {(aria) => (
          <Input.TextArea
            {...aria}
            autoFocus
            className="growing"
            rows={3}
            value={text}
            onChange={(event) => {
              setText(event.target.value)
              keep(event.target.value)
            }}
          />
        )}
      </FieldFrame>
      <div className="formFoot">
        <DraftState draft={draft} />
        <Button onClick={leave}>{t('cancel')}</Button>
        <Button type="primary" htmlType="submit" loading={add.busy} disabled={text.trim() === ''}>
          {t('remarkSave')}
        </Button>
      </div>
    </form>
  )
}
