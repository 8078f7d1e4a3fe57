import { Modal } from 'antd'
import { useEffect } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import * as z from 'zod'

import type { CaseView } from '#contract/case.ts'
import { numberWishSchema, type FormChoice } from '#contract/form.ts'
import type { InputOf, OutputOf } from '#contract/index.ts'
import { daySchema } from '#domain/day.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useQueryRpc } from '#renderer/app/useQueryRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { checkBy } from '#renderer/ui/form/checkBy.ts'
import { DayField, todayHere } from '#renderer/ui/form/DayField.tsx'
import { DocumentNumberField } from '#renderer/ui/form/DocumentNumberField.tsx'
import { RadioField, SelectField } from '#renderer/ui/form/fields.tsx'
import { FormFoot } from '#renderer/ui/form/FormFoot.tsx'
import { submitOnCtrlEnter } from '#renderer/ui/form/submitOnCtrlEnter.ts'

import { useOpenDocument } from './useOpenDocument.tsx'

interface GenerateDialogProps {
  view: CaseView
  form: FormChoice | null
  onClose: () => void
}

/** Party, day and number of a document; then it is filled and opened in WPS. */
export function GenerateDialog({ view, form, onClose }: GenerateDialogProps) {
  const t = useText('forms')
  return (
    <Modal
      open={form !== null}
      onCancel={onClose}
      title={t('generateTitle', { title: form?.title ?? '' })}
      width={560}
      footer={null}
      destroyOnHidden
      mask={{ closable: false }}
    >
      {form === null ? null : <Proposed view={view} form={form} onClose={onClose} />}
    </Modal>
  )
}

/** The proposal decides what stands in the form, so it is asked first. */
function Proposed(props: GenerateDialogProps & { form: FormChoice }) {
  const { data } = useQueryRpc('number.propose', { kind: props.form.code, docDate: todayHere() })
  return data === undefined ? null : <Fields {...props} proposed={data} />
}

const inputSchema = z.object({
  partyId: z.string().nullable(),
  docDate: daySchema.nullable(),
  take: z.enum(['none', 'next', 'typed']),
  text: z.string(),
})
type Input = z.infer<typeof inputSchema>

function Fields({
  view,
  form: choice,
  proposed,
  onClose,
}: GenerateDialogProps & { form: FormChoice; proposed: OutputOf<'number.propose'> }) {
  const t = useText('forms')
  const generate = useCommandRpc('form.generate')
  const openDocument = useOpenDocument()
  const { parties } = view.file.case
  const form = useForm<Input>({
    resolver: checkBy(inputSchema),
    defaultValues: {
      partyId: parties[0]?.id ?? null,
      docDate: todayHere(),
      take: proposed.text === '' ? 'none' : 'next',
      text: '',
    },
  })
  useEffect(() => form.setFocus('docDate'), [form])
  const [take, docDate] = useWatch({ control: form.control, name: ['take', 'docDate'] })
  const submit = form.handleSubmit(async (values) => {
    const answer = await generate.run(wishOf(view, choice, values))
    if (!answer.ok) return
    onClose()
    await openDocument(answer.value.path)
  })
  const numberChoices = [
    ...(proposed.text === '' ? [] : [{ value: 'next', label: t('numberNext', { text: proposed.text }) }]),
    { value: 'typed', label: t('numberTyped') },
    { value: 'none', label: t('numberNone') },
  ]
  return (
    <form onSubmit={(event) => void submit(event)} onKeyDown={submitOnCtrlEnter} noValidate>
      <div className="formGrid">
        {parties.length > 1 ? (
          <SelectField
            control={form.control}
            name="partyId"
            label={t('party')}
            choices={parties.map((party) => ({ value: party.id, label: party.name }))}
          />
        ) : null}
        <DayField control={form.control} name="docDate" label={t('docDate')} span={4} />
        {choice.numberWord === '' ? null : (
          <RadioField control={form.control} name="take" label={t('number')} choices={numberChoices} />
        )}
        {proposed.mode === 'own' && proposed.text === '' ? (
          <p className="muted span-12">{t('ownWordMissing')}</p>
        ) : null}
        {take === 'typed' ? (
          <DocumentNumberField
            control={form.control}
            name="text"
            label={t('numberTypedLabel')}
            day={docDate}
            span={8}
          />
        ) : null}
      </div>
      <FormFoot cancel={t('cancel')} submit={t('generate')} busy={generate.busy} onCancel={onClose} />
    </form>
  )
}

function wishOf(view: CaseView, { code }: FormChoice, values: Input): InputOf<'form.generate'> {
  const { partyId, docDate, take, text } = values
  const number = numberWishSchema.parse(
    take === 'typed' && text.trim() === '' ? { take: 'none' } : { take, ...(take === 'typed' ? { text } : {}) },
  )
  return { caseId: view.file.case.id, code, partyId, docDate, number }
}
