import { Button, Input, Radio, Tag } from 'antd'
import { useId } from 'react'

import { reviewAnswerText } from '#contract/text/review.ts'
import type { Material } from '#domain/material/material.ts'
import type { Citation, ReviewAnswer } from '#domain/review/review.ts'
import type { ChecklistRow } from '#domain/rules/findings.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { StatusTag } from '#renderer/ui/StatusTag.tsx'

import { isAdverse } from './answers.ts'
import type { Place } from './ReviewDesk.tsx'

interface CheckRowProps {
  row: ChecklistRow
  no: number
  answer: ReviewAnswer | undefined
  isAt: boolean
  materials: readonly Material[]
  place: Place | null
  onFocus: () => void
  onChange: (answer: Partial<ReviewAnswer>) => void
  onCite: () => void
  onOpen: (citation: Citation) => void
}

/** One row of form 36; problem and page are asked only for an adverse answer. */
export function CheckRow(props: CheckRowProps) {
  const t = useText('review')
  const { row, no, answer, isAt, onFocus, onChange } = props
  const adverse = isAdverse(row, answer)
  return (
    <li id={`row-${row.code}`} className={isAt ? 'checkRow isAt' : 'checkRow'} onFocus={onFocus}>
      <div className="checkLine">
        <span className="checkNo numeric">{no}</span>
        <span className="checkText">{row.text}</span>
        <Radio.Group
          aria-label={row.text}
          value={answer?.answer ?? null}
          onChange={(event) => onChange({ answer: event.target.value === 'yes' ? 'yes' : 'no' })}
          options={[
            { value: 'yes', label: reviewAnswerText.yes },
            { value: 'no', label: reviewAnswerText.no },
          ]}
        />
        <span className="checkMark">
          <Mark row={row} answer={answer} />
        </span>
      </div>
      {row.points.length === 0 ? null : (
        <details className="points">
          <summary>{t('points', { count: row.points.length })}</summary>
          <ul>
            {row.points.map((point) => (
              <li key={point.code}>{point.text}</li>
            ))}
          </ul>
        </details>
      )}
      {adverse && answer !== undefined ? <Problem {...props} answer={answer} /> : null}
    </li>
  )
}

/** 未答, 符合, 不符合; a neutral row (是否属于重大执法决定) is only answered. */
function Mark({ row, answer }: Pick<CheckRowProps, 'row' | 'answer'>) {
  const t = useText('review')
  if (answer === undefined) return <StatusTag tone="idle" text={t('open')} />
  if (row.adverseAnswer === null) return <StatusTag tone="idle" text={t('answered')} />
  return isAdverse(row, answer) ? (
    <StatusTag tone="bad" text={t('adverse')} />
  ) : (
    <StatusTag tone="good" text={t('fine')} />
  )
}

function Problem({
  answer,
  row,
  materials,
  place,
  onChange,
  onCite,
  onOpen,
}: CheckRowProps & { answer: ReviewAnswer }) {
  const t = useText('review')
  const id = useId()
  const title = (citation: Citation) => materials.find((material) => material.id === citation.materialId)?.title ?? '?'
  return (
    <div className="problem">
      <label htmlFor={id}>{t('problem')}</label>
      <Input.TextArea
        id={id}
        className="growing"
        rows={2}
        value={answer.problem}
        onChange={(event) => onChange({ problem: event.target.value })}
      />
      <div className="citations">
        {answer.citations.map((citation) => (
          <Tag
            key={`${citation.materialId}/${citation.version}/${citation.page}/${citation.quote}`}
            closable
            onClose={() => onChange({ citations: answer.citations.filter((one) => one !== citation) })}
          >
            <button type="button" className="linkButton" onClick={() => onOpen(citation)}>
              {t('citation', { title: title(citation), page: citation.page })}
              {citation.quote === '' ? '' : t('quoted', { quote: citation.quote })}
            </button>
          </Tag>
        ))}
        <Button disabled={place === null} onClick={onCite} aria-label={t('citeFor', { row: row.text })}>
          {t('cite', { page: place?.page ?? 0 })}
        </Button>
      </div>
    </div>
  )
}
