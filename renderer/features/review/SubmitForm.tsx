import { zodResolver } from '@hookform/resolvers/zod'
import { useForm, useWatch } from 'react-hook-form'
import * as z from 'zod'

import type { CaseView } from '#contract/case.ts'
import type { OutputOf } from '#contract/index.ts'
import { reviewKindText } from '#contract/text/review.ts'
import type { ChecklistRow } from '#domain/rules/findings.ts'
import { DraftNotice, DraftState } from '#renderer/app/DraftNotice.tsx'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useQueryRpc } from '#renderer/app/useQueryRpc.ts'
import { useFormDraft } from '#renderer/app/useFormDraft.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { FormFoot } from '#renderer/ui/form/FormFoot.tsx'
import { AreaField, choicesOf, RadioField, SelectField } from '#renderer/ui/form/fields.tsx'
import { submitOnCtrlEnter } from '#renderer/ui/form/submitOnCtrlEnter.ts'
import { GuardList } from '#renderer/ui/GuardList.tsx'

import { SubmitPackage } from './SubmitPackage.tsx'
import { calculationChoices, draftChoices } from './submitChoices.ts'
import { UnansweredPoints } from './UnansweredPoints.tsx'

const submitSchema = z.object({
  kind: z.enum(['formal', 'pre']),
  staffNo: z.string().min(1),
  draftMaterialId: z.string().nullable(),
  discretionId: z.string().nullable(),
  note: z.string(),
})
type Submit = z.infer<typeof submitSchema>

interface SubmitFormProps {
  view: CaseView
  checklist: readonly ChecklistRow[]
  accounts: OutputOf<'account.list'>
  items: OutputOf<'review.prepare'>['items']
  onClose: () => void
}

/** The package, the draft decision, the calculation and a note; what is missing is said and stops nobody. */
export function SubmitForm({ view, checklist, accounts, items, onClose }: SubmitFormProps) {
  const t = useText('review')
  const tr = useText('rounds')
  const { file } = view
  const submit = useCommandRpc('review.submit')
  const last = file.rounds.at(-1)
  const reviewers = accounts.filter((account) => account.active && account.roles.includes('reviewer'))
  const drafts = draftChoices(file.materials)
  const calculations = calculationChoices(file.calculations, (values) => tr('calculation', values))
  const form = useForm<Submit>({
    resolver: zodResolver(submitSchema),
    defaultValues: {
      kind: 'formal',
      staffNo: reviewers.find((account) => account.staffNo === last?.reviewerStaffNo)?.staffNo ?? '',
      draftMaterialId: drafts.at(-1)?.value ?? null,
      discretionId: calculations.at(-1)?.value ?? null,
      note: '',
    },
  })
  const { kind, discretionId, staffNo: chosen } = useWatch({ control: form.control })
  const draft = useFormDraft(`review.submit:${file.case.id}`, form)
  const send = form.handleSubmit(async ({ staffNo, ...typed }) => {
    const reviewer = reviewers.find((account) => account.staffNo === staffNo)
    if (reviewer === undefined) return
    const who = { reviewer: reviewer.name, reviewerStaffNo: staffNo }
    const answer = await submit.run({ ...typed, ...who, caseId: file.case.id })
    if (!answer.ok) return
    draft.done()
    onClose()
  })
  const kept = file.materials.filter((material) => material.withdrawnReason === '')
  return (
    <form onSubmit={(event) => void send(event)} onKeyDown={submitOnCtrlEnter} noValidate>
      <DraftNotice draft={draft} />
      {last === undefined ? null : <UnansweredPoints round={last} checklist={checklist} />}
      <p className="muted">{t('submitNote', { count: kept.length })}</p>
      <div className="formGrid">
        <RadioField
          control={form.control}
          name="kind"
          label={t('kind')}
          hint={kind === 'pre' ? tr('preNote') : undefined}
          choices={choicesOf(reviewKindText)}
          span={6}
        />
        <SelectField
          control={form.control}
          name="staffNo"
          label={t('reviewer')}
          hint={t(reviewers.length === 0 ? 'noReviewer' : 'reviewerHint')}
          choices={reviewers.map(({ staffNo, name }) => ({ value: staffNo, label: `${name}（${staffNo}）` }))}
          required
          span={6}
        />
        <SelectField
          control={form.control}
          name="draftMaterialId"
          label={tr('draft')}
          hint={drafts.length === 0 ? tr('noDraft') : undefined}
          choices={drafts}
          allowClear
          span={6}
        />
        {calculations.length === 0 ? null : (
          <SelectField
            control={form.control}
            name="discretionId"
            label={tr('discretion')}
            choices={calculations}
            allowClear
            span={6}
          />
        )}
        <AreaField control={form.control} name="note" label={tr('note')} rows={2} />
      </div>
      <SubmitPackage items={items} hasCalculation={(discretionId ?? null) !== null} />
      <ReviewerGuards caseId={file.case.id} staffNo={chosen ?? ''} />
      <FormFoot cancel={t('cancel')} submit={t('submit')} busy={submit.busy} onCancel={onClose}>
        <DraftState draft={draft} />
      </FormFoot>
    </form>
  )
}

/** What the law says of the chosen reviewer, said before anything is sent. */
function ReviewerGuards({ caseId, staffNo }: { caseId: string; staffNo: string }) {
  const prepared = useQueryRpc('review.prepare', { caseId, reviewerStaffNo: staffNo }, { enabled: staffNo !== '' })
  const open = (prepared.data?.guards ?? []).filter((finding) => finding.verdict !== 'pass')
  return open.length === 0 ? null : <GuardList findings={open} />
}
