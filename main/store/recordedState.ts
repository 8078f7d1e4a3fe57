import * as z from 'zod'

import type { Json } from '#domain/proof/canonicalJson.ts'

import { jsonColumn } from './columns.ts'
import type { Desk } from './desk.ts'
import { withoutServices } from './embeddedServices.ts'
import { allRows, sql } from './sql.ts'

/** Members by name, as a payload holds them. */
export type Members = { readonly [key: string]: Json | undefined }

/**
 * What the trail says a row must hold now; null where it cannot say, because the values were
 * destroyed or are of a shape nobody here knows.
 */
export type RecordedState = Map<string, Members | null>

const eventRow = z.object({
  action: z.string(),
  subject: z.string(),
  actor: z.string(),
  payload: z.union([z.null(), jsonColumn(z.json())]),
})
type Recorded = z.infer<typeof eventRow>

/**
 * The state of every subject, from its events in their order.
 *
 * Keys are the subjects of events: `case:<id>`, `material:<id>`, `round:<id>`, `discussion:<id>`,
 * `notice:<id>`, `decision:<id>`, `service:<id>`, `payment:<id>`, `seal:<id>`, `account:<staff number>`, `desk`. A material has
 * its `versions` as `{no, sha256, bytes, fileName, addedBy}`.
 */
export function recordedState(desk: Desk): RecordedState {
  const state: RecordedState = new Map()
  for (const event of allRows(
    desk.ledger,
    eventRow,
    sql`select body ->> '$.action' as action, body ->> '$.subject' as subject, body ->> '$.actor' as actor, payload
        from event left join eventPayload on eventPayload.hash = event.hash order by seq, device`,
  ))
    apply(state, event)
  return state
}

function apply(state: RecordedState, event: Recorded): void {
  const { action, subject, payload } = event
  const kind = subject.split(':')[0] ?? ''
  if (action === 'material.arrange') arrange(state, payload)
  else if (kind === 'desk') applyToDesk(state, event)
  else if (kind === 'case') state.set(subject, afterCaseEvent(state.get(subject) ?? null, event))
  else if (kind === 'material') state.set(subject, afterMaterialEvent(state.get(subject) ?? null, event))
  else if (kind === 'notice' || kind === 'decision') applyToAct(state, event)
  // A refusal changed nothing: it has no row.
  else if (kind !== 'refusal') state.set(subject, membersOf(payload))
}

/** Older desks recorded services inside the act that was served. */
function applyToAct(state: RecordedState, { subject, payload }: Recorded): void {
  const members = membersOf(payload)
  if (members === null) {
    state.set(subject, null)
    return
  }
  const { act, services } = withoutServices(members)
  state.set(subject, act)
  for (const [id, service] of services) state.set(`service:${id}`, service)
}

function applyToDesk(state: RecordedState, { action, payload }: Recorded): void {
  const members = membersOf(payload)
  const before = state.get('desk') ?? {}
  if (action === 'desk.saveBureau') state.set('desk', { ...before, bureau: payload })
  if (action !== 'desk.create') return
  state.set('desk', members && { bureau: members['bureau'], fingerprint: members['fingerprint'] })
  const administrator = membersOf(members?.['administrator'])
  const staffNo = administrator?.['staffNo']
  if (administrator !== null && typeof staffNo === 'string') state.set(`account:${staffNo}`, administrator)
}

function afterCaseEvent(before: Members | null, { action, payload }: Recorded): Members | null {
  const members = membersOf(payload)
  if (members !== null && 'parties' in members) return members
  const milestones = before?.['milestones']
  if (before === null || !Array.isArray(milestones)) return null
  if (action === 'case.recordMilestone')
    return withMilestones(before, isList(payload) ? payload : [...milestones, payload])
  if (action === 'case.removeMilestone' && members !== null) {
    const left = milestones.filter((one) => membersOf(one)?.['id'] !== members['id'])
    return withMilestones({ ...before, ...(members['kind'] === 'archived' && { archivedOn: null }) }, left)
  }
  return null
}

/** The day of archiving follows from its milestone. */
function withMilestones(before: Members, milestones: readonly Json[]): Members {
  const archived = milestones.map(membersOf).findLast((one) => one?.['kind'] === 'archived')
  return { ...before, milestones, ...(archived && { archivedOn: archived['day'] }) }
}

function afterMaterialEvent(before: Members | null, { action, actor, payload }: Recorded): Members | null {
  const members = membersOf(payload)
  if (members === null) return null
  const { sha256, bytes, fileName, cutFrom, viewCopy, ...fields } = members
  const version = { sha256, bytes, fileName, cutFrom, viewCopy, addedBy: actor }
  if (action === 'material.add') return { ...fields, versions: [{ no: 1, ...version }] }
  const versions = before?.['versions']
  if (before === null || !Array.isArray(versions)) return null
  if (action !== 'material.replace') return { ...members, versions }
  const { no, ...changed } = fields
  return { ...before, ...changed, versions: [...versions, { no, ...version }] }
}

function arrange(state: RecordedState, payload: Json): void {
  const materialIds = membersOf(payload)?.['materialIds']
  if (!isList(materialIds)) return
  for (const [position, id] of materialIds.entries()) {
    const subject = typeof id === 'string' ? `material:${id}` : ''
    const before = state.get(subject)
    if (before) state.set(subject, { ...before, position })
  }
}

/** The members of a JSON object, or null for anything else. */
export function membersOf(value: Json | undefined): Members | null {
  // as: what is neither null nor a list nor simple is an object.
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Members) : null
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value)
}
