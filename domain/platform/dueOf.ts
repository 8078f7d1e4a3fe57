import * as z from 'zod'

import type { CaseFile } from '#domain/case/caseFile.ts'
import { daysBetween, type Day } from '#domain/day.ts'
import { clocksOf } from '#domain/deadline/clockPoints.ts'
import { computeDeadline } from '#domain/deadline/computeDeadline.ts'
import type { DeadlineRule } from '#domain/rules/deadlineRule.ts'
import type { RulePack } from '#domain/rules/rulePack.ts'

import type { PlatformSection } from './platform.ts'
import type { PlatformEntry } from './platformEntry.ts'
import type { Target } from './targetsOf.ts'

/** entered: all of it, as the case stands now · due: not (all) of it · unknown: the day to count from is not on record. */
export const outcomeSchema = z.enum(['entered', 'due', 'unknown'])

interface Filled {
  readonly value: string
  readonly isOptional: boolean
  readonly isChanged: boolean
  readonly entry: PlatformEntry | null
}

/** By when a section must be entered, and whether it is. */
export function dueOf(
  section: PlatformSection,
  target: Target,
  by: { file: CaseFile; fields: readonly Filled[]; pack: RulePack; today: Day },
) {
  const baseDay = baseDayOf(section, target, by)
  const computed = baseDay === null ? null : computeDeadline(ruleOf(section, by.pack), baseDay, by.pack)
  const isEntered = by.fields.every((field) => isDone(field))
  const open = computed === null ? ('unknown' as const) : ('due' as const)
  return {
    outcome: isEntered ? ('entered' as const) : open,
    baseLabel: section.baseLabel,
    baseDay,
    dueDay: computed?.dueDay ?? null,
    daysLeft: computed === null ? null : daysBetween(by.today, computed.dueDay),
    certain: computed?.certain ?? false,
    steps: computed?.steps ?? [],
  }
}

function isDone({ entry, isChanged, isOptional, value }: Filled): boolean {
  return entry === null ? isOptional && value === '' : !isChanged
}

function baseDayOf(section: PlatformSection, target: Target, by: { file: CaseFile; pack: RulePack }): Day | null {
  const days = clocksOf(section.base, by.file, by.pack)
    .filter((clock) => target.decision === null || clock.decision?.id === target.decision.id)
    .filter((clock) => clock.partyId === null || target.parties.some((party) => party.id === clock.partyId))
    .map((clock) => clock.day)
  return days.toSorted()[0] ?? null
}

/** The rule of the pack where there is one, counted from the act that the platform names; else its own days. */
function ruleOf(section: PlatformSection, pack: RulePack): DeadlineRule {
  const { base, baseLabel, source } = section
  const known = pack.deadlines.find((rule) => rule.id === section.deadline)
  if (known !== undefined) return { ...known, base, baseLabel }
  return {
    id: section.code,
    title: section.title,
    base,
    baseLabel,
    done: [],
    value: section.days,
    unit: section.unit,
    fixedDay: '',
    movesOffHoliday: false,
    calendarDaysFatal: false,
    whose: 'organ',
    sense: 'notAfter',
    extensions: [],
    consequence: '',
    source,
    from: null,
    to: null,
    testedDate: 'any',
  }
}
