import * as z from 'zod'

import { pictureFactsSchema, type PictureFacts } from '#domain/media/pictureFacts.ts'
import type { Sha256Hex } from '#domain/proof/sha256.ts'

import { jsonColumn } from '#store/columns.ts'
import type { Readable, Writable } from '#store/database.ts'
import { oneRow, saveRow, sql } from '#store/sql.ts'

const factsRow = z.object({ facts: jsonColumn(pictureFactsSchema) })
const viewRow = z.object({ jpeg: z.instanceof(Uint8Array) })

/** Which view of which picture: its page from 0, the longest side in pixels. */
export interface ViewKey {
  readonly sha256: Sha256Hex
  readonly page: number
  readonly maximum: number
}

/** What the camera wrote into a picture, or null when nobody looked yet. */
export function findPictureFacts(db: Readable, sha256: Sha256Hex): PictureFacts | null {
  return oneRow(db, factsRow, sql`select facts from pictureFacts where sha256 = ${sha256}`)?.facts ?? null
}

/** Keeps what the camera wrote; it can be read again from the bytes. */
export function savePictureFacts(db: Writable, sha256: Sha256Hex, facts: PictureFacts): void {
  saveRow(db, 'pictureFacts', { sha256, facts }, ['sha256'])
}

/** A small view as JPEG, or null when it was not made yet. */
export function findPictureView(db: Readable, { sha256, page, maximum }: ViewKey): Uint8Array | null {
  const found = oneRow(
    db,
    viewRow,
    sql`select jpeg from pictureView where sha256 = ${sha256} and page = ${page} and maximum = ${maximum}`,
  )
  return found?.jpeg ?? null
}

/** Keeps a small view; it can be made again from the bytes. */
export function savePictureView(db: Writable, key: ViewKey, jpeg: Uint8Array): void {
  saveRow(db, 'pictureView', { ...key, jpeg }, ['sha256', 'page', 'maximum'])
}
