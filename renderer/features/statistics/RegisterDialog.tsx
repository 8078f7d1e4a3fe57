import { Modal } from 'antd'
import { useForm, useWatch, type Control } from 'react-hook-form'

import { figureText, registerKindText, suitOutcomeText } from '#contract/text/statistics.ts'
import { counterKeys, registerEntrySchema, type RegisterEntry } from '#domain/statistics/registerEntry.ts'
import { useDesk } from '#renderer/app/desk.ts'
import { DraftNotice } from '#renderer/app/DraftNotice.tsx'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useFormDraft } from '#renderer/app/useFormDraft.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { DayField } from '#renderer/ui/form/DayField.tsx'
import { choicesOf, SelectField, TextField } from '#renderer/ui/form/fields.tsx'
import { FormFoot } from '#renderer/ui/form/FormFoot.tsx'
import { MoneyField } from '#renderer/ui/form/MoneyField.tsx'
import { submitOnCtrlEnter } from '#renderer/ui/form/submitOnCtrlEnter.ts'

import { entryOfForm, formOfEntry, type RegisterForm } from './registerForm.ts'

interface RegisterDialogProps {
  entry: RegisterEntry | null
  year: number
  onClose: () => void
}

/** One line of the register: typed once, counted in its year. */
export function RegisterDialog({ entry, year, onClose }: RegisterDialogProps) {
  const t = useText('statistics')
  const organ = useDesk().bureau?.parentOrgan ?? ''
  const save = useCommandRpc('register.save')
  const form = useForm<RegisterForm>({ defaultValues: formOfEntry(entry, organ) })
  const draft = useFormDraft(`register:${entry?.id ?? `new:${year}`}`, form)
  const submit = form.handleSubmit(async (values) => {
    const parsed = registerEntrySchema.safeParse(entryOfForm(values, entry, year))
    if (!parsed.success) {
      // as: paths of the entry that a person types are names of the form
      for (const issue of parsed.error.issues)
        form.setError(issue.path[0] as keyof RegisterForm, { message: issue.message })
      return
    }
    const answer = await save.run(parsed.data)
    if (!answer.ok) return
    draft.done()
    onClose()
  })
  return (
    <Modal
      open
      onCancel={onClose}
      title={t('add')}
      width={680}
      footer={null}
      destroyOnHidden
      mask={{ closable: false }}
    >
      <form onSubmit={(event) => void submit(event)} onKeyDown={submitOnCtrlEnter} noValidate>
        <DraftNotice draft={draft} />
        <div className="formGrid">
          <SelectField
            control={form.control}
            name="kind"
            label={t('kind')}
            choices={choicesOf(registerKindText)}
            disabled={entry !== null}
            required
            span={7}
          />
          <DayField control={form.control} name="day" label={t('day')} hint={t('dayHint')} span={5} />
          <TextField control={form.control} name="title" label={t('name')} required span={7} />
          <TextField control={form.control} name="docNo" label={t('docNo')} span={5} />
          <Particulars control={form.control} />
          <TextField control={form.control} name="source" label={t('from')} hint={t('fromHint')} span={12} />
        </div>
        <FormFoot cancel={t('cancel')} submit={t('save')} busy={save.busy} onCancel={onClose} />
      </form>
    </Modal>
  )
}

const counterChoices = counterKeys.map((key) => ({ value: key, label: figureText[key].title }))

function Particulars({ control }: { control: Control<RegisterForm> }) {
  const t = useText('statistics')
  const kind = useWatch({ control, name: 'kind' })
  if (kind === 'compensation') return <MoneyField control={control} name="amount" label={t('amount')} span={6} />
  if (kind === 'counter') {
    return (
      <>
        <SelectField control={control} name="counter" label={t('counter')} choices={counterChoices} required span={7} />
        <MoneyField control={control} name="value" label={t('number')} required span={5} />
      </>
    )
  }
  if (kind !== 'suit') return null
  return (
    <>
      <SelectField
        control={control}
        name="outcome"
        label={t('outcome')}
        choices={choicesOf(suitOutcomeText)}
        required
        span={6}
      />
      <TextField control={control} name="defendant" label={t('defendant')} required span={6} />
      <TextField control={control} name="headName" label={t('headName')} hint={t('headHint')} span={4} />
      <TextField control={control} name="headPost" label={t('headPost')} span={3} />
      <TextField control={control} name="headOrgan" label={t('headOrgan')} span={5} />
    </>
  )
}
