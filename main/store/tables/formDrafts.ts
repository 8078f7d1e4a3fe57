import { draftVersionSchema, formDraftSchema, type DraftVersion, type FormDraft } from '#domain/form/formDraft.ts'

import type { Readable, Writable } from '#store/database.ts'
import { allRows, insertRow, oneRow, saveRow, sql } from '#store/sql.ts'
import { atomically } from '#store/transaction.ts'

const draftRow = formDraftSchema.omit({ versions: true })

/** Adds a draft or changes its fields; versions are added by `addDraftVersion` only. */
export function saveFormDraft(db: Writable, { versions: _, ...draft }: FormDraft): void {
  saveRow(db, 'formDraft', draft, ['materialId'])
}

/** Keeps one more state of a draft and says that all is well with its file. */
export function addDraftVersion(db: Writable, draft: FormDraft, version: DraftVersion): void {
  atomically(db, () => {
    saveFormDraft(db, { ...draft, trouble: 'none' })
    insertRow(db, 'formDraftVersion', { materialId: draft.materialId, ...version })
  })
}

/** The draft of a document, or null. */
export function findFormDraft(db: Readable, materialId: string): FormDraft | null {
  const row = oneRow(db, draftRow, sql`select * from formDraft where materialId = ${materialId}`)
  return row && { ...row, versions: versionsOf(db, materialId) }
}

/** The drafts of a case. */
export function listFormDrafts(db: Readable, caseId: string): FormDraft[] {
  return withVersions(
    db,
    allRows(db, draftRow, sql`select * from formDraft where caseId = ${caseId} order by openedAt`),
  )
}

/** The drafts whose files are being written now, of all cases. */
export function listWatchedDrafts(db: Readable): FormDraft[] {
  return withVersions(
    db,
    allRows(
      db,
      draftRow,
      sql`select * from formDraft where state = 'editing' and materialId in
            (select id from material where withdrawnReason = '')`,
    ),
  )
}

/** The forms that somebody made last, newest first, each once. */
export function lastUsedForms(db: Readable, staffNo: string): string[] {
  const rows = allRows(
    db,
    draftRow,
    sql`select * from formDraft where openedBy = ${staffNo} order by openedAt desc limit 60`,
  )
  return [...new Set(rows.map((row) => row.code))]
}

function withVersions(db: Readable, rows: readonly Omit<FormDraft, 'versions'>[]): FormDraft[] {
  return rows.map((row) => ({ ...row, versions: versionsOf(db, row.materialId) }))
}

function versionsOf(db: Readable, materialId: string): DraftVersion[] {
  return allRows(
    db,
    draftVersionSchema,
    sql`select no, sha256, bytes, savedAt from formDraftVersion where materialId = ${materialId} order by no`,
  )
}
