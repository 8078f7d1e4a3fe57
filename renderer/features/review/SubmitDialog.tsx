import { zodResolver } from '@hookform/resolvers/zod'
import { Modal } from 'antd'
import { useForm } from 'react-hook-form'
import * as z from 'zod'

import type { CaseView } from '#contract/case.ts'
import { reviewKindText } from '#contract/text/review.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useQueryRpc } from '#renderer/app/useQueryRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { FormFoot } from '#renderer/ui/form/FormFoot.tsx'
import { choicesOf, RadioField, SelectField } from '#renderer/ui/form/fields.tsx'
import { GuardList } from '#renderer/ui/GuardList.tsx'

const submitSchema = z.object({ kind: z.enum(['formal', 'pre']), staffNo: z.string().min(1) })
type Submit = z.infer<typeof submitSchema>

interface SubmitDialogProps {
  view: CaseView
  isOpen: boolean
  onClose: () => void
}

/** 送审: what lies in the file now is fixed and goes to a reviewer who did not investigate. */
export function SubmitDialog({ view, isOpen, onClose }: SubmitDialogProps) {
  const t = useText('review')
  return (
    <Modal open={isOpen} onCancel={onClose} title={t('submitTitle')} width={640} footer={null} destroyOnHidden>
      <SubmitForm view={view} onClose={onClose} />
    </Modal>
  )
}

function SubmitForm({ view, onClose }: { view: CaseView; onClose: () => void }) {
  const t = useText('review')
  const caseId = view.file.case.id
  const submit = useCommandRpc('review.submit')
  const accounts = useQueryRpc('account.list', {})
  const prepared = useQueryRpc('review.prepare', { caseId })
  const reviewers = (accounts.data ?? []).filter((account) => account.active && account.roles.includes('reviewer'))
  const form = useForm<Submit>({ resolver: zodResolver(submitSchema), defaultValues: { kind: 'formal', staffNo: '' } })
  const send = form.handleSubmit(async ({ kind, staffNo }) => {
    const reviewer = reviewers.find((account) => account.staffNo === staffNo)
    if (reviewer === undefined) return
    const answer = await submit.run({ caseId, kind, reviewer: reviewer.name, reviewerStaffNo: staffNo })
    if (answer.ok) onClose()
  })
  const open = (prepared.data?.guards ?? []).filter((finding) => finding.verdict !== 'pass')
  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <p className="muted">
        {t('submitNote', { count: view.file.materials.filter((material) => material.withdrawnReason === '').length })}
      </p>
      <div className="formGrid">
        <RadioField control={form.control} name="kind" label={t('kind')} choices={choicesOf(reviewKindText)} span={6} />
        <SelectField
          control={form.control}
          name="staffNo"
          label={t('reviewer')}
          hint={accounts.data !== undefined && reviewers.length === 0 ? t('noReviewer') : t('reviewerHint')}
          choices={reviewers.map((account) => ({
            value: account.staffNo,
            label: `${account.name}（${account.staffNo}）`,
          }))}
          required
          span={6}
        />
      </div>
      {open.length === 0 ? null : <GuardList findings={open} />}
      <FormFoot cancel={t('cancel')} submit={t('submit')} busy={submit.busy} onCancel={onClose} />
    </form>
  )
}
