import * as z from 'zod'

import { sha256HexSchema, type Sha256Hex } from '#domain/proof/sha256.ts'
import { pageRectSchema } from '#domain/review/review.ts'

import { jsonColumn } from '#store/columns.ts'
import type { Readable, Writable } from '#store/database.ts'
import { allRows, oneRow, saveRow, sql } from '#store/sql.ts'

const printRow = z.object({
  sha256: sha256HexSchema,
  page: z.int().positive(),
  method: z.int(),
  content: sha256HexSchema.nullable(),
  print: z.instanceof(Uint8Array).nullable(),
})

/** A page of a file by its content and its look; either is null where it could not be read. */
export type PagePrint = z.infer<typeof printRow>

/** Two pages, each by the hash of its file and its number from 1. */
export interface ComparedPair {
  readonly wasSha256: Sha256Hex
  readonly wasPage: number
  readonly nowSha256: Sha256Hex
  readonly nowPage: number
}

const likenessRow = z.object({
  wasSha256: sha256HexSchema,
  wasPage: z.int().positive(),
  nowSha256: sha256HexSchema,
  nowPage: z.int().positive(),
  method: z.int(),
  likeness: z.number().min(0).max(1).nullable(),
  rects: jsonColumn(z.object({ was: z.array(pageRectSchema), now: z.array(pageRectSchema) })),
})

/** How like two pages look (null: one of them could not be drawn), and where they differ. */
export type PageLikeness = z.infer<typeof likenessRow>

/** What was seen of a file's pages by this method, in order; empty when nobody looked yet. */
export function listPagePrints(db: Readable, sha256: Sha256Hex, method: number): PagePrint[] {
  return allRows(
    db,
    printRow,
    sql`select * from pagePrint where sha256 = ${sha256} and method = ${method} order by page`,
  )
}

/** Keeps what was seen of a page; it can be made again from the bytes. */
export function savePagePrint(db: Writable, print: PagePrint): void {
  saveRow(db, 'pagePrint', print, ['sha256', 'page'])
}

/** What was seen when these two pages were laid over each other by this method, or null. */
export function findPageLikeness(db: Readable, pair: ComparedPair, method: number): PageLikeness | null {
  const { wasSha256, wasPage, nowSha256, nowPage } = pair
  return oneRow(
    db,
    likenessRow,
    sql`select * from pageLikeness where wasSha256 = ${wasSha256} and wasPage = ${wasPage}
        and nowSha256 = ${nowSha256} and nowPage = ${nowPage} and method = ${method}`,
  )
}

/** Keeps it; it can be made again from the bytes. */
export function savePageLikeness(db: Writable, likeness: PageLikeness): void {
  saveRow(db, 'pageLikeness', likeness, ['wasSha256', 'wasPage', 'nowSha256', 'nowPage'])
}
