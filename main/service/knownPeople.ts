import type { Discussion } from '#domain/discussion/discussion.ts'
import { isSameName } from '#domain/rules/guards/investigators.ts'
import { findAccount } from '#store/tables/accounts.ts'

import type { Call } from './call.ts'

/**
 * The staff number that somebody was given on a form, when there is an account of that number and
 * that name; otherwise null, and the name decides. An invented number would tell an investigator
 * apart from himself.
 */
export function knownStaffNo(call: Call, person: { name: string; staffNo: string | null }): string | null {
  const account = person.staffNo === null ? null : findAccount(call.desk.ledger, person.staffNo)
  return account !== null && isSameName(account.name, person.name) ? account.staffNo : null
}

/** A person of a form with a staff number that can be believed. */
export function withKnownStaffNo<T extends { name: string; staffNo: string | null }>(call: Call, person: T): T {
  return { ...person, staffNo: knownStaffNo(call, person) }
}

type Table = Pick<Discussion, 'presider' | 'recorder' | 'attendees' | 'absent' | 'observers'>

/** Everybody at the table with a staff number that can be believed. */
export function withKnownTable<T extends Table>(call: Call, table: T): T {
  const known = <P extends Table['presider']>(person: P) => withKnownStaffNo(call, person)
  return {
    ...table,
    presider: known(table.presider),
    recorder: known(table.recorder),
    attendees: table.attendees.map(known),
    absent: table.absent.map(known),
    observers: table.observers.map(known),
  }
}
