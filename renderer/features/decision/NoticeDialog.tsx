import { zodResolver } from '@hookform/resolvers/zod'
import { Modal } from 'antd'
import { useForm } from 'react-hook-form'
import type * as z from 'zod'

import type { CaseView } from '#contract/case.ts'
import { noticeInputSchema } from '#contract/decision.ts'
import { penaltyKinds } from '#contract/text/decision.ts'
import type { Notice } from '#domain/decision/decision.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { FormFoot } from '#renderer/ui/form/FormFoot.tsx'
import { DocumentNumberField } from '#renderer/ui/form/DocumentNumberField.tsx'
import { CheckField, MultiField, SelectField } from '#renderer/ui/form/fields.tsx'
import { MoneyField } from '#renderer/ui/form/MoneyField.tsx'
import { submitOnCtrlEnter } from '#renderer/ui/form/submitOnCtrlEnter.ts'
import { paperChoices } from '#renderer/ui/materialChoices.ts'

import { numberOfPaper } from './decisionForm.ts'

type NoticeInput = z.infer<typeof noticeInputSchema>
const kindChoices = penaltyKinds.map((kind) => ({ value: kind, label: kind }))

interface NoticeDialogProps {
  view: CaseView
  notice: Notice | 'new' | null
  onClose: () => void
}

/** 行政处罚事先（听证）告知书: what was announced. */
export function NoticeDialog({ view, notice, onClose }: NoticeDialogProps) {
  const t = useText('decision')
  return (
    <Modal
      open={notice !== null}
      onCancel={onClose}
      title={t('noticeTitle')}
      width={640}
      footer={null}
      destroyOnHidden
      mask={{ closable: false }}
    >
      {notice === null ? null : <NoticeForm view={view} notice={notice} onClose={onClose} />}
    </Modal>
  )
}

function NoticeForm({ view, notice, onClose }: NoticeDialogProps & { notice: Notice | 'new' }) {
  const t = useText('decision')
  const save = useCommandRpc('notice.save')
  const { facts } = view.file.case
  const form = useForm<NoticeInput>({
    resolver: zodResolver(noticeInputSchema),
    defaultValues:
      notice === 'new'
        ? {
            noticeId: null,
            caseId: view.file.case.id,
            docNo: numberOfPaper(view, ['noticeBeforePenalty', 'noticeBeforeNoPenalty']),
            proposedKinds: facts.proposedKinds,
            proposedFine: facts.proposedFine,
            hearingRightTold: false,
            materialId: null,
          }
        : {
            noticeId: notice.id,
            caseId: notice.caseId,
            docNo: notice.docNo,
            proposedKinds: notice.proposedKinds,
            proposedFine: notice.proposedFine,
            hearingRightTold: notice.hearingRightTold,
            materialId: notice.materialId,
          },
  })
  const submit = form.handleSubmit(async (values) => {
    const answer = await save.run(values)
    if (answer.ok) onClose()
  })
  return (
    <form onSubmit={(event) => void submit(event)} onKeyDown={submitOnCtrlEnter} noValidate>
      <div className="formGrid">
        <DocumentNumberField control={form.control} name="docNo" label={t('docNo')} day={null} span={8} />
        <MoneyField control={form.control} name="proposedFine" label={t('proposedFine')} words span={4} />
        <MultiField control={form.control} name="proposedKinds" label={t('proposedKinds')} choices={kindChoices} free />
        <CheckField control={form.control} name="hearingRightTold" label={t('hearingRightTold')} />
        <SelectField
          control={form.control}
          name="materialId"
          label={t('paper')}
          hint={t('noticePaperHint')}
          choices={paperChoices(view.file.materials)}
          search
          allowClear
        />
      </div>
      <FormFoot cancel={t('cancel')} submit={t('save')} busy={save.busy} onCancel={onClose} />
    </form>
  )
}
