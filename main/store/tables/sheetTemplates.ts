import * as z from 'zod'

import { sheetTemplateSchema, type SheetTemplate } from '#domain/exchange/sheetTemplate.ts'

import { flagColumn } from '#store/columns.ts'
import type { Readable, Writable } from '#store/database.ts'
import { allRows, saveRow, sql } from '#store/sql.ts'

const templateRow = z.object({ ...sheetTemplateSchema.shape, active: flagColumn })

/** Every spreadsheet template that the office put in, the replaced and restored ones among them, oldest first. */
export function listSheetTemplates(db: Readable): SheetTemplate[] {
  return allRows(
    db,
    templateRow,
    sql`select id, kind, no, sha256, bytes, fileName, active, addedAt, addedBy from sheetTemplate order by ordinal`,
  )
}

/** Adds a template, or changes the one with its id; none is ever removed. */
export function saveSheetTemplate(db: Writable, template: SheetTemplate): void {
  saveRow(db, 'sheetTemplate', template, ['id'])
}
