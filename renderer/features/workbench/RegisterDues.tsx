import { Link } from '@tanstack/react-router'

import { entryDueText } from '#contract/text/normative.ts'
import type { RegisterDue } from '#contract/workbench.ts'
import { daysBetween, type Day } from '#domain/day.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { StatusTag } from '#renderer/ui/StatusTag.tsx'

/** What the registers want: documents to be evaluated or looked through, periods that end. */
export function RegisterDues({ dues, today }: { dues: readonly RegisterDue[]; today: Day }) {
  const t = useText('workbench')
  if (dues.length === 0) return null
  return (
    <ul className="rows" aria-label={t('registerDues')}>
      {dues.map(({ entryId, kind, title, what, day }) => (
        <li key={`${entryId}${what}`} className={day < today ? 'row isOver' : 'row'}>
          <span className="rowWhen numeric">{day}</span>
          <StatusTag
            tone={day < today ? 'bad' : 'active'}
            text={t(day < today ? 'overdue' : 'daysLeft', { count: Math.abs(daysBetween(today, day)) })}
          />
          <span className="rowWhat">
            <strong>{entryDueText[what]}</strong>
            <Link to="/registers" search={{ kind, entry: entryId }}>
              {title}
            </Link>
          </span>
        </li>
      ))}
    </ul>
  )
}
