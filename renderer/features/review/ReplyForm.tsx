import { zodResolver } from '@hookform/resolvers/zod'
import { Button } from 'antd'
import { useEffect, useMemo, useRef } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import * as z from 'zod'

import type { CaseView } from '#contract/case.ts'
import { fileChanges } from '#domain/review/fileChanges.ts'
import { likelyPapers } from '#domain/review/likelyPapers.ts'
import type { PointToAnswer } from '#domain/review/pointsToAnswer.ts'
import type { ReviewRound } from '#domain/review/review.ts'
import { snapshotOf } from '#domain/review/snapshot.ts'
import { DraftState } from '#renderer/app/DraftNotice.tsx'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useFormDraft } from '#renderer/app/useFormDraft.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { AreaField, MultiField } from '#renderer/ui/form/fields.tsx'
import { submitOnCtrlEnter } from '#renderer/ui/form/submitOnCtrlEnter.ts'

const replySchema = z.object({ text: z.string().trim().min(1), materialIds: z.array(z.string()) })
type ReplyValues = z.infer<typeof replySchema>

interface ReplyFormProps {
  view: CaseView
  round: ReviewRound
  point: PointToAnswer
  onDone: () => void
}

/** The answer to one point: its papers first, and the words that follow from them until they are changed by hand. */
export function ReplyForm({ view, round, point, onDone }: ReplyFormProps) {
  const t = useText('rounds')
  const send = useCommandRpc('review.reply')
  const changes = useMemo(() => fileChanges(round.snapshot, snapshotOf(view.file)), [round.snapshot, view.file])
  const words = useReplyWords(changes)
  const first = point.reply?.materialIds ?? likelyPapers(point, changes)
  const form = useForm<ReplyValues>({
    resolver: zodResolver(replySchema),
    defaultValues: { materialIds: first, text: point.reply?.text ?? words(first) },
  })
  const draft = useFormDraft(`review.reply:${round.id}:${point.row}`, form)
  const proposed = useRef(words(first))
  const chosen = useWatch({ control: form.control, name: 'materialIds' })
  useEffect(() => {
    const next = words(chosen)
    const typed = form.getValues('text')
    if (typed === proposed.current || typed === '') form.setValue('text', next)
    proposed.current = next
  }, [chosen, words, form])
  const save = form.handleSubmit(async (values) => {
    const answer = await send.run({ ...values, roundId: round.id, row: point.row })
    if (!answer.ok) return
    draft.done()
    onDone()
  })
  const choices = changes.flatMap(({ now, what }) =>
    now === null ? [] : [{ value: now.materialId, label: `${t(`what.${what}`)} ${now.title}` }],
  )
  return (
    <form onSubmit={(event) => void save(event)} onKeyDown={submitOnCtrlEnter} noValidate>
      <div className="formGrid">
        <MultiField control={form.control} name="materialIds" label={t('replyPapers')} choices={choices} />
        <AreaField control={form.control} name="text" label={t('replyText')} rows={2} required />
      </div>
      <div className="formFoot">
        <DraftState draft={draft} />
        <Button type="primary" htmlType="submit" loading={send.busy}>
          {t('reply')}
        </Button>
      </div>
    </form>
  )
}

/** 已补充《…》；已更换《…》 — what the chosen papers are, in words. */
function useReplyWords(changes: ReturnType<typeof fileChanges>): (materialIds: readonly string[]) => string {
  const t = useText('rounds')
  return useMemo(() => {
    const titlesOf = (what: 'added' | 'replaced', ids: readonly string[]) =>
      changes
        .filter((change) => change.what === what && change.now !== null && ids.includes(change.now.materialId))
        .map((change) => t('titled', { title: change.now?.title ?? '' }))
        .join('')
    return (ids) => {
      const parts = (['added', 'replaced'] as const).flatMap((what) => {
        const titles = titlesOf(what, ids)
        return titles === '' ? [] : [t(what, { titles })]
      })
      return parts.length === 0 ? '' : `${parts.join('；')}。`
    }
  }, [changes, t])
}
