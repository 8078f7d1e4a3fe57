import { Alert } from 'antd'

import { pointsToAnswer } from '#domain/review/pointsToAnswer.ts'
import type { ReviewRound } from '#domain/review/review.ts'
import type { ChecklistRow } from '#domain/rules/findings.ts'
import { useText } from '#renderer/i18n/useText.ts'

/** Points of the last round that the officer has not answered: said before 送审, never a stop. */
export function UnansweredPoints({ round, checklist }: { round: ReviewRound; checklist: readonly ChecklistRow[] }) {
  const t = useText('rounds')
  const open = pointsToAnswer(round, checklist).filter((point) => point.reply === null)
  if (open.length === 0) return null
  return (
    <Alert
      type="warning"
      showIcon
      title={t('unansweredTitle', { count: open.length })}
      description={
        <ul className="plainList">
          {open.map((point) => (
            <li key={point.row}>
              {point.no === 0
                ? t('unansweredOpinion', { problem: point.problem })
                : t('unanswered', { no: point.no, problem: point.problem })}
            </li>
          ))}
        </ul>
      }
    />
  )
}
