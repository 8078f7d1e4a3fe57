import type { exchangeOperations } from '#contract/exchange.ts'
import { numberInName } from '#domain/exchange/outsideNumber.ts'
import { ok } from '#domain/result.ts'
import { listBureauTrips } from '#store/tables/bureauTrips.ts'

import { today, type Handlers } from '#service/call.ts'
import { findFile } from '#service/openFile.ts'

import { sendToBureau } from './sendToBureau.ts'
import { findingsOf, takeBack } from './takeBack.ts'
import { keepTrip, openTrip, tripOf } from './tripRecord.ts'

/** The round trip to the city bureau (市局往返). */
export const bureauHandlers: Handlers<Extract<keyof typeof exchangeOperations, `bureau.${string}`>> = {
  'bureau.send': sendToBureau,
  'bureau.list': (call, { caseId }) => {
    const trips = listBureauTrips(call.desk.ledger).filter((trip) => caseId === '' || trip.caseId === caseId)
    return ok(
      trips.toReversed().flatMap((trip) => {
        const file = findFile(call, trip.caseId)
        return file.ok ? [tripOf(file.value, trip, today(call))] : []
      }),
    )
  },
  'bureau.checkNumber': (call, { fileName, docNo, decidedOn }) => {
    const number = docNo === '' ? numberInName(fileName) : docNo
    const year = Number((decidedOn ?? today(call)).slice(0, 4))
    return ok({ docNo: number, findings: number === '' ? [] : findingsOf(call, number, year) })
  },
  'bureau.takeBack': takeBack,
  'bureau.end': (call, { tripId, reason }) => {
    const trip = openTrip(call, tripId)
    if (!trip.ok) return trip
    const kept = keepTrip(call, 'bureau.end', { ...trip.value, endedReason: reason })
    return kept.ok ? ok({}) : kept
  },
}
