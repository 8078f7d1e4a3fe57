import type { CaseFile } from '#domain/case/caseFile.ts'
import type { Milestone, MilestoneKind } from '#domain/case/milestone.ts'
import type { Day } from '#domain/day.ts'

/** Steps of these kinds later than `after` and not later than `until`, in order of their day. */
export function eventsAfter(file: CaseFile, kinds: readonly MilestoneKind[], after: Day, until: Day): Milestone[] {
  return file.case.milestones
    .filter((milestone) => kinds.includes(milestone.kind) && milestone.day > after && milestone.day <= until)
    .toSorted((one, other) => (one.day < other.day ? -1 : 1))
}
