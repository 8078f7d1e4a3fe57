import { Button, Progress } from 'antd'
import { useSyncExternalStore } from 'react'

import { progressOf } from '#contract/text/progress.ts'
import { workOf } from '#contract/text/work.ts'
import { useText } from '#renderer/i18n/useText.ts'

import { cancelTask, currentTasks, subscribeTasks, type RunningTask } from './tasks.ts'

/** Long work at the foot of the window: what it does, how far it is, and a way to stop it. */
export function TaskBar() {
  const tasks = useSyncExternalStore(subscribeTasks, currentTasks)
  return (
    <div role="status" aria-live="polite" className="taskBar" hidden={tasks.length === 0}>
      {tasks.map((task) => (
        <TaskLine key={task.id} task={task} />
      ))}
    </div>
  )
}

function TaskLine({ task }: { task: RunningTask }) {
  const t = useText('app')
  const progress = task.progress
  const total = progress?.total ?? 0
  const percent = progress === null || total <= 0 ? 0 : Math.min(100, Math.round((progress.done / total) * 100))
  return (
    <div className="taskLine">
      <strong>{workOf(task.op)}</strong>
      <span className="taskStep">{progress === null ? t('working') : progressOf(progress.step)}</span>
      <span className="taskDetail">{progress?.detail}</span>
      {total > 0 ? (
        <Progress percent={percent} size="small" aria-label={workOf(task.op)} className="taskProgress" />
      ) : (
        <span className="taskPulse" aria-hidden />
      )}
      <Button disabled={task.isCancelling} onClick={() => cancelTask(task.id)}>
        {task.isCancelling ? t('cancelling') : t('cancel')}
      </Button>
    </div>
  )
}
