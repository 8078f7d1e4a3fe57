import { FormFoot } from '#renderer/ui/form/FormFoot.tsx'
import { checkBy } from '#renderer/ui/form/checkBy.ts'
import { App, Modal } from 'antd'
import { useForm } from 'react-hook-form'
import * as z from 'zod'

import type { CaseView } from '#contract/case.ts'
import { reviewKindText, reviewOpinionText } from '#contract/text/review.ts'
import { daySchema } from '#domain/day.ts'
import { reviewOpinionSchema } from '#domain/review/review.ts'
import { useDesk } from '#renderer/app/desk.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { DayField } from '#renderer/ui/form/DayField.tsx'
import { AreaField, choicesOf, RadioField, SelectField, TextField } from '#renderer/ui/form/fields.tsx'
import { HeldByField } from '#renderer/ui/form/HeldByField.tsx'
import { submitOnCtrlEnter } from '#renderer/ui/form/submitOnCtrlEnter.ts'
import { GuardList } from '#renderer/ui/GuardList.tsx'
import { paperChoices } from '#renderer/ui/materialChoices.ts'

const completeSchema = z.object({
  kind: z.enum(['formal', 'pre']),
  submittedOn: daySchema,
  submittedBy: z.string(),
  reviewer: z.string().trim().min(1),
  opinion: reviewOpinionSchema,
  opinionText: z.string(),
  concludedOn: daySchema,
  signedMaterialId: z.string(),
  organ: z.string(),
})
type PaperReview = {
  [K in keyof z.infer<typeof completeSchema>]: z.infer<typeof completeSchema>[K] | null
}

interface PaperReviewDialogProps {
  view: CaseView
  isOpen: boolean
  onClose: () => void
}

/** 代录: a round that was held on paper earlier, with its signed scan as proof. */
export function PaperReviewDialog({ view, isOpen, onClose }: PaperReviewDialogProps) {
  const t = useText('review')
  return (
    <Modal
      open={isOpen}
      onCancel={onClose}
      title={t('paperTitle')}
      width={720}
      footer={null}
      destroyOnHidden
      mask={{ closable: false }}
    >
      <PaperReviewForm view={view} onClose={onClose} />
    </Modal>
  )
}

function PaperReviewForm({ view, onClose }: { view: CaseView; onClose: () => void }) {
  const t = useText('review')
  const { modal } = App.useApp()
  const { bureau } = useDesk()
  const record = useCommandRpc('review.recordPaper')
  const form = useForm<PaperReview>({
    resolver: checkBy(completeSchema),
    defaultValues: {
      kind: 'formal',
      submittedOn: null,
      submittedBy: view.file.case.handler,
      reviewer: '',
      opinion: null,
      opinionText: '',
      concludedOn: null,
      signedMaterialId: null,
      organ: '',
    },
  })
  const submit = form.handleSubmit(async (values) => {
    const complete = completeSchema.parse(values)
    const answer = await record.run({ ...complete, caseId: view.file.case.id, reviewerStaffNo: null, answers: [] })
    if (!answer.ok) return
    onClose()
    const { blemishes } = answer.value
    if (blemishes.length > 0)
      modal.warning({ title: t('recordedWithBlemishes'), width: 620, content: <GuardList findings={blemishes} /> })
  })
  return (
    <form onSubmit={(event) => void submit(event)} onKeyDown={submitOnCtrlEnter} noValidate>
      <div className="formGrid">
        <RadioField control={form.control} name="kind" label={t('kind')} choices={choicesOf(reviewKindText)} span={6} />
        <SelectField
          control={form.control}
          name="opinion"
          label={t('opinion')}
          choices={choicesOf(reviewOpinionText)}
          required
          span={6}
        />
        <DayField control={form.control} name="submittedOn" label={t('submittedOn')} required span={3} />
        <TextField control={form.control} name="submittedBy" label={t('submittedBy')} span={3} />
        <TextField control={form.control} name="reviewer" label={t('reviewer')} required span={3} />
        <DayField control={form.control} name="concludedOn" label={t('concludedOn')} required span={3} />
        <HeldByField
          control={form.control}
          name="organ"
          label={t('organ')}
          parentOrgan={bureau?.parentOrgan ?? ''}
          span={12}
        />
        <SelectField
          control={form.control}
          name="signedMaterialId"
          label={t('signedPaper')}
          hint={t('signedPaperHint')}
          choices={paperChoices(view.file.materials)}
          search
          required
          span={12}
        />
        <AreaField control={form.control} name="opinionText" label={t('opinionText')} rows={3} span={12} />
      </div>
      <FormFoot cancel={t('cancel')} submit={t('save')} busy={record.busy} onCancel={onClose} />
    </form>
  )
}
