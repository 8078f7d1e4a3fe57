import { Alert, Button, Input, Radio } from 'antd'
import { useId, useMemo, useState } from 'react'

import { examinationGapText, examinationOpinionText } from '#contract/text/examination.ts'
import { checkExamination } from '#domain/examination/checkExamination.ts'
import { examinationOpinions } from '#domain/examination/examination.ts'
import type { ChecklistRow } from '#domain/rules/findings.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { DayBox } from '#renderer/ui/form/DayField.tsx'
import { useShortcuts } from '#renderer/ui/keys/useShortcuts.ts'

import { withOpinion, type ExaminationDraft } from './examinationDraft.ts'

interface OpinionBoxProps {
  draft: ExaminationDraft
  rows: readonly ChecklistRow[]
  examiner: string
  isBusy: boolean
  onChange: (next: ExaminationDraft) => void
  onCancel: (() => void) | null
  onFinish: () => void
}

/** 审查意见 and the end of it; what is missing is listed, nothing is guessed. */
export function OpinionBox({ draft, rows, examiner, isBusy, onChange, onCancel, onFinish }: OpinionBoxProps) {
  const t = useText('examination')
  const id = useId()
  const [isAsked, setAsked] = useState(false)
  const gaps = gapsOf(draft, rows, t)
  const isReady = gaps.length === 0
  const keys = useMemo(() => {
    const finish = () => {
      setAsked(true)
      if (isReady) onFinish()
    }
    return { 'Ctrl+Enter': finish, 'Ctrl+s': finish }
  }, [isReady, onFinish])
  useShortcuts(keys)
  return (
    <div className="conclude">
      <h2>{t('opinion')}</h2>
      <Radio.Group
        aria-label={t('opinion')}
        value={draft.opinion}
        options={examinationOpinions.map((one) => ({ value: one, label: examinationOpinionText[one] }))}
        onChange={(event) => {
          const chosen = examinationOpinions.find((one) => one === event.target.value)
          if (chosen !== undefined) onChange(withOpinion(draft, chosen))
        }}
      />
      <label htmlFor={id}>{t('opinionText')}</label>
      <Input.TextArea
        id={id}
        className="growing"
        rows={2}
        value={draft.opinionText}
        onChange={(event) => onChange({ ...draft, opinionText: event.target.value })}
      />
      {isAsked && !isReady ? (
        <Alert
          type="warning"
          showIcon
          title={t('gapsTitle')}
          description={
            <ul className="plainList">
              {gaps.map((gap) => (
                <li key={gap}>{gap}</li>
              ))}
            </ul>
          }
        />
      ) : null}
      <div className="formFoot">
        <span className="muted">
          {t('examiner')} {examiner}
        </span>
        <DayBox
          label={t('examinedOn')}
          value={draft.examinedOn}
          onChange={(examinedOn) => onChange({ ...draft, examinedOn })}
        />
        {onCancel === null ? null : <Button onClick={onCancel}>{t('cancel')}</Button>}
        <Button type="primary" loading={isBusy} onClick={keys['Ctrl+Enter']}>
          {t('save')}
        </Button>
      </div>
    </div>
  )
}

function gapsOf(
  draft: ExaminationDraft,
  rows: readonly ChecklistRow[],
  t: ReturnType<typeof useText<'examination'>>,
): string[] {
  const numbers = new Map(rows.map((row, index) => [row.code, index + 1]))
  const ofRows = checkExamination(draft, rows).map(({ row, what }) =>
    row === ''
      ? examinationGapText[what]
      : t('gapOfRow', { no: numbers.get(row) ?? 0, what: examinationGapText[what] }),
  )
  const ofWhole = [
    ...(draft.opinion === null ? [t('noOpinion')] : []),
    ...(draft.examinedOn === null ? [t('noDay')] : []),
  ]
  return [...ofRows, ...ofWhole]
}
