import { Alert, Button } from 'antd'

import { instantText } from '#renderer/ui/format.ts'
import { useText } from '#renderer/i18n/useText.ts'

import type { FormDraft } from './useFormDraft.ts'

/** Offers what an earlier sitting left behind. */
export function DraftNotice({ draft }: { draft: FormDraft }) {
  const t = useText('form')
  if (draft.foundAt === null) return null
  return (
    <Alert
      type="info"
      showIcon
      className="draftNotice"
      title={t('draftFound', { at: instantText(draft.foundAt) })}
      action={
        <span className="buttonRow">
          <Button type="primary" onClick={draft.restore}>
            {t('draftRestore')}
          </Button>
          <Button onClick={draft.discard}>{t('draftDiscard')}</Button>
        </span>
      }
    />
  )
}

/** 正在保存… / 已保存 14:32 / 保存失败 */
export function DraftState({ draft }: { draft: Pick<FormDraft, 'state' | 'savedAt'> }) {
  const t = useText('form')
  if (draft.state === 'idle') return null
  return (
    <span className={draft.state === 'failed' ? 'draftState isBad' : 'draftState'} role="status">
      {draft.state === 'saving' ? t('saving') : null}
      {draft.state === 'saved' ? t('savedAt', { at: instantText(draft.savedAt).slice(11) }) : null}
      {draft.state === 'failed' ? t('saveFailed') : null}
    </span>
  )
}
