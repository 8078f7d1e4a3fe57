import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'

import type { CaseView } from '#contract/case.ts'
import { recordingFieldsSchema, type Recording, type RecordingFields } from '#domain/media/recording.ts'
import { DraftNotice, DraftState } from '#renderer/app/DraftNotice.tsx'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useFormDraft } from '#renderer/app/useFormDraft.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { FormFoot } from '#renderer/ui/form/FormFoot.tsx'
import { submitOnCtrlEnter } from '#renderer/ui/form/submitOnCtrlEnter.ts'

import { RecordingGrid } from './RecordingGrid.tsx'

interface RecordingEditorProps {
  view: CaseView
  recording: Recording
  onDone: () => void
}

/** Puts the fields of a registered recording right; its carrier page is set anew. */
export function RecordingEditor({ view, recording, onDone }: RecordingEditorProps) {
  const t = useText('media')
  const save = useCommandRpc('recording.save')
  const form = useForm<RecordingFields>({
    resolver: zodResolver(recordingFieldsSchema),
    defaultValues: recordingFieldsSchema.parse(recording),
  })
  const draft = useFormDraft(`recording:${recording.id}`, form)
  const submit = form.handleSubmit(async (fields) => {
    const answer = await save.run({ recordingId: recording.id, fields })
    if (!answer.ok) return
    draft.done()
    onDone()
  })
  return (
    <form className="describe" onSubmit={(event) => void submit(event)} onKeyDown={submitOnCtrlEnter} noValidate>
      <DraftNotice draft={draft} />
      <RecordingGrid view={view} control={form.control} />
      <FormFoot cancel={t('cancel')} submit={t('saveFilm')} busy={save.busy} onCancel={onDone}>
        <DraftState draft={draft} />
      </FormFoot>
    </form>
  )
}
