import { zodResolver } from '@hookform/resolvers/zod'
import { Modal } from 'antd'
import { useForm } from 'react-hook-form'
import * as z from 'zod'

import { reviewExtensionSchema, type ReviewRound } from '#domain/review/review.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { DayField, todayHere } from '#renderer/ui/form/DayField.tsx'
import { AreaField, SelectField, TextField } from '#renderer/ui/form/fields.tsx'
import { FormFoot } from '#renderer/ui/form/FormFoot.tsx'
import { submitOnCtrlEnter } from '#renderer/ui/form/submitOnCtrlEnter.ts'

const extendSchema = reviewExtensionSchema.omit({ days: true }).extend({ days: z.enum(['1', '2', '3']) })
type Extend = z.infer<typeof extendSchema>

/** The service holds the limit of the rule pack (D12); nobody asks for more than its three working days. */
const dayChoices = ['1', '2', '3'].map((value) => ({ value, label: value }))

interface ExtendDialogProps {
  round: ReviewRound
  isOpen: boolean
  onClose: () => void
}

/** 延长审核期限: how long, who granted it, when and why. */
export function ExtendDialog({ round, isOpen, onClose }: ExtendDialogProps) {
  const t = useText('rounds')
  return (
    <Modal open={isOpen} onCancel={onClose} title={t('extendTitle')} width={560} footer={null} destroyOnHidden>
      <ExtendForm round={round} onClose={onClose} />
    </Modal>
  )
}

function ExtendForm({ round, onClose }: Omit<ExtendDialogProps, 'isOpen'>) {
  const t = useText('rounds')
  const extend = useCommandRpc('review.extend')
  const form = useForm<Extend>({
    resolver: zodResolver(extendSchema),
    defaultValues: { days: '3', grantedBy: '', grantedOn: todayHere(), reason: '' },
  })
  const send = form.handleSubmit(async ({ days, ...typed }) => {
    const answer = await extend.run({ ...typed, roundId: round.id, days: Number(days) })
    if (answer.ok) onClose()
  })
  return (
    <form onSubmit={(event) => void send(event)} onKeyDown={submitOnCtrlEnter} noValidate>
      <div className="formGrid">
        <SelectField
          control={form.control}
          name="days"
          label={t('extendDays')}
          choices={dayChoices}
          required
          span={4}
        />
        <TextField control={form.control} name="grantedBy" label={t('extendBy')} required span={4} />
        <DayField control={form.control} name="grantedOn" label={t('extendOn')} required span={4} />
        <AreaField control={form.control} name="reason" label={t('extendReason')} required rows={2} />
      </div>
      <FormFoot cancel={t('cancel')} submit={t('save')} busy={extend.busy} onCancel={onClose} />
    </form>
  )
}
