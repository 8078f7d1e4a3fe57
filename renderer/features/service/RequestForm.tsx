import { App, Button } from 'antd'
import { useFieldArray, useForm, useWatch, type Control } from 'react-hook-form'
import type * as z from 'zod'

import { requestInputSchema } from '#contract/payment.ts'
import { requestKindText, requestOutcomeText } from '#contract/text/payment.ts'
import { DraftNotice, DraftState } from '#renderer/app/DraftNotice.tsx'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useFormDraft } from '#renderer/app/useFormDraft.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { checkBy } from '#renderer/ui/form/checkBy.ts'
import { DayField } from '#renderer/ui/form/DayField.tsx'
import { choicesOf, RadioField, SelectField, TextField } from '#renderer/ui/form/fields.tsx'
import { FormFoot } from '#renderer/ui/form/FormFoot.tsx'
import { MoneyField } from '#renderer/ui/form/MoneyField.tsx'
import { submitOnCtrlEnter } from '#renderer/ui/form/submitOnCtrlEnter.ts'
import { GuardList } from '#renderer/ui/GuardList.tsx'
import { paperChoices } from '#renderer/ui/materialChoices.ts'

import type { PaymentFormProps } from './PaymentDialogs.tsx'

const { request } = requestInputSchema.shape
const typedSchema = request.extend({ plan: requestInputSchema.shape.plan })
type Typed = Omit<z.input<typeof typedSchema>, 'askedOn' | 'plan'> & {
  askedOn: string | null
  plan: { dueOn: string | null; amount: number | null }[]
}

/** A request for time and what came of it; a late one can only be refused (令30号74). */
export function RequestForm({ view, state, onClose }: PaymentFormProps) {
  const t = useText('payment')
  const { modal } = App.useApp()
  const save = useCommandRpc('payment.request')
  const pending = state.payment?.requests.find((one) => one.outcome === 'pending')
  const { id, ...known } = pending ?? { id: null }
  const form = useForm<Typed>({
    resolver: checkBy(typedSchema),
    defaultValues: {
      kind: 'instalment',
      askedOn: null,
      materialId: null,
      outcome: 'pending',
      reason: '',
      consentMaterialId: null,
      ...known,
      plan: [],
    },
  })
  const draft = useFormDraft(`request:${state.decisionId}:${state.partyId}`, form)
  const submit = form.handleSubmit(async (typed) => {
    const { plan, ...made } = typedSchema.parse(typed)
    const { decisionId, partyId } = state
    const answer = await save.run({ decisionId, partyId, requestId: id, request: made, plan })
    if (!answer.ok) return
    draft.done()
    onClose()
    const { blemishes } = answer.value
    if (blemishes.length > 0)
      modal.warning({ title: t('recordedWithBlemishes'), width: 620, content: <GuardList findings={blemishes} /> })
  })
  const papers = paperChoices(view.file.materials)
  const { control } = form
  return (
    <form onSubmit={(event) => void submit(event)} onKeyDown={submitOnCtrlEnter} noValidate>
      <DraftNotice draft={draft} />
      <div className="formGrid">
        <RadioField
          control={control}
          name="kind"
          label={t('requestKind')}
          choices={choicesOf(requestKindText)}
          span={5}
        />
        <DayField control={control} name="askedOn" label={t('askedOn')} required span={3} />
        <RadioField
          control={control}
          name="outcome"
          label={t('requestOutcome')}
          choices={choicesOf(requestOutcomeText)}
          span={12}
        />
        <SelectField
          control={control}
          name="materialId"
          label={t('requestPaper')}
          choices={papers}
          search
          allowClear
          span={6}
        />
        <SelectField
          control={control}
          name="consentMaterialId"
          label={t('consentPaper')}
          choices={papers}
          search
          allowClear
          span={6}
        />
        <TextField control={control} name="reason" label={t('reason')} />
        <PlanFields control={control} amount={state.amount} />
      </div>
      <FormFoot cancel={t('cancel')} submit={t('save')} busy={save.busy} onCancel={onClose}>
        <DraftState draft={draft} />
      </FormFoot>
    </form>
  )
}

/** The granted days; what is left of the fine is proposed for the next one. */
function PlanFields({ control, amount }: { control: Control<Typed>; amount: number }) {
  const t = useText('payment')
  const { fields, append, remove } = useFieldArray({ control, name: 'plan' })
  const [outcome, plan] = useWatch({ control, name: ['outcome', 'plan'] })
  if (outcome !== 'granted') return null
  const left = Math.max(amount - plan.reduce((sum, one) => sum + (one.amount ?? 0), 0), 0)
  return (
    <>
      {fields.map((field, index) => (
        <div className="formGrid span-12" key={field.id}>
          <DayField control={control} name={`plan.${index}.dueOn`} label={t('planDue', { no: index + 1 })} span={4} />
          <MoneyField
            control={control}
            name={`plan.${index}.amount`}
            label={t('planAmount', { no: index + 1 })}
            span={4}
          />
        </div>
      ))}
      <div className="buttonRow span-12">
        <Button onClick={() => append({ dueOn: null, amount: left === 0 ? null : left })}>{t('addInstalment')}</Button>
        {fields.length === 0 ? null : (
          <Button onClick={() => remove(fields.length - 1)}>{t('removeInstalment')}</Button>
        )}
      </div>
    </>
  )
}
