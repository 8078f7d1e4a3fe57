import { firstDayOf, type CaseFile } from '#domain/case/caseFile.ts'
import type { MilestoneKind } from '#domain/case/milestone.ts'
import { addDays, daysBetween, type Day } from '#domain/day.ts'
import type { RulePack } from '#domain/rules/rulePack.ts'
import { isServed } from '#domain/service/service.ts'
import { servicesOf } from '#domain/service/servicesOf.ts'

import { announcementEnd } from './serviceClock.ts'

/** A span that does not count towards the 90 days; `to` is its last day, `key` names it in the rule pack. */
export interface Exclusion {
  key: string
  from: Day
  to: Day
}

/**
 * The spans that the file proves (令30号57: 中止、听证、公告、监测、鉴定、送达 …), cut to the time after
 * filing. A span without its end is left out: it would make the limit look later than anybody can show.
 */
export function exclusionsOf(file: CaseFile, pack: RulePack, filedOn: Day): Exclusion[] {
  return [
    ...spans(file, 'excludedHearing', 'hearingRequested', 'hearingHeld'),
    ...spans(file, 'excludedSuspension', 'suspended', 'resumed'),
    ...spans(file, 'excludedTest', 'sampled', 'resultTold'),
    ...announcements(file, pack),
  ]
    .map((span) => ({ ...span, from: span.from <= filedOn ? addDays(filedOn, 1) : span.from }))
    .filter((span) => span.from <= span.to)
    .toSorted((one, other) => (one.from < other.from ? -1 : 1))
}

/** Days covered by the spans, overlaps counted once; only spans that begin up to `until`. */
export function excludedDays(exclusions: readonly Exclusion[], until: Day): number {
  let total = 0
  let covered: Day | null = null
  for (const { from, to } of exclusions) {
    if (from > addDays(until, total)) break
    const start = covered !== null && from <= covered ? addDays(covered, 1) : from
    if (start > to) continue
    total += daysBetween(start, to) + 1
    covered = to
  }
  return total
}

/** Each begin with the first end that follows it; the day of the begin itself still counts. */
function spans(file: CaseFile, key: string, begin: MilestoneKind, end: MilestoneKind): Exclusion[] {
  const days = (kind: MilestoneKind) =>
    file.case.milestones
      .filter((milestone) => milestone.kind === kind)
      .map((milestone) => milestone.day)
      .toSorted()
  return days(begin).flatMap((from) => {
    const to = days(end).find((day) => day >= from)
    return to === undefined ? [] : [{ key, from: addDays(from, 1), to }]
  })
}

/** Announcements of notices; those of the decision come after the period has ended. */
function announcements(file: CaseFile, pack: RulePack): Exclusion[] {
  return file.notices
    .flatMap((notice) => servicesOf(file, notice))
    .filter(isServed)
    .filter((service) => service.method === 'announcement')
    .map((service) => ({
      key: 'excludedAnnouncement',
      from: addDays(service.servedOn, 1),
      to: announcementEnd(service, pack),
    }))
}

/** The day of filing, from which the period runs. */
export function filingDay(file: CaseFile): Day | null {
  return firstDayOf(file, 'filed')
}
