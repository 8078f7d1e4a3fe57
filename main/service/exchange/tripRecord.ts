import type { Trip } from '#contract/exchange.ts'
import type { ActionCode } from '#contract/text/actions.ts'
import { caseTitle } from '#domain/case/case.ts'
import type { CaseFile } from '#domain/case/caseFile.ts'
import type { Day } from '#domain/day.ts'
import { daysAway, isAway, type BureauTrip } from '#domain/exchange/bureauTrip.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { findBureauTrip, saveBureauTrip } from '#store/tables/bureauTrips.ts'

import type { Call } from '#service/call.ts'
import { record } from '#service/record.ts'

/** Keeps a trip and its event. */
export function keepTrip(call: Call, action: ActionCode, trip: BureauTrip): Result<BureauTrip> {
  const trace = { caseId: trip.caseId, action, subject: `bureauTrip:${trip.id}`, payload: { ...trip } }
  return record(call, trace, () => {
    saveBureauTrip(call.desk.ledger, trip)
    return ok(trip)
  })
}

/** A trip that is still away; another one cannot come back twice. */
export function openTrip(call: Call, tripId: string): Result<BureauTrip> {
  const trip = findBureauTrip(call.desk.ledger, tripId)
  if (trip === null) return fail({ kind: 'notFound', what: 'trip', id: tripId })
  return isAway(trip) ? ok(trip) : fail({ kind: 'conflict', what: 'tripEnded', detail: '' })
}

/** A trip as lists show it. */
export function tripOf(file: CaseFile, trip: BureauTrip, day: Day): Trip {
  return {
    ...trip,
    caseTitle: caseTitle(file.case, file.decisions.length > 0),
    days: daysAway(trip, day),
    isAway: isAway(trip),
  }
}
