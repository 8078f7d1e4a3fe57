import { zodResolver } from '@hookform/resolvers/zod'
import { Modal } from 'antd'
import { useForm } from 'react-hook-form'

import { caseInputSchema, type CaseInput, type CaseView } from '#contract/case.ts'
import { DraftNotice, DraftState } from '#renderer/app/DraftNotice.tsx'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useFormDraft } from '#renderer/app/useFormDraft.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { FormFoot } from '#renderer/ui/form/FormFoot.tsx'
import { CaseFields } from '#renderer/ui/caseForm/CaseFields.tsx'
import { submitOnCtrlEnter } from '#renderer/ui/form/submitOnCtrlEnter.ts'

interface EditCaseDialogProps {
  view: CaseView
  isOpen: boolean
  onClose: () => void
}

/** Corrects what was typed when the case was opened. */
export function EditCaseDialog({ view, isOpen, onClose }: EditCaseDialogProps) {
  const t = useText('casePage')
  return (
    <Modal
      open={isOpen}
      onCancel={onClose}
      title={t('editTitle')}
      width={1040}
      footer={null}
      destroyOnHidden
      mask={{ closable: false }}
      style={{ top: 50 }}
    >
      <EditCaseForm view={view} onClose={onClose} />
    </Modal>
  )
}

function EditCaseForm({ view, onClose }: { view: CaseView; onClose: () => void }) {
  const t = useText('casePage')
  const update = useCommandRpc('case.update')
  const caseId = view.file.case.id
  const { id: _, milestones: __, archiveNo: ___, archivedOn: ____, ...current } = view.file.case
  const form = useForm<CaseInput>({ resolver: zodResolver(caseInputSchema), defaultValues: current })
  const draft = useFormDraft(`case:${caseId}:edit`, form)
  const submit = form.handleSubmit(async (values) => {
    const answer = await update.run({ ...values, caseId })
    if (!answer.ok) return
    draft.done()
    onClose()
  })
  return (
    <form onSubmit={(event) => void submit(event)} onKeyDown={submitOnCtrlEnter} noValidate>
      <DraftNotice draft={draft} />
      <CaseFields control={form.control} />
      <FormFoot cancel={t('cancel')} submit={t('save')} busy={update.busy} onCancel={onClose}>
        <DraftState draft={draft} />
      </FormFoot>
    </form>
  )
}
