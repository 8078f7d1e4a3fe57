import { Link } from '@tanstack/react-router'

import { taskOf } from '#contract/text/task.ts'
import type { Task } from '#contract/workbench.ts'
import { useText } from '#renderer/i18n/useText.ts'

/** What waits for somebody, the oldest first. */
export function TaskList({ tasks }: { tasks: readonly Task[] }) {
  const t = useText('workbench')
  if (tasks.length === 0) return <p className="muted">{t('nothingWaits')}</p>
  return (
    <ul className="rows">
      {tasks.map((task) => (
        <li key={`${task.caseId}${task.kind}${task.detail}`} className="row">
          <span className="rowWhen numeric">{task.since.slice(0, 10)}</span>
          <span className="rowWhat">
            <strong>{taskOf(task.kind)}</strong>
            {task.detail === '' ? null : <span>{task.detail}</span>}
            <Link to="/cases/$caseId" params={{ caseId: task.caseId }}>
              {task.caseTitle}
            </Link>
          </span>
        </li>
      ))}
    </ul>
  )
}
