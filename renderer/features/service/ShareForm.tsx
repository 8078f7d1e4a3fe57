import { useForm, useWatch, type Control } from 'react-hook-form'
import * as z from 'zod'

import type { PaymentState } from '#contract/payment.ts'
import { shareSum } from '#domain/payment/shareSum.ts'
import { DraftNotice, DraftState } from '#renderer/app/DraftNotice.tsx'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useFormDraft } from '#renderer/app/useFormDraft.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { checkBy } from '#renderer/ui/form/checkBy.ts'
import { TextField } from '#renderer/ui/form/fields.tsx'
import { FormFoot } from '#renderer/ui/form/FormFoot.tsx'
import { MoneyField } from '#renderer/ui/form/MoneyField.tsx'
import { submitOnCtrlEnter } from '#renderer/ui/form/submitOnCtrlEnter.ts'

import type { PaymentFormProps } from './PaymentDialogs.tsx'
import { ShareNote } from './ShareNote.tsx'

const shareSchema = z.object({ amount: z.int().nonnegative().nullable(), payCode: z.string().trim() })
const typedSchema = z.object({ shares: z.array(shareSchema) })
type Typed = z.input<typeof typedSchema>
type Share = z.infer<typeof shareSchema>

/** What each party of a decision owes and its 缴款码; a share that is left empty stays open. */
export function ShareForm({ view, state, siblings, onClose }: PaymentFormProps) {
  const t = useText('payment')
  const save = useCommandRpc('payment.save')
  const form = useForm<Typed>({
    resolver: checkBy(typedSchema),
    defaultValues: { shares: siblings.map(shareOf) },
  })
  const draft = useFormDraft(`shares:${state.decisionId}`, form)
  const submit = form.handleSubmit(async (typed) => {
    const { shares } = typedSchema.parse(typed)
    for (const [index, { decisionId, partyId, ...known }] of siblings.entries()) {
      const share = shares[index]
      if (share === undefined || share.amount === null || isSame(share, known)) continue
      const answer = await save.run({ decisionId, partyId, amount: share.amount, payCode: share.payCode })
      if (!answer.ok) return
    }
    draft.done()
    onClose()
  })
  const { control } = form
  const fine = view.file.decisions.find((one) => one.id === state.decisionId)?.fine ?? 0
  return (
    <form onSubmit={(event) => void submit(event)} onKeyDown={submitOnCtrlEnter} noValidate>
      <DraftNotice draft={draft} />
      {siblings.map((one, index) => (
        <div className="formGrid shareOf" role="group" aria-label={one.partyName} key={one.partyId}>
          <strong className="span-12">{one.partyName}</strong>
          <MoneyField control={control} name={`shares.${index}.amount`} label={t('shareAmount')} span={5} />
          <TextField control={control} name={`shares.${index}.payCode`} label={t('payCode')} span={7} />
        </div>
      ))}
      <TypedSum control={control} fine={fine} />
      <FormFoot cancel={t('cancel')} submit={t('save')} busy={save.busy} onCancel={onClose}>
        <DraftState draft={draft} />
      </FormFoot>
    </form>
  )
}

function TypedSum({ control, fine }: { control: Control<Typed>; fine: number }) {
  const shares = useWatch({ control, name: 'shares' })
  return (
    <ShareNote
      fine={fine}
      sum={shareSum(
        shares.map((one) => one.amount),
        fine,
      )}
    />
  )
}

function shareOf({ amount, isShareOpen, payment }: PaymentState): Share {
  return { amount: isShareOpen ? null : amount, payCode: payment?.payCode ?? '' }
}

/** Nothing is recorded for a party of which nothing was changed. */
function isSame(share: Share, known: Pick<PaymentState, 'amount' | 'isShareOpen' | 'payment'>): boolean {
  return !known.isShareOpen && share.amount === known.amount && share.payCode === (known.payment?.payCode ?? '')
}
