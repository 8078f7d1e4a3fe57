import { useForm } from 'react-hook-form'
import * as z from 'zod'

import { payInputSchema } from '#contract/payment.ts'
import { DraftNotice, DraftState } from '#renderer/app/DraftNotice.tsx'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useFormDraft } from '#renderer/app/useFormDraft.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { checkBy } from '#renderer/ui/form/checkBy.ts'
import { DayField } from '#renderer/ui/form/DayField.tsx'
import { RadioField, SelectField, TextField } from '#renderer/ui/form/fields.tsx'
import { FormFoot } from '#renderer/ui/form/FormFoot.tsx'
import { submitOnCtrlEnter } from '#renderer/ui/form/submitOnCtrlEnter.ts'
import { paperChoices } from '#renderer/ui/materialChoices.ts'

import type { PaymentFormProps } from './PaymentDialogs.tsx'

const yuanPattern = /^\d+(?:\.\d{1,2})?$/u
const typedSchema = payInputSchema.shape.paid.omit({ fen: true }).extend({ yuan: z.string().regex(yuanPattern) })
type Typed = Omit<z.input<typeof typedSchema>, 'paidOn'> & { paidOn: string | null }

/** Money that came in, with its receipt. */
export function PayForm({ view, state, onClose }: PaymentFormProps) {
  const t = useText('payment')
  const pay = useCommandRpc('payment.pay')
  const next = state.instalments.find((one) => one.missingFen > 0)?.missingFen ?? state.owedFen
  const form = useForm<Typed>({
    resolver: checkBy(typedSchema),
    defaultValues: { paidOn: null, yuan: String(next / 100), towards: 'fine', receiptNo: '', receiptMaterialId: null },
  })
  const draft = useFormDraft(`pay:${state.decisionId}:${state.partyId}`, form)
  const submit = form.handleSubmit(async (typed) => {
    const { yuan, ...paid } = typedSchema.parse(typed)
    const { decisionId, partyId } = state
    const answer = await pay.run({ decisionId, partyId, paid: { ...paid, fen: Math.round(Number(yuan) * 100) } })
    if (!answer.ok) return
    draft.done()
    onClose()
  })
  const { control } = form
  const towards = [
    { value: 'fine', label: t('toFine') },
    { value: 'lateFee', label: t('toLateFee') },
  ]
  return (
    <form onSubmit={(event) => void submit(event)} onKeyDown={submitOnCtrlEnter} noValidate>
      <DraftNotice draft={draft} />
      <div className="formGrid">
        <DayField control={control} name="paidOn" label={t('paidOn')} required span={4} />
        <TextField control={control} name="yuan" label={t('yuan')} required span={4} />
        <RadioField control={control} name="towards" label={t('towards')} choices={towards} span={4} />
        <TextField control={control} name="receiptNo" label={t('receiptNo')} span={4} />
        <SelectField
          control={control}
          name="receiptMaterialId"
          label={t('receiptPaper')}
          choices={paperChoices(view.file.materials)}
          search
          allowClear
          span={8}
        />
      </div>
      <FormFoot cancel={t('cancel')} submit={t('save')} busy={pay.busy} onCancel={onClose}>
        <DraftState draft={draft} />
      </FormFoot>
    </form>
  )
}
