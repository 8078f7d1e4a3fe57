import { bureauTripSchema, type BureauTrip } from '#domain/exchange/bureauTrip.ts'
import * as z from 'zod'

import { jsonColumn } from '#store/columns.ts'
import type { Readable, Writable } from '#store/database.ts'
import { allRows, oneRow, saveRow, sql } from '#store/sql.ts'

const tripRow = z.object({ ...bureauTripSchema.shape, files: jsonColumn(bureauTripSchema.shape.files) })

/** Adds a trip to the city bureau or changes the one with its id; none is ever removed. */
export function saveBureauTrip(db: Writable, trip: BureauTrip): void {
  saveRow(db, 'bureauTrip', trip, ['id'])
}

/** A trip, or null. */
export function findBureauTrip(db: Readable, id: string): BureauTrip | null {
  return oneRow(db, tripRow, sql`select * from bureauTrip where id = ${id}`)
}

/** Every trip of every case, in the order in which they began. */
export function listBureauTrips(db: Readable): BureauTrip[] {
  return allRows(db, tripRow, sql`select * from bureauTrip order by ordinal`)
}
