import { Input } from 'antd'
import { useId } from 'react'
import { useForm } from 'react-hook-form'

import { pageCount, type Material } from '#domain/material/material.ts'
import { readPageLabels, writePageLabels } from '#domain/material/pageLabels.ts'
import { DraftNotice, DraftState } from '#renderer/app/DraftNotice.tsx'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useFormDraft } from '#renderer/app/useFormDraft.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { FormFoot } from '#renderer/ui/form/FormFoot.tsx'
import { submitOnCtrlEnter } from '#renderer/ui/form/submitOnCtrlEnter.ts'

interface PageLabelsFormProps {
  material: Material
  onClose: () => void
}

/** 纸质页号: the numbers stamped on the paper, as they are typed and as they were understood. */
export function PageLabelsForm({ material, onClose }: PageLabelsFormProps) {
  const t = useText('labels')
  const id = useId()
  const save = useCommandRpc('material.setPageLabels')
  const form = useForm<{ text: string }>({ defaultValues: { text: writePageLabels(material.pageLabels) } })
  const draft = useFormDraft(`pageLabels:${material.id}`, form)
  const typed = form.watch('text')
  const read = readPageLabels(typed)
  const pages = pageCount(material)
  const fits = 'labels' in read && (read.labels.length === 0 || read.labels.length === pages)
  const submit = async () => {
    if (!fits) return
    const answer = await save.run({ materialId: material.id, pageLabels: [...read.labels] })
    if (!answer.ok) return
    draft.done()
    onClose()
  }
  return (
    <form className="describe" onSubmit={form.handleSubmit(submit)} onKeyDown={submitOnCtrlEnter} noValidate>
      <DraftNotice draft={draft} />
      <label htmlFor={id}>{t('title')}</label>
      <Input
        id={id}
        autoFocus
        aria-describedby={`${id}read`}
        value={typed}
        status={fits ? '' : 'error'}
        onChange={(event) => form.setValue('text', event.target.value)}
      />
      <p id={`${id}read`} className={fits ? 'fieldHint' : 'fieldError'} role="status">
        {sayRead(t, read, pages)}
      </p>
      <FormFoot cancel={t('cancel')} submit={t('save')} busy={save.busy} onCancel={onClose}>
        <DraftState draft={draft} />
      </FormFoot>
    </form>
  )
}

function sayRead(
  t: ReturnType<typeof useText<'labels'>>,
  read: ReturnType<typeof readPageLabels>,
  pages: number,
): string {
  if ('unreadable' in read) return t('bad', { piece: read.unreadable })
  if (read.labels.length === 0) return t('hint')
  return t('read', { text: writePageLabels(read.labels), count: read.labels.length, pages })
}
