import { Alert, Button, Input, Radio } from 'antd'
import { useId, useState } from 'react'

import { reviewOpinionText } from '#contract/text/review.ts'
import type { Day } from '#domain/day.ts'
import { reviewOpinions, type ReviewRound } from '#domain/review/review.ts'
import type { ChecklistRow } from '#domain/rules/findings.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { DayBox, todayHere } from '#renderer/ui/form/DayField.tsx'

import { gapsOf, type ReviewDraft } from './answers.ts'

interface ConcludeBoxProps {
  round: ReviewRound
  draft: ReviewDraft
  checklist: readonly ChecklistRow[]
  onChange: (next: ReviewDraft) => void
  save: () => Promise<boolean>
  onConcluded: () => void
}

/** 审核意见 and the end of the round; what is missing is listed, nothing is guessed. */
export function ConcludeBox({ round, draft, checklist, onChange, save, onConcluded }: ConcludeBoxProps) {
  const t = useText('review')
  const id = useId()
  const conclude = useCommandRpc('review.conclude')
  const [day, setDay] = useState<Day | null>(todayHere())
  const [isAsked, setAsked] = useState(false)
  const gaps = gapsOf(draft, checklist)
  const numbers = new Map(checklist.map((row, index) => [row.code, index + 1]))
  const finish = async () => {
    setAsked(true)
    if (gaps.length > 0 || day === null) return
    if (!(await save())) return
    const answer = await conclude.run({ roundId: round.id, concludedOn: day })
    if (answer.ok) onConcluded()
  }
  return (
    <div className="conclude">
      <h2>{t('opinion')}</h2>
      <Radio.Group
        aria-label={t('opinion')}
        value={draft.opinion}
        options={reviewOpinions.map((opinion) => ({ value: opinion, label: reviewOpinionText[opinion] }))}
        onChange={(event) =>
          onChange({ ...draft, opinion: reviewOpinions.find((opinion) => opinion === event.target.value) ?? null })
        }
      />
      <div className="phrases">
        {(['agree', 'return', 'disagree'] as const).map((phrase) => (
          <Button
            key={phrase}
            type="dashed"
            onClick={() => onChange({ ...draft, opinion: phrase, opinionText: t(`phrase.${phrase}`) })}
          >
            {t(`phraseName.${phrase}`)}
          </Button>
        ))}
      </div>
      <label htmlFor={id}>{t('opinionText')}</label>
      <Input.TextArea
        id={id}
        className="growing"
        rows={3}
        value={draft.opinionText}
        onChange={(event) => onChange({ ...draft, opinionText: event.target.value })}
      />
      {isAsked && gaps.length > 0 ? (
        <Alert
          type="warning"
          showIcon
          title={t('gapsTitle')}
          description={
            <ul className="plainList">
              {gaps.map((gap) => (
                <li key={`${gap.row}${gap.what}`}>
                  {gap.row === ''
                    ? t(`gap.${gap.what}`)
                    : t('gapOfRow', { no: numbers.get(gap.row) ?? 0, what: t(`gap.${gap.what}`) })}
                </li>
              ))}
            </ul>
          }
        />
      ) : null}
      <div className="formFoot">
        <DayBox label={t('concludedOn')} value={day} onChange={setDay} />
        <Button type="primary" loading={conclude.busy} onClick={() => void finish()}>
          {t('conclude')}
        </Button>
      </div>
    </div>
  )
}
