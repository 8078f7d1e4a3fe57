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
  isUnfolded: boolean
  edit: EditDraft
  onUnfold: (row: string) => void
}

/** The sub-points of a row, answered one by one where somebody wants to; they roll up into the row. */
export function CheckPoints({ row, points, at, isUnfolded, edit, onUnfold }: CheckPointsProps) {
  const t = useText('reviewDesk')
  if (row.points.length === 0) return null
  const done = row.points.filter((point) => points.some((one) => one.code === point.code)).length
  return (
    <div className="points">
      <Button
        type="text"
        aria-expanded={isUnfolded}
        aria-label={`${row.text}：${t('points', { done, count: row.points.length })}`}
        onClick={() => onUnfold(row.code)}
      >
        {t('points', { done, count: row.points.length })}
      </Button>
      {isUnfolded ? (
        <ul>
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
      ) : null}
    </div>
  )
}
