import { randomBytes } from 'node:crypto'

import * as z from 'zod'

import { canonicalJson, type Json } from '#domain/proof/canonicalJson.ts'
import { eventBodySchema, eventHash, genesisHash, payloadDigest, type EventBody } from '#domain/proof/event.ts'
import type { Sha256Hex } from '#domain/proof/sha256.ts'
import type { Result } from '#domain/result.ts'
import { sha256 } from '#main/sha256.ts'

import { jsonColumn } from './columns.ts'
import type { Desk } from './desk.ts'
import { markSearchDirty } from './searchDirty.ts'
import { allRows, insertRow, oneRow, run, runOne, sql } from './sql.ts'
import { atomically, inTransaction } from './transaction.ts'

/** What is to be recorded; device, order, parents, digest and nonce are added here. */
export interface NewEvent {
  readonly caseId: string | null
  readonly actor: string
  readonly origin: EventBody['origin']
  readonly via: EventBody['via']
  readonly action: string
  /** What it was done to, such as `material:<id>`; never a name of a person. */
  readonly subject: string
  /** The values that were set. The trail keeps only their salted digest; they may be destroyed. */
  readonly payload: Json
  readonly at: string
}

/** An event as it is kept; `payload` is canonical JSON, or null once its values were destroyed. */
export interface StoredEvent {
  readonly body: EventBody
  readonly hash: Sha256Hex
  readonly payload: string | null
}

const headRow = z.object({ seq: z.int(), hash: z.string() })
const hashRow = z.object({ hash: z.string() })
const eventRow = z.object({ body: jsonColumn(eventBodySchema), hash: z.string(), payload: z.string().nullable() })

/**
 * Appends an event to this device's chain and to the chain of its case; gives its hash.
 *
 * To be called inside the transaction of the change that it records; `change` does both.
 */
export function recordEvent(desk: Desk, event: NewEvent): Sha256Hex {
  return atomically(desk.ledger, () => {
    const { payload, ...rest } = event
    const salt = randomBytes(16).toString('hex')
    const text = canonicalJson(payload)
    const before = deviceHead(desk)
    const body: EventBody = eventBodySchema.parse({
      ...rest,
      v: 1,
      device: desk.deviceId,
      seq: before.seq + 1,
      prev: before.hash,
      parents: event.caseId === null ? [] : caseHeads(desk, event.caseId),
      digest: payloadDigest(sha256, salt, text),
      nonce: randomBytes(16).toString('hex'),
    })
    const hash = eventHash(sha256, body)
    const { device, seq, prev, caseId } = body
    insertRow(desk.ledger, 'event', { device, seq, prev, hash, caseId, body: canonicalJson(body) })
    insertRow(desk.ledger, 'eventPayload', { hash, salt, payload: text })
    if (caseId !== null) {
      moveCaseHead(desk, caseId, hash)
      markSearchDirty(desk.ledger, caseId)
    }
    return hash
  })
}

/** Makes a change and its event in one transaction; a failed change leaves no event. */
export function change<T>(desk: Desk, event: NewEvent, act: () => Result<T>): Result<T> {
  return inTransaction(desk.ledger, () => {
    const result = act()
    if (result.ok) recordEvent(desk, event)
    return result
  })
}

/** The last event of this device; `seq` 0 and the genesis hash when there is none. */
export function deviceHead(desk: Desk): { device: string; seq: number; hash: Sha256Hex } {
  const { deviceId, ledger } = desk
  const row = oneRow(
    ledger,
    headRow,
    sql`select seq, hash from event where device = ${deviceId} order by seq desc limit 1`,
  )
  return { device: deviceId, ...(row ?? { seq: 0, hash: genesisHash }) }
}

/** The cases with an event of this device after its event `seq`. */
export function listChangedCases({ ledger, deviceId }: Desk, seq: number): string[] {
  return allRows(
    ledger,
    z.object({ caseId: z.string() }),
    sql`select distinct caseId from event where device = ${deviceId} and seq > ${seq} and caseId is not null`,
  ).map((row) => row.caseId)
}

/** The last events of a case: one, or several while a fork of two devices is open, or none. Sorted. */
export function caseHeads(desk: Desk, caseId: string): Sha256Hex[] {
  return allRows(desk.ledger, hashRow, sql`select hash from caseHead where caseId = ${caseId} order by hash`).map(
    ({ hash }) => hash,
  )
}

/**
 * The trail of a case. By device order, never by clock: a clock that was turned back must not
 * reorder what was recorded.
 */
export function listEvents(desk: Desk, caseId: string): StoredEvent[] {
  return allRows(
    desk.ledger,
    eventRow,
    sql`select body, event.hash, payload from event left join eventPayload on eventPayload.hash = event.hash
        where caseId = ${caseId} order by seq, device`,
  )
}

/** When each case was last touched: case id → instant of its newest event. */
export function listLastChanges(desk: Desk): Map<string, string> {
  const row = z.object({ caseId: z.string(), at: z.iso.datetime() })
  const found = allRows(
    desk.ledger,
    row,
    sql`select caseId, max(body ->> '$.at') as at from event where caseId is not null group by caseId`,
  )
  return new Map(found.map(({ caseId, at }) => [caseId, at]))
}

/** Destroys the values of an event for ever; the chain stays whole and goes on naming their digest. */
export function destroyPayload(desk: Desk, hash: Sha256Hex): void {
  runOne(desk.ledger, sql`delete from eventPayload where hash = ${hash}`)
}

function moveCaseHead(desk: Desk, caseId: string, hash: Sha256Hex): void {
  run(desk.ledger, sql`delete from caseHead where caseId = ${caseId}`)
  insertRow(desk.ledger, 'caseHead', { caseId, hash })
}
