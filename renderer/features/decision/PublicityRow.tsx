import { FormFoot } from '#renderer/ui/form/FormFoot.tsx'
import { checkBy } from '#renderer/ui/form/checkBy.ts'
import { Button, Modal } from 'antd'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import type * as z from 'zod'

import { publicitySchema, type Decision } from '#domain/decision/decision.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { DayField } from '#renderer/ui/form/DayField.tsx'
import { TextField } from '#renderer/ui/form/fields.tsx'
import { submitOnCtrlEnter } from '#renderer/ui/form/submitOnCtrlEnter.ts'

type Publicity = z.infer<typeof publicitySchema>
type PublicityForm = Omit<Publicity, 'publishedOn'> & { publishedOn: string | null }

/** 公开: where and when, until when, and when it was taken down. */
export function PublicityRow({ decision, mayWrite }: { decision: Decision; mayWrite: boolean }) {
  const t = useText('decision')
  const [isAdding, setAdding] = useState(false)
  return (
    <div className="publicity">
      <strong>{t('publicity')}</strong>
      {decision.publicity.length === 0 ? <span className="muted">{t('notPublished')}</span> : null}
      {decision.publicity.map((one) => (
        <span key={`${one.place}${one.publishedOn}`}>
          {one.place} <span className="numeric">{one.publishedOn}</span>
          {one.withdrawnOn === null ? '' : t('withdrawnOn', { day: one.withdrawnOn })}
        </span>
      ))}
      {mayWrite ? <Button onClick={() => setAdding(true)}>{t('addPublicity')}</Button> : null}
      <Modal
        open={isAdding}
        onCancel={() => setAdding(false)}
        title={t('publicityTitle')}
        width={560}
        footer={null}
        destroyOnHidden
      >
        <PublicityFields decisionId={decision.id} onClose={() => setAdding(false)} />
      </Modal>
    </div>
  )
}

function PublicityFields({ decisionId, onClose }: { decisionId: string; onClose: () => void }) {
  const t = useText('decision')
  const record = useCommandRpc('publicity.record')
  const form = useForm<PublicityForm>({
    resolver: checkBy(publicitySchema),
    defaultValues: { place: '', publishedOn: null, until: null, withdrawnOn: null },
  })
  const submit = form.handleSubmit(async (values) => {
    const answer = await record.run({ decisionId, publicity: publicitySchema.parse(values) })
    if (answer.ok) onClose()
  })
  return (
    <form onSubmit={(event) => void submit(event)} onKeyDown={submitOnCtrlEnter} noValidate>
      <div className="formGrid">
        <TextField control={form.control} name="place" label={t('place')} hint={t('placeHint')} required />
        <DayField control={form.control} name="publishedOn" label={t('publishedOn')} required span={4} />
        <DayField control={form.control} name="until" label={t('until')} span={4} />
        <DayField control={form.control} name="withdrawnOn" label={t('takenDown')} span={4} />
      </div>
      <FormFoot cancel={t('cancel')} submit={t('save')} busy={record.busy} onCancel={onClose} />
    </form>
  )
}
