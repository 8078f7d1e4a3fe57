import * as z from 'zod'

import type { Case } from '#domain/case/case.ts'
import type { MilestoneKind } from '#domain/case/milestone.ts'
import { isSameName, type NamedPerson } from '#domain/rules/guards/investigators.ts'

import { jsonColumn } from '#store/columns.ts'
import type { Readable } from '#store/database.ts'
import { allRows, sql } from '#store/sql.ts'

import { listAccounts } from './accounts.ts'

/** Steps of the investigation: who is named while none of them was taken has not investigated. */
const investigating: readonly MilestoneKind[] = ['inspected', 'filed', 'sampled', 'investigated']

const personSchema = z.object({ name: z.string(), staffNo: z.string().nullable() })
const stepSchema = z.object({ kind: z.string() })
const caseState = z.object({ handler: z.string(), officers: z.array(personSchema), milestones: z.array(stepSchema) })
type CaseState = z.infer<typeof caseState>

const eventRow = z.object({ action: z.string(), payload: jsonColumn(z.json()) })

/**
 * Officers and 承办人 of a case, those who were officers while it was investigated and those who
 * handed it over, under every name their accounts ever had. From the trail: a changed case or
 * account makes nobody another person.
 */
export function listInvestigators(db: Readable, found: Case): NamedPerson[] {
  const people = [...listedIn(found), ...listedBefore(db, found.id)]
  const names = accountNames(db)
  const accounts = people.flatMap((person) =>
    names.filter((one) => one.staffNo === person.staffNo || isSameName(one.name, person.name)),
  )
  const staffNos = new Set(accounts.map((one) => one.staffNo))
  const all = [...people, ...names.filter((one) => staffNos.has(one.staffNo))]
  return [...new Map(all.map(({ name, staffNo }) => [`${staffNo ?? ''}/${name}`, { name, staffNo }])).values()]
}

function listedIn({ officers, handler }: Pick<CaseState, 'officers' | 'handler'>): NamedPerson[] {
  return [...officers, ...(handler.trim() === '' ? [] : [{ name: handler, staffNo: null }])]
}

function listedBefore(db: Readable, caseId: string): NamedPerson[] {
  let state: CaseState = { handler: '', officers: [], milestones: [] }
  const people: NamedPerson[] = []
  for (const { action, payload } of eventsOf(db, caseId)) {
    // Who hands a case over has handled it; a 承办人 that was merely corrected has not.
    if (action === 'case.handOver') people.push(...listedIn({ ...state, officers: [] }))
    state = afterEvent(state, payload)
    const isInvestigated = state.milestones.some(({ kind }) => investigating.some((one) => one === kind))
    if (isInvestigated) people.push(...state.officers)
  }
  return people
}

/** Case events hold the whole case, one milestone, or all milestones. */
function afterEvent(state: CaseState, payload: unknown): CaseState {
  const whole = caseState.safeParse(payload)
  if (whole.success) return whole.data
  const steps = z.union([z.array(stepSchema), stepSchema.transform((one) => [one])]).safeParse(payload)
  return steps.success ? { ...state, milestones: [...state.milestones, ...steps.data] } : state
}

function eventsOf(db: Readable, caseId: string): z.infer<typeof eventRow>[] {
  const subject = `case:${caseId}`
  return allRows(
    db,
    eventRow,
    sql`select body ->> '$.action' as action, payload from event join eventPayload on eventPayload.hash = event.hash
        where caseId = ${caseId} and body ->> '$.subject' = ${subject} order by seq, device`,
  )
}

/** Every name that an account has or had. */
function accountNames(db: Readable): { name: string; staffNo: string }[] {
  const named = z.object({ name: z.string(), staffNo: z.string() })
  const earlier = allRows(
    db,
    eventRow,
    sql`select body ->> '$.action' as action, payload from event join eventPayload on eventPayload.hash = event.hash
        where caseId is null and body ->> '$.action' = 'account.save' order by seq, device`,
  ).flatMap(({ payload }) => {
    const account = named.safeParse(payload)
    return account.success ? [account.data] : []
  })
  return [...listAccounts(db).map(({ name, staffNo }) => ({ name, staffNo })), ...earlier]
}
