import { App, Button } from 'antd'

import type { Discussion } from '#domain/discussion/discussion.ts'
import { isMinutesOf } from '#domain/discussion/minutesTitle.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useQueryRpc } from '#renderer/app/useQueryRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { instantText } from '#renderer/ui/format.ts'
import { OpenPath } from '#renderer/ui/OpenPath.tsx'

/** The record as a DOCX: made here, edited in WPS, taken back; what is typed there is kept as it is saved. */
export function MinutesInWps({ caseId, discussion }: { caseId: string; discussion: Discussion }) {
  const t = useText('discussion')
  const { message } = App.useApp()
  const write = useCommandRpc('discussion.writeMinutes')
  const finish = useCommandRpc('form.finish')
  const forms = useQueryRpc('form.list', { caseId })
  const minutes = forms.data?.documents.findLast((one) =>
    isMinutesOf({ kind: one.code, title: one.title }, discussion.no),
  )
  const draft = minutes?.draft ?? null
  const finishNow = async (materialId: string) => {
    if ((await finish.run({ materialId, evenIfOpen: false })).ok) void message.success(t('minutesFinished'))
  }
  return (
    <div className="buttonRow minutesRow">
      {minutes === undefined || draft === null ? (
        <>
          <Button loading={write.busy} onClick={() => void write.run({ discussionId: discussion.id })}>
            {t('minutes')}
          </Button>
          <span className="muted">{t('minutesHint')}</span>
        </>
      ) : (
        <>
          <span className="muted">
            {draft.state === 'editing'
              ? t('minutesEditing', {
                  title: minutes.title,
                  at: instantText(draft.versions.at(-1)?.savedAt ?? draft.openedAt),
                })
              : t('minutesFinished')}
          </span>
          {draft.state === 'editing' ? (
            <>
              <OpenPath path={draft.path} label={t('openMinutes')} />
              <Button type="primary" loading={finish.busy} onClick={() => void finishNow(minutes.materialId)}>
                {t('finishMinutes')}
              </Button>
            </>
          ) : null}
        </>
      )}
    </div>
  )
}
