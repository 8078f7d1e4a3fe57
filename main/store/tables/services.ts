import * as z from 'zod'

import { serviceSchema, type Notice } from '#domain/decision/decision.ts'

import type { Readable, Writable } from '#store/database.ts'
import { allRows, oneRow, saveRow, sql } from '#store/sql.ts'

type Service = Notice['services'][number]

/** Whose service it is: that of a notice or of a decision. */
export interface ServedDocument {
  readonly of: 'notice' | 'decision'
  readonly id: string
}

/** Adds a service (送达) or changes the one with its id. @throws for a document that is not there. */
export function saveService(db: Writable, document: ServedDocument, service: Service): void {
  const query =
    document.of === 'notice'
      ? sql`select caseId from notice where id = ${document.id}`
      : sql`select caseId from decision where id = ${document.id}`
  const found = oneRow(db, z.object({ caseId: z.string() }), query)
  if (found === null) throw new Error(`no ${document.of} ${document.id} to be served`)
  const owner =
    document.of === 'notice' ? { noticeId: document.id, decisionId: null } : { noticeId: null, decisionId: document.id }
  saveRow(db, 'service', { ...service, ...owner, caseId: found.caseId }, ['id'])
}

/** The services of a document in the order in which they were recorded. */
export function listServices(db: Readable, document: ServedDocument): Service[] {
  const query =
    document.of === 'notice'
      ? sql`select * from service where noticeId = ${document.id} order by ordinal`
      : sql`select * from service where decisionId = ${document.id} order by ordinal`
  return allRows(db, serviceSchema, query)
}
