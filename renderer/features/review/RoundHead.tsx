import { Alert, Button, Popover } from 'antd'
import { useState } from 'react'

import type { CaseView } from '#contract/case.ts'
import { reviewOpinionText } from '#contract/text/review.ts'
import { pointsToAnswer } from '#domain/review/pointsToAnswer.ts'
import type { ReviewRound } from '#domain/review/review.ts'
import type { ChecklistRow } from '#domain/rules/findings.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { StatusTag, type Tone } from '#renderer/ui/StatusTag.tsx'

import { ExtendDialog } from './ExtendDialog.tsx'

interface RoundHeadProps {
  view: CaseView
  round: ReviewRound
  checklist: readonly ChecklistRow[]
  /** Opens 送审; absent where it is not to be offered. */
  onSubmit: (() => void) | undefined
}

/** What must be known of a round before reading on: new evidence after it, points to be answered, 预审. */
export function RoundHead({ view, round, checklist, onSubmit }: RoundHeadProps) {
  const t = useText('rounds')
  const isLast = view.file.rounds.at(-1)?.id === round.id
  const stale = isLast
    ? view.decisionGuards.find(({ code, verdict }) => code === 'G5' && verdict === 'fail')
    : undefined
  const again = onSubmit === undefined ? null : <Button onClick={onSubmit}>{t('again')}</Button>
  const points = isLast ? pointsToAnswer(round, checklist) : []
  const open = points.filter((point) => point.reply === null).length
  const values = { no: round.no, opinion: round.opinion === null ? '' : reviewOpinionText[round.opinion] }
  return (
    <>
      {stale === undefined ? null : (
        <Alert type="error" showIcon title={t('afterReview')} description={stale.message} action={again} />
      )}
      {points.length === 0 ? null : (
        <Alert
          type={open === 0 ? 'success' : 'warning'}
          showIcon
          title={t(open === 0 ? 'allAnswered' : 'waiting', { ...values, count: points.length, open })}
          action={again}
        />
      )}
      {round.kind === 'pre' ? <Alert type="info" showIcon title={t('preRound')} /> : null}
    </>
  )
}

/** The review clock (D12) of a round: until when, or how it ended; how it was counted on demand. */
export function RoundClock({ view, round, mayExtend }: { view: CaseView; round: ReviewRound; mayExtend: boolean }) {
  const t = useText('rounds')
  const [isExtending, setExtending] = useState(false)
  const deadline = view.deadlines.find(
    ({ id, baseDay, doneOn }) => id === 'D12' && baseDay === round.submittedOn && doneOn === round.concludedOn,
  )
  if (deadline === undefined || round.origin === 'paper') return null
  const { state, dueDay, doneOn } = deadline
  const { extension } = round
  const tone: Tone = state === 'missed' ? 'bad' : state === 'met' ? 'good' : 'active'
  const isPaused = doneOn !== null && round.opinion !== 'agree' && view.file.rounds.at(-1)?.id === round.id
  const text =
    state === 'missed'
      ? t('clockMissed', { day: dueDay })
      : doneOn === null
        ? t('clock', { day: dueDay })
        : t('clockMet', { day: doneOn, due: dueDay })
  return (
    <span className="roundClock">
      <Popover
        content={
          <ol className="clockSteps">
            {deadline.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
            {extension === null ? null : (
              <li>{t('extended', { ...extension, by: extension.grantedBy, on: extension.grantedOn })}</li>
            )}
          </ol>
        }
      >
        <Button type="text">
          <StatusTag tone={tone} text={`${text}${deadline.certain ? '' : t('uncertain')}`} />
        </Button>
      </Popover>
      {isPaused ? <span className="muted">{t('paused')}</span> : null}
      {mayExtend && doneOn === null && round.extension === null ? (
        <Button onClick={() => setExtending(true)}>{t('extend')}</Button>
      ) : null}
      <ExtendDialog round={round} isOpen={isExtending} onClose={() => setExtending(false)} />
    </span>
  )
}
