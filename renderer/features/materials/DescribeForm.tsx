import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import type * as z from 'zod'

import type { FormChoice } from '#contract/rulePack.ts'
import { volumeText } from '#contract/text/paperStates.ts'
import { materialSchema, type Material } from '#domain/material/material.ts'
import { DraftNotice, DraftState } from '#renderer/app/DraftNotice.tsx'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useFormDraft } from '#renderer/app/useFormDraft.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { FormFoot } from '#renderer/ui/form/FormFoot.tsx'
import { DayField } from '#renderer/ui/form/DayField.tsx'
import { choicesOf, RadioField, SelectField, TextField } from '#renderer/ui/form/fields.tsx'
import { submitOnCtrlEnter } from '#renderer/ui/form/submitOnCtrlEnter.ts'

const describeSchema = materialSchema.pick({
  kind: true,
  title: true,
  docNo: true,
  docDate: true,
  author: true,
  volume: true,
  remark: true,
})
type Description = z.infer<typeof describeSchema>

interface DescribeFormProps {
  material: Material
  forms: readonly FormChoice[]
  onClose: () => void
}

/** 著录: what the document is. */
export function DescribeForm({ material, forms, onClose }: DescribeFormProps) {
  const t = useText('materials')
  const describe = useCommandRpc('material.describe')
  const { kind, title, docNo, docDate, author, volume, remark } = material
  const form = useForm<Description>({
    resolver: zodResolver(describeSchema),
    defaultValues: { kind, title, docNo, docDate, author, volume, remark },
  })
  const draft = useFormDraft(`material:${material.id}`, form)
  const submit = form.handleSubmit(async (values) => {
    const answer = await describe.run({ ...values, materialId: material.id })
    if (!answer.ok) return
    draft.done()
    onClose()
  })
  const kinds = [
    { value: 'other', label: t('otherKind') },
    ...forms.map((one) => ({ value: one.code, label: one.title })),
  ]
  return (
    <form className="describe" onSubmit={(event) => void submit(event)} onKeyDown={submitOnCtrlEnter} noValidate>
      <DraftNotice draft={draft} />
      <div className="formGrid">
        <SelectField control={form.control} name="kind" label={t('kind')} choices={kinds} search span={4} />
        <TextField control={form.control} name="title" label={t('name')} required span={5} />
        <DayField control={form.control} name="docDate" label={t('docDate')} span={3} />
        <TextField control={form.control} name="docNo" label={t('docNo')} span={4} />
        <TextField control={form.control} name="author" label={t('author')} span={3} />
        <TextField control={form.control} name="remark" label={t('remark')} span={3} />
        <RadioField control={form.control} name="volume" label={t('volume')} choices={choicesOf(volumeText)} span={2} />
      </div>
      <FormFoot cancel={t('cancel')} submit={t('save')} busy={describe.busy} onCancel={onClose}>
        <DraftState draft={draft} />
      </FormFoot>
    </form>
  )
}
