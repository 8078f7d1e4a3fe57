import * as z from 'zod'

import type { ReadFile, ReadPage } from '#domain/search/pageText.ts'
import { readFileSchema, readPageSchema } from '#domain/search/pageText.ts'
import type { Sha256Hex } from '#domain/proof/sha256.ts'

import { jsonColumn } from '#store/columns.ts'
import type { Readable, Writable } from '#store/database.ts'
import { allRows, oneRow, run, saveRow, sql } from '#store/sql.ts'

const pageRow = z.object({ ...readPageSchema.shape, boxes: jsonColumn(readPageSchema.shape.boxes) })
const stateRow = z.object({ sha256: z.string(), page: z.int(), source: z.string(), readAt: z.string().nullable() })
const countRow = z.object({ count: z.int() })

/** Adds a file whose text is wanted, or changes what is known of it. By content: one scan is read once. */
export function saveTextFile(db: Writable, file: ReadFile): void {
  saveRow(db, 'textFile', file, ['sha256'])
}

/** What is known of a file's text, or null when nobody asked for it yet. */
export function findTextFile(db: Readable, sha256: Sha256Hex): ReadFile | null {
  return oneRow(db, readFileSchema, sql`select * from textFile where sha256 = ${sha256}`)
}

/** A file that waits to be looked at, the newest first; null when none does. */
export function nextTextFile(db: Readable): ReadFile | null {
  return oneRow(
    db,
    readFileSchema,
    sql`select * from textFile where state = 'waiting' order by textFile.rowid desc limit 1`,
  )
}

/** Adds a page or replaces what was known of it. */
export function savePageText(db: Writable, page: ReadPage): void {
  saveRow(db, 'pageText', page, ['sha256', 'page'])
}

/** What a page says, or null when nobody has looked at it. */
export function findPageText(db: Readable, sha256: Sha256Hex, page: number): ReadPage | null {
  return oneRow(db, pageRow, sql`select * from pageText where sha256 = ${sha256} and page = ${page}`)
}

/** What the pages of a file say, those that wait included. */
export function listPageTexts(db: Readable, sha256: Sha256Hex): ReadPage[] {
  return allRows(db, pageRow, sql`select * from pageText where sha256 = ${sha256} order by page`)
}

/** Which pages of a file are read, without their text. */
export function listPageStates(db: Readable, sha256: Sha256Hex): z.infer<typeof stateRow>[] {
  return allRows(
    db,
    stateRow,
    sql`select sha256, page, source, readAt from pageText where sha256 = ${sha256} order by page`,
  )
}

/** Pages that wait for recognition, of one file after the other, without those that are under way. */
export function listWaitingPages(db: Readable, most: number): z.infer<typeof stateRow>[] {
  return allRows(
    db,
    stateRow,
    sql`select sha256, page, source, readAt from pageText where source = 'waiting' order by sha256, page limit ${most}`,
  )
}

/** Pages on which the mark of a state secret was read, and of which nobody has said that they are none. */
export function listSecretPages(db: Readable): ReadPage[] {
  return allRows(
    db,
    pageRow,
    sql`select * from pageText where secretMark is not null
        and not exists (select 1 from secretCheck c where c.sha256 = pageText.sha256 and c.page = pageText.page)
        order by readAt`,
  )
}

/** How far the reading is: files to look at, pages to recognise, and how many pages were ever recognised. */
export function countReading(db: Readable): { files: number; waiting: number; recognised: number } {
  const count = (query: ReturnType<typeof sql>) => oneRow(db, countRow, query)?.count ?? 0
  return {
    files: count(sql`select count(*) as count from textFile where state = 'waiting'`),
    waiting: count(sql`select count(*) as count from pageText where source = 'waiting'`),
    recognised: count(sql`select count(*) as count from pageText where source = 'ocr'`),
  }
}

/** Lets failed files and pages be tried again. */
export function retryFailed(db: Writable): void {
  run(db, sql`update textFile set state = 'waiting', reason = '' where state = 'failed'`)
  run(db, sql`update pageText set source = 'waiting' where source = 'failed'`)
}
