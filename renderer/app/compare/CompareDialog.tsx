import { Modal } from 'antd'

import type { CaseFile } from '#domain/case/caseFile.ts'
import type { ReviewRound } from '#domain/review/review.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { ErrorState } from '#renderer/ui/ErrorState.tsx'
import { Loading } from '#renderer/ui/Loading.tsx'

import { CompareBoard } from './CompareBoard.tsx'
import { useRoundChanges } from './useRoundChanges.ts'

interface CompareDialogProps {
  file: CaseFile
  round: ReviewRound
  last: ReviewRound
  /** Confirming is the reviewer's, while the round is open. */
  mayConfirm: boolean
  isOpen: boolean
  onClose: () => void
}

/** 逐页比对 over the whole window: what changed, the two pages, 同一页重扫. */
export function CompareDialog({ isOpen, onClose, ...props }: CompareDialogProps) {
  const t = useText('compare')
  return (
    <Modal
      open={isOpen}
      title={t('title', { no: props.last.no })}
      className="compareDialog"
      width="calc(100vw - 32px)"
      footer={null}
      destroyOnHidden
      onCancel={onClose}
    >
      <Compared {...props} />
    </Modal>
  )
}

function Compared(props: Omit<CompareDialogProps, 'isOpen' | 'onClose'>) {
  const compared = useRoundChanges(props.round.id)
  if (compared.isPending) return <Loading />
  if (compared.isError) return <ErrorState error={compared.error} onRetry={() => void compared.refetch()} />
  return <CompareBoard {...props} changes={compared.data.changes} />
}
