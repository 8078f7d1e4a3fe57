import { Button, Radio } from 'antd'

import type { ReviewAnswer } from '#domain/review/review.ts'
import type { ChecklistRow } from '#domain/rules/findings.ts'
import type { PointAnswer } from '#domain/rules/rollUp.ts'
import { useText } from '#renderer/i18n/useText.ts'

import { withPoint } from './points.ts'
import type { EditDraft } from './useReviewDraft.ts'

export const pointAnswers = ['fine', 'adverse', 'notApplicable'] as const satisfies PointAnswer[]

interface CheckPointsProps {
  row: ChecklistRow
  points: ReviewAnswer['points']
  at: string | null
  edit: EditDraft
}

/** The sub-points of a row, answered one by one where somebody wants to; they roll up into the row. */
export function CheckPoints({ row, points, at, edit }: CheckPointsProps) {
  const t = useText('reviewDesk')
  return (
    <ul className="points">
      {row.points.map((point) => (
        <li key={point.code} id={`point-${point.code}`} className={at === point.code ? 'point isAt' : 'point'}>
          <span className="checkText">{point.text}</span>
          <Radio.Group
            aria-label={point.text}
            value={points.find((one) => one.code === point.code)?.answer ?? null}
            onChange={(event) => {
              const answer = pointAnswers.find((one) => one === event.target.value)
              if (answer !== undefined) edit((draft) => withPoint(draft, row, point.code, answer))
            }}
            options={pointAnswers.map((answer) => ({ value: answer, label: t(`point.${answer}`) }))}
          />
        </li>
      ))}
    </ul>
  )
}

interface PointsButtonProps {
  row: ChecklistRow
  entry: Pick<ReviewAnswer, 'points'>
  isUnfolded: boolean
  onUnfold: (row: string) => void
}

/** Shows the sub-points of a row, and how many of them are answered. */
export function PointsButton({ row, entry, isUnfolded, onUnfold }: PointsButtonProps) {
  const t = useText('reviewDesk')
  const done = row.points.filter((point) => entry.points.some((one) => one.code === point.code)).length
  const text = t('points', { done, count: row.points.length })
  return (
    <Button
      type="text"
      className="pointsButton"
      aria-expanded={isUnfolded}
      aria-label={`${row.text}：${text}`}
      onClick={() => onUnfold(row.code)}
    >
      {text}
    </Button>
  )
}
