import type { CaseFile } from '#domain/case/caseFile.ts'
import { isInvestigator } from '#domain/rules/guards/investigators.ts'

import type { Attendee, Discussion } from './discussion.ts'

/** Who sat at the table last time, for a record that nobody wants to type twice (与上次相同). */
export interface ProposedTable {
  readonly place: string
  readonly presider: Attendee
  readonly recorder: Attendee
  readonly attendees: readonly Attendee[]
  readonly observers: readonly Attendee[]
  /** Whose discussion it was taken from. */
  readonly of: Pick<Discussion, 'caseId' | 'heldOn' | 'no'>
}

/**
 * The table of the bureau's last discussion of any case, or null before the first one. Who
 * investigated this case is left out of the voters and attends (列席) with its officers.
 */
export function proposeTable(file: CaseFile, all: readonly Discussion[]): ProposedTable | null {
  const last = all
    .filter((one) => one.organ === '')
    .toSorted((one, other) => one.heldOn.localeCompare(other.heldOn) || one.no - other.no)
    .at(-1)
  if (last === undefined) return null
  const mayVote = (person: Attendee) => !isInvestigator(file, person)
  const officers = file.case.officers.map(({ name, staffNo }) => ({ name, post: '', staffNo }))
  // Officers of another case have no business here; legal section, counsel and discipline office have.
  const guests = last.caseId === file.case.id ? last.observers : last.observers.filter((one) => !isOfficerPost(one))
  const observers = [...guests.filter((one) => officers.every((officer) => officer.name !== one.name)), ...officers]
  return {
    place: last.place,
    presider: mayVote(last.presider) ? last.presider : { name: '', post: last.presider.post, staffNo: null },
    recorder: last.recorder,
    attendees: last.attendees.filter(mayVote),
    observers,
    of: { caseId: last.caseId, heldOn: last.heldOn, no: last.no },
  }
}

/** Officers come without a post from the case, or with the squad's. */
function isOfficerPost({ post }: Attendee): boolean {
  return post === '' || /执法|调查|大队|中队/u.test(post)
}
