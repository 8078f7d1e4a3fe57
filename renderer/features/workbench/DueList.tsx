import { Link } from '@tanstack/react-router'

import type { OutputOf } from '#contract/index.ts'
import { daysBetween, type Day } from '#domain/day.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { StatusTag, type Tone } from '#renderer/ui/StatusTag.tsx'

type Due = OutputOf<'workbench.get'>['deadlines'][number]

/** Deadlines that are not done: what is over first and in red, then what runs, the nearest first. */
export function DueList({ deadlines, today }: { deadlines: readonly Due[]; today: Day }) {
  const t = useText('workbench')
  const open = deadlines
    .filter((due) => due.doneOn === null)
    .toSorted((one, other) => one.dueDay.localeCompare(other.dueDay))
  if (open.length === 0) return <p className="muted">{t('nothingDue')}</p>
  return (
    <ul className="rows">
      {open.map((due) => (
        <li
          key={`${due.caseId}${due.id}${due.partyName}${due.baseDay}`}
          className={isOver(due, today) ? 'row isOver' : 'row'}
        >
          <span className="rowWhen numeric">{due.dueDay}</span>
          <Remaining due={due} today={today} />
          <span className="rowWhat">
            <strong>{titleOf(due)}</strong>
            <Link to="/cases/$caseId" params={{ caseId: due.caseId }} title={due.steps.join('\n')}>
              {due.caseTitle}
            </Link>
          </span>
        </li>
      ))}
    </ul>
  )
}

/** Whether its day has passed without the thing done. */
export function isOver(due: Due, today: Day): boolean {
  return due.doneOn === null && (due.state === 'missed' || due.dueDay < today)
}

/** The party is named where the title of the case does not say it already. */
function titleOf({ title, partyName, caseTitle }: Due): string {
  return partyName === '' || caseTitle.startsWith(partyName) ? title : `${title}（${partyName}）`
}

function Remaining({ due, today }: { due: Due; today: Day }) {
  const t = useText('workbench')
  const days = daysBetween(today, due.dueDay)
  if (isOver(due, today)) return <StatusTag tone="bad" text={t('overdue', { count: Math.abs(days) })} />
  const tone: Tone = days <= 3 ? 'waiting' : 'active'
  const text = days === 0 ? t('dueToday') : t('daysLeft', { count: days })
  return <StatusTag tone={tone} text={due.certain ? text : `${text}${t('uncertain')}`} />
}
