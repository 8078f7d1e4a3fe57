import { zodResolver } from '@hookform/resolvers/zod'
import { Modal } from 'antd'
import { useForm } from 'react-hook-form'
import * as z from 'zod'

import { adoptionText } from '#contract/text/counsel.ts'
import { adoptions, type CounselOpinion } from '#domain/counsel/counsel.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { AreaField, choicesOf, RadioField } from '#renderer/ui/form/fields.tsx'
import { FormFoot } from '#renderer/ui/form/FormFoot.tsx'
import { submitOnCtrlEnter } from '#renderer/ui/form/submitOnCtrlEnter.ts'

const formSchema = z
  .object({ how: z.enum(adoptions), reason: z.string().trim() })
  .refine((one) => one.how === 'all' || one.reason !== '', { path: ['reason'] })
type AdoptForm = z.infer<typeof formSchema>

interface AdoptDialogProps {
  opinion: CounselOpinion | null
  onClose: () => void
}

/** 采纳、部分采纳、不采纳: the last two with the reason. */
export function AdoptDialog({ opinion, onClose }: AdoptDialogProps) {
  const t = useText('counsel')
  return (
    <Modal open={opinion !== null} onCancel={onClose} title={t('adopt')} width={520} footer={null} destroyOnHidden>
      {opinion === null ? null : <AdoptFields opinion={opinion} onClose={onClose} />}
    </Modal>
  )
}

function AdoptFields({ opinion, onClose }: { opinion: CounselOpinion; onClose: () => void }) {
  const t = useText('counsel')
  const adopt = useCommandRpc('counsel.adopt')
  const form = useForm<AdoptForm>({
    resolver: zodResolver(formSchema),
    defaultValues: { how: opinion.adoption?.how ?? 'all', reason: opinion.adoption?.reason ?? '' },
  })
  const submit = form.handleSubmit(async (values) => {
    const answer = await adopt.run({ ...values, opinionId: opinion.id })
    if (answer.ok) onClose()
  })
  return (
    <form onSubmit={(event) => void submit(event)} onKeyDown={submitOnCtrlEnter} noValidate>
      <div className="formGrid">
        <RadioField control={form.control} name="how" label={t('how')} choices={choicesOf(adoptionText)} span={12} />
        <AreaField control={form.control} name="reason" label={t('reason')} hint={t('reasonHint')} rows={3} span={12} />
      </div>
      <FormFoot cancel={t('cancel')} submit={t('save')} busy={adopt.busy} onCancel={onClose} />
    </form>
  )
}
