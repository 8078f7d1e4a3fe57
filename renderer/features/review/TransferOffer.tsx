import { Alert, Button } from 'antd'

import { reviewOpinionText } from '#contract/text/review.ts'
import type { ChecklistRow } from '#domain/rules/findings.ts'
import { useText } from '#renderer/i18n/useText.ts'

import { answerOf, isAdverse, type ReviewDraft } from './answers.ts'
import type { EditDraft } from './useReviewDraft.ts'

/** 违法行为是否涉嫌犯罪、需要移送司法机关: the eighth row of form 36. */
const crimeRow = '8'

interface TransferOfferProps {
  draft: ReviewDraft
  checklist: readonly ChecklistRow[]
  edit: EditDraft
}

/** Where the reviewer sees a crime, 移送 is offered (行政处罚法27); the opinion stays the reviewer's. */
export function TransferOffer({ draft, checklist, edit }: TransferOfferProps) {
  const t = useText('rounds')
  const row = checklist.find((one) => one.code === crimeRow)
  if (row === undefined || !isAdverse(row, answerOf(draft, crimeRow)) || draft.opinion === 'transfer') return null
  return (
    <Alert
      type="warning"
      showIcon
      title={t('crime')}
      action={
        <Button onClick={() => edit((now) => ({ ...now, opinion: 'transfer' }))}>
          {t('chooseTransfer', { opinion: reviewOpinionText.transfer })}
        </Button>
      }
    />
  )
}
