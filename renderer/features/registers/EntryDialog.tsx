import { Modal } from 'antd'
import { useState } from 'react'
import { useForm, type UseFormReturn } from 'react-hook-form'

import { normativeInputSchema } from '#contract/normative.ts'
import { normativeKindText } from '#contract/text/normative.ts'
import type { NormativeEntry, NormativeKind } from '#domain/normative/normativeEntry.ts'
import { DraftNotice, DraftState } from '#renderer/app/DraftNotice.tsx'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useFormDraft } from '#renderer/app/useFormDraft.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { FormFoot } from '#renderer/ui/form/FormFoot.tsx'
import { submitOnCtrlEnter } from '#renderer/ui/form/submitOnCtrlEnter.ts'

import { EntryFields } from './EntryFields.tsx'
import { formOfEntry, inputOfForm, type EntryForm } from './entryForm.ts'
import { ScanField, tokenOf } from './ScanField.tsx'

interface EntryDialogProps {
  kind: NormativeKind
  /** Null adds a line. */
  entry: NormativeEntry | null
  onClose: () => void
  onSaved: (entryId: string) => void
}

/** One line of a register with the scan of its signed paper. */
export function EntryDialog({ kind, entry, onClose, onSaved }: EntryDialogProps) {
  const t = useText('registers')
  const save = useCommandRpc('normative.save')
  const form = useForm<EntryForm>({ defaultValues: formOfEntry(entry) })
  const draft = useFormDraft(`normative:${entry?.id ?? `new:${kind}`}`, form)
  const [scan, setScan] = useState<File | null>(null)
  const submit = form.handleSubmit(async (values) => {
    const token = await tokenOf(scan)
    const parsed = normativeInputSchema.safeParse(inputOfForm(values, { id: entry?.id ?? '', kind, token }))
    if (!parsed.success) return showIssues(form, parsed.error.issues)
    const answer = await save.run(parsed.data)
    if (!answer.ok) return
    draft.done()
    onSaved(answer.value.entryId)
    onClose()
  })
  return (
    <Modal
      open
      onCancel={onClose}
      title={t(entry === null ? 'addTitle' : 'editTitle', { what: normativeKindText[kind] })}
      width={720}
      footer={null}
      destroyOnHidden
      mask={{ closable: false }}
    >
      <form onSubmit={(event) => void submit(event)} onKeyDown={submitOnCtrlEnter} noValidate>
        <DraftNotice draft={draft} />
        <div className="formGrid">
          <EntryFields kind={kind} control={form.control} />
          {kind === 'topic' ? null : (
            <ScanField label={t('signedScan')} hint={t('signedScanHint')} scan={scan} onScan={setScan} />
          )}
        </div>
        <FormFoot cancel={t('cancel')} submit={t('save')} busy={save.busy} onCancel={onClose}>
          <DraftState draft={draft} />
        </FormFoot>
      </form>
    </Modal>
  )
}

function showIssues(form: UseFormReturn<EntryForm>, issues: readonly { path: PropertyKey[]; message: string }[]): void {
  // as: paths of what a person types are names of the form
  for (const { path, message } of issues) form.setError(path[0] as keyof EntryForm, { message })
}
