import { Modal } from 'antd'

import type { CaseView } from '#contract/case.ts'
import type { ChecklistRow } from '#domain/rules/findings.ts'
import { useQueryRpc } from '#renderer/app/useQueryRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { ErrorState } from '#renderer/ui/ErrorState.tsx'
import { Loading } from '#renderer/ui/Loading.tsx'

import { SubmitForm } from './SubmitForm.tsx'

interface SubmitDialogProps {
  view: CaseView
  checklist: readonly ChecklistRow[]
  isOpen: boolean
  onClose: () => void
}

/** 送审: what lies in the file now is fixed and goes to a reviewer who did not investigate. */
export function SubmitDialog({ isOpen, onClose, ...props }: SubmitDialogProps) {
  const t = useText('review')
  return (
    <Modal
      open={isOpen}
      onCancel={onClose}
      title={t('submitTitle')}
      width={860}
      footer={null}
      destroyOnHidden
      mask={{ closable: false }}
      style={{ top: 40 }}
    >
      <PreparedForm {...props} onClose={onClose} />
    </Modal>
  )
}

function PreparedForm(props: Omit<SubmitDialogProps, 'isOpen'>) {
  const accounts = useQueryRpc('account.list', {})
  const prepared = useQueryRpc('review.prepare', { caseId: props.view.file.case.id })
  const failed = accounts.error ?? prepared.error
  if (failed !== null) return <ErrorState error={failed} onRetry={() => void prepared.refetch()} />
  if (accounts.data === undefined || prepared.data === undefined) return <Loading />
  return <SubmitForm {...props} accounts={accounts.data} items={prepared.data.items} />
}
