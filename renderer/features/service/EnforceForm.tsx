import { App } from 'antd'
import { useForm } from 'react-hook-form'
import type * as z from 'zod'

import { enforceInputSchema } from '#contract/payment.ts'
import { DraftNotice, DraftState } from '#renderer/app/DraftNotice.tsx'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useFormDraft } from '#renderer/app/useFormDraft.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { checkBy } from '#renderer/ui/form/checkBy.ts'
import { DayField } from '#renderer/ui/form/DayField.tsx'
import { SelectField, TextField } from '#renderer/ui/form/fields.tsx'
import { FormFoot } from '#renderer/ui/form/FormFoot.tsx'
import { submitOnCtrlEnter } from '#renderer/ui/form/submitOnCtrlEnter.ts'
import { GuardList } from '#renderer/ui/GuardList.tsx'
import { paperChoices } from '#renderer/ui/materialChoices.ts'

import type { PaymentFormProps } from './PaymentDialogs.tsx'

const { enforcement: typedSchema } = enforceInputSchema.shape
type Typed = Omit<z.input<typeof typedSchema>, 'appliedOn'> & { appliedOn: string | null }

/** The application to the court and its acceptance; the same form is opened again for the second. */
export function EnforceForm({ view, state, onClose }: PaymentFormProps) {
  const t = useText('payment')
  const { modal } = App.useApp()
  const save = useCommandRpc('payment.enforce')
  const form = useForm<Typed>({
    resolver: checkBy(typedSchema),
    defaultValues: state.payment?.enforcement ?? {
      court: '',
      appliedOn: null,
      applicationMaterialId: null,
      acceptedOn: null,
      acceptanceMaterialId: null,
    },
  })
  const draft = useFormDraft(`enforce:${state.decisionId}:${state.partyId}`, form)
  const submit = form.handleSubmit(async (typed) => {
    const { decisionId, partyId } = state
    const answer = await save.run({ decisionId, partyId, enforcement: typedSchema.parse(typed) })
    if (!answer.ok) return
    draft.done()
    onClose()
    const { blemishes } = answer.value
    if (blemishes.length > 0)
      modal.warning({ title: t('recordedWithBlemishes'), width: 620, content: <GuardList findings={blemishes} /> })
  })
  const { control } = form
  const paper = { choices: paperChoices(view.file.materials), search: true, allowClear: true, span: 8 } as const
  return (
    <form onSubmit={(event) => void submit(event)} onKeyDown={submitOnCtrlEnter} noValidate>
      <DraftNotice draft={draft} />
      <div className="formGrid">
        <TextField control={control} name="court" label={t('court')} />
        <DayField control={control} name="appliedOn" label={t('appliedOn')} required span={4} />
        <SelectField control={control} name="applicationMaterialId" label={t('applicationPaper')} {...paper} />
        <DayField control={control} name="acceptedOn" label={t('acceptedOn')} span={4} />
        <SelectField control={control} name="acceptanceMaterialId" label={t('acceptancePaper')} {...paper} />
      </div>
      <FormFoot cancel={t('cancel')} submit={t('save')} busy={save.busy} onCancel={onClose}>
        <DraftState draft={draft} />
      </FormFoot>
    </form>
  )
}
