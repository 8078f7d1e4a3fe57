import type { Day } from '#domain/day.ts'

import { dayOfEntry, type NormativeEntry } from './normativeEntry.ts'
import type { NormativeStep, NormativeStepKind } from './normativeStep.ts'

/** What a line wants to be done by a day: the next evaluation, the next clean-up, or a period that ends. */
export interface EntryDue {
  readonly what: 'evaluation' | 'cleanUp' | 'expiry'
  readonly day: Day
}

/**
 * How a line stands on a day. draft: not issued or decided yet · inForce · expired: its period is over ·
 * repealed: by evaluation or clean-up · done: a topic · struck.
 */
export type EntryStanding = 'draft' | 'inForce' | 'expired' | 'repealed' | 'done' | 'struck'

/** How a line stands on `today`. */
export function standingOf(entry: NormativeEntry, today: Day): EntryStanding {
  if (entry.struckReason !== '') return 'struck'
  if (entry.kind === 'topic') return 'done'
  if (standingSteps(entry).some((step) => step.verdict === 'repeal')) return 'repealed'
  if (entry.kind === 'document' && entry.inForceUntil !== null && entry.inForceUntil < today) return 'expired'
  const day = dayOfEntry(entry)
  return day === null || day > today ? 'draft' : 'inForce'
}

/** What is still to be done with a line, the nearest first; nothing of one that no longer binds anybody. */
export function duesOf(entry: NormativeEntry, today: Day): EntryDue[] {
  const standing = standingOf(entry, today)
  if (entry.kind === 'topic' || (standing !== 'inForce' && standing !== 'draft')) return []
  const cleanUp = entry.kind === 'document' ? entry.cleanUpBy : null
  const expiry = entry.kind === 'document' ? entry.inForceUntil : null
  const dues = [due('evaluation', entry.evaluateBy), due('cleanUp', cleanUp), due('expiry', expiry)]
  return dues.filter((one) => one !== null).toSorted((one, other) => one.day.localeCompare(other.day))
}

function due(what: EntryDue['what'], day: Day | null): EntryDue | null {
  return day === null ? null : { what, day }
}

/** Its steps that were not struck, by their days. */
export function standingSteps(entry: NormativeEntry): NormativeStep[] {
  return entry.steps
    .filter((step) => step.struckReason === '')
    .toSorted((one, other) => one.day.localeCompare(other.day))
}

/** The last step of a kind, or null. */
export function lastStep(entry: NormativeEntry, kind: NormativeStepKind): NormativeStep | null {
  return standingSteps(entry).findLast((step) => step.kind === kind) ?? null
}
