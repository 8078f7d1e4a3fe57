import * as z from 'zod'

import { formTemplateSchema, type FormTemplate } from '#domain/form/formTemplate.ts'

import { flagColumn } from '#store/columns.ts'
import type { Readable, Writable } from '#store/database.ts'
import { allRows, saveRow, sql } from '#store/sql.ts'

const templateRow = z.object({ ...formTemplateSchema.shape, active: flagColumn })

/** Every template that the office put in, the replaced and restored ones among them, oldest first. */
export function listFormTemplates(db: Readable): FormTemplate[] {
  return allRows(
    db,
    templateRow,
    sql`select id, code, no, sha256, bytes, fileName, active, addedAt, addedBy from formTemplate order by ordinal`,
  )
}

/** Adds a template, or changes the one with its id; none is ever removed. */
export function saveFormTemplate(db: Writable, template: FormTemplate): void {
  saveRow(db, 'formTemplate', template, ['id'])
}
