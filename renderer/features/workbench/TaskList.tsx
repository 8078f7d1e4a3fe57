import { Link } from '@tanstack/react-router'

import { taskOf } from '#contract/text/task.ts'
import type { Task } from '#contract/workbench.ts'
import { useText } from '#renderer/i18n/useText.ts'

/** Rounds are named by their number, sheets by their title. */
function isRound(task: Task): boolean {
  return /^\d+$/.test(task.detail)
}

/** Where the work waits. */
function tabOf(task: Task): 'review' | 'archive' | 'materials' | 'bureau' {
  if (task.kind === 'atCityBureau') return 'bureau'
  if (task.kind === 'toArchive') return 'archive'
  if (task.kind === 'toExamine' || task.kind === 'examinationReturned') return 'review'
  return isRound(task) ? 'review' : 'materials'
}

/** What waits for somebody, the oldest first. */
export function TaskList({ tasks }: { tasks: readonly Task[] }) {
  const t = useText('workbench')
  const oldestFirst = tasks.toSorted((one, other) => one.since.localeCompare(other.since))
  if (tasks.length === 0) return <p className="muted">{t('nothingWaits')}</p>
  return (
    <ul className="rows">
      {oldestFirst.map((task) => (
        <li key={`${task.caseId}${task.kind}${task.detail}`} className="row">
          <span className="rowWhen numeric">{task.since.slice(0, 10)}</span>
          <span className="rowWhat">
            <strong>{taskOf(task.kind)}</strong>
            {task.detail === '' ? null : <span>{isRound(task) ? t('round', { no: task.detail }) : task.detail}</span>}
            <Link to="/cases/$caseId" params={{ caseId: task.caseId }} search={{ tab: tabOf(task) }}>
              {task.caseTitle}
            </Link>
          </span>
        </li>
      ))}
    </ul>
  )
}
