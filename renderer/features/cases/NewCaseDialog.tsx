import { zodResolver } from '@hookform/resolvers/zod'
import { Modal } from 'antd'
import { useForm } from 'react-hook-form'

import { caseInputSchema, type CaseInput } from '#contract/case.ts'
import { useDesk } from '#renderer/app/desk.ts'
import { DraftNotice, DraftState } from '#renderer/app/DraftNotice.tsx'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useFormDraft } from '#renderer/app/useFormDraft.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { FormFoot } from '#renderer/ui/form/FormFoot.tsx'
import { CaseFields } from '#renderer/ui/caseForm/CaseFields.tsx'
import { emptyCase } from '#renderer/ui/caseForm/emptyCase.ts'
import { todayHere } from '#renderer/ui/form/DayField.tsx'
import { submitOnCtrlEnter } from '#renderer/ui/form/submitOnCtrlEnter.ts'

interface NewCaseDialogProps {
  isOpen: boolean
  onClose: () => void
  onCreated: (caseId: string) => void
}

/** 新建案件 */
export function NewCaseDialog({ isOpen, onClose, onCreated }: NewCaseDialogProps) {
  const t = useText('cases')
  return (
    <Modal
      open={isOpen}
      onCancel={onClose}
      title={t('newTitle')}
      width={1040}
      footer={null}
      destroyOnHidden
      mask={{ closable: false }}
      style={{ top: 50 }}
    >
      <NewCaseForm onClose={onClose} onCreated={onCreated} />
    </Modal>
  )
}

function NewCaseForm({ onClose, onCreated }: Omit<NewCaseDialogProps, 'isOpen'>) {
  const t = useText('cases')
  const { bureau, account } = useDesk()
  const create = useCommandRpc('case.create')
  const form = useForm<CaseInput>({
    resolver: zodResolver(caseInputSchema),
    defaultValues: emptyCase(bureau, account.roles.includes('handler') ? account.name : '', todayHere()),
  })
  const draft = useFormDraft('case:new', form)
  const submit = form.handleSubmit(async (values) => {
    const answer = await create.run(values)
    if (!answer.ok) return
    draft.done()
    onCreated(answer.value.caseId)
  })
  return (
    <form onSubmit={(event) => void submit(event)} onKeyDown={submitOnCtrlEnter} noValidate>
      <DraftNotice draft={draft} />
      <CaseFields control={form.control} />
      <FormFoot cancel={t('cancel')} submit={t('create')} busy={create.busy} onCancel={onClose}>
        <DraftState draft={draft} />
      </FormFoot>
    </form>
  )
}
