import type { OutputOf } from '#contract/index.ts'
import { caseTitle } from '#domain/case/case.ts'
import { listDeadlines } from '#domain/deadline/listDeadlines.ts'

import { today, type Call } from '#service/call.ts'
import { allFiles } from '#service/openFile.ts'

/** The deadlines of all cases that are not archived, the nearest first. */
export function listAllDeadlines(call: Call): OutputOf<'deadline.list'> {
  return allFiles(call)
    .filter((file) => file.case.archivedOn === null)
    .flatMap((file) => {
      const title = caseTitle(file.case, file.decisions.length > 0)
      return listDeadlines(file, call.pack, today(call)).map((deadline) => ({ ...deadline, caseTitle: title }))
    })
    .toSorted((one, other) => one.dueDay.localeCompare(other.dueDay))
}
