import * as z from 'zod'

import type { Readable, Writable } from '#store/database.ts'
import { oneRow, run, saveRow, sql } from '#store/sql.ts'

const draftRow = z.object({ key: z.string(), json: z.string(), savedAt: z.string() })

/** Typing that has not been saved as a record yet: what was typed as JSON text, and when (ISO instant). */
export type Draft = z.infer<typeof draftRow>

/** The draft of a form, or null. */
export function findDraft(db: Readable, key: string): Draft | null {
  return oneRow(db, draftRow, sql`select * from draft where "key" = ${key}`)
}

/** Keeps a draft; the older one of the same form is gone. */
export function saveDraft(db: Writable, draft: Draft): void {
  saveRow(db, 'draft', draft, ['key'])
}

/** Forgets a draft; one that is not there is no error. */
export function removeDraft(db: Writable, key: string): void {
  run(db, sql`delete from draft where "key" = ${key}`)
}
