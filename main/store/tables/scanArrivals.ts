import * as z from 'zod'

import { scanArrivalSchema, type ScanArrival } from '#domain/paper/scanArrival.ts'
import type { Sha256Hex } from '#domain/proof/sha256.ts'

import { jsonColumn } from '#store/columns.ts'
import type { Readable, Writable } from '#store/database.ts'
import { allRows, oneRow, saveRow, sql } from '#store/sql.ts'

const shape = scanArrivalSchema.shape
const arrivalRow = z.object({ ...shape, gate: jsonColumn(shape.gate), sides: jsonColumn(shape.sides) })

/** Adds a scan that arrived, or records what became of its sides. */
export function saveArrival(db: Writable, arrival: ScanArrival): void {
  saveRow(db, 'scanArrival', arrival, ['id'])
}

/** A scan that arrived, or null. */
export function findArrival(db: Readable, id: string): ScanArrival | null {
  return oneRow(db, arrivalRow, sql`select * from scanArrival where id = ${id}`)
}

/** The scan of these very bytes that arrived before, or null. */
export function findArrivalOf(db: Readable, sha256: Sha256Hex): ScanArrival | null {
  return oneRow(db, arrivalRow, sql`select * from scanArrival where sha256 = ${sha256} order by ordinal limit 1`)
}

/** All scans that arrived, oldest first. */
export function listArrivals(db: Readable): ScanArrival[] {
  return allRows(db, arrivalRow, sql`select * from scanArrival order by ordinal`)
}

/** The scans with sides that still wait for their document or for an answer, oldest first. */
export function listOpenArrivals(db: Readable): ScanArrival[] {
  return allRows(
    db,
    arrivalRow,
    sql`select * from scanArrival where exists (
          select 1 from json_each(sides) where value ->> '$.what.fate' = 'waiting') order by ordinal`,
  )
}
