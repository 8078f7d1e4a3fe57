import { Input, Radio } from 'antd'
import { useId } from 'react'

import { verdictText } from '#contract/text/case.ts'
import { reviewAnswerText } from '#contract/text/review.ts'
import type { ExaminationAnswer } from '#domain/examination/examination.ts'
import type { Material } from '#domain/material/material.ts'
import type { ChecklistRow } from '#domain/rules/findings.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { StatusTag } from '#renderer/ui/StatusTag.tsx'
import { verdictTones } from '#renderer/ui/tones.ts'

import { CiteLine } from './CiteLine.tsx'
import type { Prepared } from './examinationDraft.ts'

interface ExaminationRowProps {
  row: ChecklistRow
  no: number
  answer: ExaminationAnswer | undefined
  hints: Prepared['hints']
  isAt: boolean
  materials: readonly Material[]
  onFocus: () => void
  onChange: (change: Partial<ExaminationAnswer>) => void
  onCite: Parameters<typeof CiteLine>[0]['onCite']
}

/** One of the six rows: what the file says of it, the answer, and the problem where it is bad. */
export function ExaminationRow({ row, no, answer, hints, isAt, materials, ...on }: ExaminationRowProps) {
  const t = useText('examination')
  const id = useId()
  const isAdverse = answer !== undefined && answer.answer === row.adverseAnswer
  return (
    <li className={isAt ? 'checkRow isAt' : 'checkRow'} onFocus={on.onFocus}>
      <div className="checkLine">
        <span className="checkNo numeric">{no}</span>
        <span className="checkText">{row.text}</span>
        <Radio.Group
          aria-label={row.text}
          value={answer?.answer ?? null}
          onChange={(event) => on.onChange({ answer: event.target.value === 'yes' ? 'yes' : 'no' })}
          options={[
            { value: 'yes', label: reviewAnswerText.yes },
            { value: 'no', label: reviewAnswerText.no },
          ]}
        />
        <span className="checkMark">
          {answer === undefined ? <StatusTag tone="idle" text={t('open')} /> : null}
          {answer !== undefined && isAdverse ? <StatusTag tone="bad" text={t('adverse')} /> : null}
          {answer !== undefined && !isAdverse ? <StatusTag tone="good" text={t('fine')} /> : null}
        </span>
      </div>
      {hints.map(({ finding }) => (
        <p key={finding.message} className="rowHint muted">
          <StatusTag tone={verdictTones[finding.verdict]} text={verdictText[finding.verdict]} /> {finding.message}
        </p>
      ))}
      {answer !== undefined && isAdverse ? (
        <div className="problem">
          <label htmlFor={id}>{t('problem')}</label>
          <Input.TextArea
            id={id}
            className="growing"
            rows={2}
            value={answer.problem}
            onChange={(event) => on.onChange({ problem: event.target.value })}
          />
          <CiteLine
            row={row.text}
            materials={materials}
            citations={answer.citations}
            onCite={on.onCite}
            onRemove={(gone) => on.onChange({ citations: answer.citations.filter((one) => one !== gone) })}
          />
        </div>
      ) : null}
    </li>
  )
}
