import { zodResolver } from '@hookform/resolvers/zod'
import { Radio } from 'antd'
import { useState } from 'react'
import { useForm } from 'react-hook-form'

import type { CaseView } from '#contract/case.ts'
import { recordingFieldsSchema, type RecordingFields } from '#domain/media/recording.ts'
import { DraftNotice, DraftState } from '#renderer/app/DraftNotice.tsx'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useFormDraft } from '#renderer/app/useFormDraft.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { FileDrop } from '#renderer/ui/FileDrop.tsx'
import { FormFoot } from '#renderer/ui/form/FormFoot.tsx'
import { submitOnCtrlEnter } from '#renderer/ui/form/submitOnCtrlEnter.ts'

import { RecordingGrid } from './RecordingGrid.tsx'

/** One film or sound: the file, where it stays, and the fields of 全过程记录. */
export function RecordingForm({ view, onDone }: { view: CaseView; onDone: () => void }) {
  const t = useText('media')
  const add = useCommandRpc('recording.add')
  const caseId = view.file.case.id
  const [file, setFile] = useState<File | null>(null)
  const [isCopied, setCopied] = useState(false)
  const form = useForm<RecordingFields>({
    resolver: zodResolver(recordingFieldsSchema),
    defaultValues: {
      title: '现场检查全过程录像',
      deviceNo: '',
      recorder: view.file.case.officers[0]?.name ?? '',
      from: '',
      to: '',
      place: '',
      proves: '',
      documentId: null,
      storedAt: '',
      retention: view.file.case.retention,
    },
  })
  const draft = useFormDraft(`recording:${caseId}`, form)
  const submit = form.handleSubmit(async (fields) => {
    if (file === null) return
    const [token = ''] = await window.yijuan.tokensOf([file])
    const answer = await add.run({ caseId, token, isCopied, fields })
    if (!answer.ok) return
    draft.done()
    onDone()
  })
  return (
    <form className="describe" onSubmit={(event) => void submit(event)} onKeyDown={submitOnCtrlEnter} noValidate>
      <DraftNotice draft={draft} />
      <FileDrop
        hint={file?.name ?? t('dropFilm')}
        accept="video/*,audio/*"
        isBusy={add.busy}
        onFiles={([first]) => setFile(first ?? null)}
      />
      <Radio.Group
        value={isCopied}
        onChange={(event) => setCopied(event.target.value === true)}
        options={[
          { value: false, label: t('link') },
          { value: true, label: t('copy') },
        ]}
      />
      <RecordingGrid view={view} control={form.control} />
      <FormFoot cancel={t('cancel')} submit={t('register')} busy={add.busy} onCancel={onDone}>
        <DraftState draft={draft} />
      </FormFoot>
    </form>
  )
}
