import type { RegisterDue } from '#contract/workbench.ts'
import { addDays } from '#domain/day.ts'
import { duesOf } from '#domain/normative/entryState.ts'
import { listNormativeEntries } from '#store/tables/normativeEntries.ts'

import { today, type Call } from '#service/call.ts'

/** How many days before its day a line of the registers comes to the workbench. */
const ahead = 60

/** What the registers want within the next days, and what is overdue, the nearest first. */
export function registerDues(call: Call): RegisterDue[] {
  const day = today(call)
  return listNormativeEntries(call.desk.ledger)
    .flatMap((entry): RegisterDue[] => {
      const { id: entryId, kind, title } = entry
      if (kind === 'topic') return []
      return duesOf(entry, day).map((due) => ({ entryId, kind, title, ...due }))
    })
    .filter((due) => due.day <= addDays(day, ahead))
    .toSorted((one, other) => one.day.localeCompare(other.day))
}
