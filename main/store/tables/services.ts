import * as z from 'zod'

import { serviceSchema, type ServedDocument, type Service } from '#domain/service/service.ts'

import { jsonColumn } from '#store/columns.ts'
import type { Readable, Writable } from '#store/database.ts'
import { allRows, oneRow, saveRow, sql } from '#store/sql.ts'

const { document: _, ...shape } = serviceSchema.shape
const serviceRow = z
  .object({
    ...shape,
    servers: jsonColumn(shape.servers),
    photoIds: jsonColumn(shape.photoIds),
    noticeId: z.string().nullable(),
    decisionId: z.string().nullable(),
    materialId: z.string().nullable(),
  })
  .transform(({ noticeId, decisionId, materialId, ...service }): Service => {
    return { ...service, document: documentOf({ noticeId, decisionId, materialId }) }
  })

/** Adds an attempt (送达) or changes the one with its id; none is ever removed. */
export function saveService(db: Writable, { document, ...service }: Service): void {
  const owner = {
    noticeId: document.of === 'notice' ? document.id : null,
    decisionId: document.of === 'decision' ? document.id : null,
    materialId: document.of === 'material' ? document.id : null,
  }
  saveRow(db, 'service', { ...service, ...owner }, ['id'])
}

/** An attempt, or null. */
export function findService(db: Readable, id: string): Service | null {
  return oneRow(db, serviceRow, sql`select * from service where id = ${id}`)
}

/** The attempts of a case in the order in which they were recorded, struck ones included. */
export function listServices(db: Readable, caseId: string): Service[] {
  return allRows(db, serviceRow, sql`select * from service where caseId = ${caseId} order by ordinal`)
}

function documentOf(row: Record<'noticeId' | 'decisionId' | 'materialId', string | null>): ServedDocument {
  if (row.noticeId !== null) return { of: 'notice', id: row.noticeId }
  if (row.decisionId !== null) return { of: 'decision', id: row.decisionId }
  return { of: 'material', id: row.materialId ?? '' }
}
