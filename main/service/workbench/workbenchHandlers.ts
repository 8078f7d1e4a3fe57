import type { workbenchOperations } from '#contract/workbench.ts'
import { ok } from '#domain/result.ts'

import { listAllDeadlines } from '#service/case/allDeadlines.ts'
import { today, type Handlers } from '#service/call.ts'
import { allFiles } from '#service/openFile.ts'

import { tasksOf } from './tasksOf.ts'
import { registerDues } from './registerDues.ts'
import { tripTasks } from './tripTasks.ts'

/** The workbench: what is due, what waits for whom. */
export const workbenchHandlers: Handlers<keyof typeof workbenchOperations> = {
  'workbench.get': (call) => {
    const files = allFiles(call).filter((file) => file.case.archivedOn === null)
    const tasks = [...files.flatMap(tasksOf), ...tripTasks(call, files)]
    const count = (...kinds: string[]) => tasks.filter((task) => kinds.includes(task.kind)).length
    return ok({
      today: today(call),
      // What was missed and is not done yet must not fall off the desk; the nearest first puts it on top.
      deadlines: listAllDeadlines(call).filter((deadline) => deadline.state !== 'met' && deadline.doneOn === null),
      tasks,
      registers: registerDues(call),
      counts: {
        open: files.length,
        toSign: count('toPrint', 'toSign', 'toHangBack'),
        inReview: count('toReview'),
        toArchive: count('toArchive'),
      },
    })
  },
}
