import * as z from 'zod'

import {
  blankVerdictSchema,
  cutDocumentSchema,
  scanSchema,
  scanSourceSchema,
  sheetSchema,
  type BlankVerdict,
  type Scan,
  type Sheet,
} from '#domain/scan/scan.ts'

import { jsonColumn } from '#store/columns.ts'
import type { Readable, Writable } from '#store/database.ts'
import { allRows, insertRow, oneRow, saveRow, sql, updateRow } from '#store/sql.ts'

const scanRow = z.object({
  ...scanSchema.shape,
  sources: jsonColumn(z.array(scanSourceSchema)),
  documents: jsonColumn(z.array(cutDocumentSchema)),
})
const workRow = z.object({ revision: z.int(), sheets: jsonColumn(z.array(sheetSchema)), savedAt: z.string() })
const sideRow = z.object({ sha256: z.string(), page: z.int(), blank: blankVerdictSchema })
const pictureRow = z.object({ picture: z.instanceof(Uint8Array) })

/** Splitting work as it was saved last; `revision` counts the saves. */
export type ScanWork = z.infer<typeof workRow>
/** A side that was looked at. */
export type SeenScanSide = z.infer<typeof sideRow>

/** Adds a scan. Its bytes must be in the blob store before. */
export function insertScan(db: Writable, scan: Scan): void {
  insertRow(db, 'scan', scan)
}

/** Changes a scan: more sources, what was cut. */
export function updateScan(db: Writable, scan: Scan): void {
  updateRow(db, 'scan', scan, ['id'])
}

/** A scan, or null. */
export function findScan(db: Readable, id: string): Scan | null {
  return oneRow(db, scanRow, sql`select * from scan where id = ${id}`)
}

/** The scans of a case, oldest first. */
export function listScans(db: Readable, caseId: string): Scan[] {
  return allRows(db, scanRow, sql`select * from scan where caseId = ${caseId} order by ordinal`)
}

/** The work on a scan, or null before the first save. */
export function findScanWork(db: Readable, scanId: string): ScanWork | null {
  return oneRow(db, workRow, sql`select revision, sheets, savedAt from scanWork where scanId = ${scanId}`)
}

/** Saves the work on a scan; no event, it is a draft. */
export function saveScanWork(
  db: Writable,
  scanId: string,
  work: { revision: number; sheets: readonly Sheet[]; savedAt: string },
): void {
  saveRow(db, 'scanWork', { scanId, ...work }, ['scanId'])
}

/** The sides of a scan that were looked at, without their pictures. */
export function listScanSides(db: Readable, scanId: string): SeenScanSide[] {
  return allRows(db, sideRow, sql`select sha256, page, blank from scanSide where scanId = ${scanId}`)
}

/** The small picture of a side (JPEG), or null while there is none. */
export function findScanPicture(db: Readable, scanId: string, sha256: string, page: number): Uint8Array | null {
  const where = sql`select picture from scanSide where scanId = ${scanId} and sha256 = ${sha256} and page = ${page}`
  return oneRow(db, pictureRow, where)?.picture ?? null
}

/** Keeps what was seen of a side. */
export function saveScanSide(
  db: Writable,
  side: { scanId: string; sha256: string; page: number; blank: BlankVerdict; picture: Uint8Array },
): void {
  saveRow(db, 'scanSide', side, ['scanId', 'sha256', 'page'])
}
