import type { Deadline } from '#domain/deadline/deadline.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { SourceText } from '#renderer/ui/SourceText.tsx'
import { StatusTag } from '#renderer/ui/StatusTag.tsx'

/** missed: its day is over and nothing was done · late: done, but after its day. */
const tones = { missed: 'bad', open: 'active', late: 'waiting', met: 'good' } as const

function standing(deadline: Deadline): keyof typeof tones {
  return deadline.state === 'missed' && deadline.doneOn !== null ? 'late' : deadline.state
}

/** Deadlines that explain themselves, the most pressing first; the explanation unfolds. */
export function DeadlineTable({ deadlines }: { deadlines: readonly Deadline[] }) {
  const t = useText('casePage')
  if (deadlines.length === 0) return <p className="muted">{t('noDeadline')}</p>
  const ranks = Object.keys(tones)
  const rank = (deadline: Deadline) => ranks.indexOf(standing(deadline))
  const sorted = deadlines.toSorted((one, other) => rank(one) - rank(other) || one.dueDay.localeCompare(other.dueDay))
  return (
    <ul className="deadlines">
      {sorted.map((deadline) => (
        <li key={`${deadline.id}${deadline.partyName}${deadline.baseDay}`}>
          <details>
            <summary>
              <span className="numeric dueDay">{deadline.dueDay}</span>
              <StatusTag tone={tones[standing(deadline)]} text={t(`deadline.${standing(deadline)}`)} />
              <span>
                {deadline.title}
                {deadline.partyName === '' ? '' : `（${deadline.partyName}）`}
                {deadline.certain ? '' : t('uncertain')}
              </span>
            </summary>
            <Explanation deadline={deadline} />
          </details>
        </li>
      ))}
    </ul>
  )
}

function Explanation({ deadline }: { deadline: Deadline }) {
  const t = useText('casePage')
  return (
    <div className="explanation">
      <p>
        {t('base', { event: deadline.baseEvent, day: deadline.baseDay, limit: deadline.limit })}{' '}
        <SourceText source={deadline.source} />
      </p>
      <ol>
        {deadline.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {deadline.doneOn === null ? null : <p>{t('doneOn', { day: deadline.doneOn })}</p>}
      {deadline.fallacy === null ? null : <p className="fallacy">{t('fallacy', deadline.fallacy)}</p>}
    </div>
  )
}
