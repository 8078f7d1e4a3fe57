import { Button } from 'antd'
import { useState } from 'react'
import { useForm } from 'react-hook-form'

import type { InputOf } from '#contract/index.ts'
import { recordingUseSchema, type Recording } from '#domain/media/recording.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { checkBy } from '#renderer/ui/form/checkBy.ts'
import { DayField, todayHere } from '#renderer/ui/form/DayField.tsx'
import { TextField } from '#renderer/ui/form/fields.tsx'
import { FormFoot } from '#renderer/ui/form/FormFoot.tsx'
import { submitOnCtrlEnter } from '#renderer/ui/form/submitOnCtrlEnter.ts'

type Use = InputOf<'recording.use'>['use']

/** 调用记录: who looked at or copied a recording, when and what for. */
export function RecordingUses({ recording, mayWrite }: { recording: Recording; mayWrite: boolean }) {
  const t = useText('media')
  const [isAdding, setAdding] = useState(false)
  return (
    <section aria-label={t('uses')}>
      <div className="listHead">
        <h3>{t('uses')}</h3>
        {recording.uses.length === 0 ? <span className="muted">{t('noUse')}</span> : null}
        {mayWrite && !isAdding ? <Button onClick={() => setAdding(true)}>{t('addUse')}</Button> : null}
      </div>
      <ul className="guardList">
        {recording.uses.map(({ on, by, purpose }, index) => (
          <li key={index} className="guard">
            <span className="numeric">{on}</span> {by} {purpose}
          </li>
        ))}
      </ul>
      {isAdding ? <UseForm recordingId={recording.id} onDone={() => setAdding(false)} /> : null}
    </section>
  )
}

function UseForm({ recordingId, onDone }: { recordingId: string; onDone: () => void }) {
  const t = useText('media')
  const use = useCommandRpc('recording.use')
  const form = useForm<Use>({
    resolver: checkBy(recordingUseSchema),
    defaultValues: { on: todayHere(), by: '', purpose: '' },
  })
  const submit = form.handleSubmit(async (typed) => {
    const answer = await use.run({ recordingId, use: typed })
    if (answer.ok) onDone()
  })
  return (
    <form onSubmit={(event) => void submit(event)} onKeyDown={submitOnCtrlEnter} noValidate>
      <div className="formGrid">
        <DayField control={form.control} name="on" label={t('usedOn')} span={3} />
        <TextField control={form.control} name="by" label={t('usedBy')} required span={3} />
        <TextField control={form.control} name="purpose" label={t('usedFor')} required span={6} />
      </div>
      <FormFoot cancel={t('cancel')} submit={t('saveUse')} busy={use.busy} onCancel={onDone} />
    </form>
  )
}
