import * as z from 'zod'

import { canonicalJson } from '#domain/proof/canonicalJson.ts'
import { eventBodySchema, eventHash, genesisHash, payloadDigest, type EventBody } from '#domain/proof/event.ts'
import type { Sha256Hex } from '#domain/proof/sha256.ts'
import { sha256 } from '#main/sha256.ts'

import type { Desk } from './desk.ts'
import { allRows, sql } from './sql.ts'
import type { TrailProblem } from './trailProblem.ts'

/** What was found on the way through all events. */
export interface Chains {
  readonly problems: TrailProblem[]
  /** Event hash → its case. */
  readonly caseOf: Map<Sha256Hex, string | null>
  /** `device#seq` → event hash. */
  readonly hashOf: Map<string, Sha256Hex>
  cases: number
}

const row = z.object({
  device: z.string(),
  seq: z.int(),
  prev: z.string(),
  hash: z.string(),
  caseId: z.string().nullable(),
  body: z.string(),
  salt: z.string().nullable(),
  payload: z.string().nullable(),
})
type EventRow = z.infer<typeof row>

const batchSize = 1000

/** Walks through the chains of all devices and all cases. */
export async function verifyChains(desk: Desk): Promise<Chains> {
  const chains: Chains = { problems: [], caseOf: new Map(), hashOf: new Map(), cases: 0 }
  const bodies: EventBody[] = []
  let last: EventRow | null = null
  for (;;) {
    const batch = readBatch(desk, last)
    for (const event of batch) {
      const body = checkEvent(chains, event, last)
      if (body !== null) bodies.push(body)
      last = event
    }
    // No pause after the last batch: an event added meanwhile would look like a wrong case head.
    if (batch.length < batchSize) break
    await new Promise((resolve) => setImmediate(resolve))
  }
  checkCases(desk, chains, bodies)
  findLostEvents(desk, chains)
  return chains
}

function readBatch(desk: Desk, last: EventRow | null): EventRow[] {
  return allRows(
    desk.ledger,
    row,
    sql`select device, seq, prev, event.hash, caseId, body, salt, payload
        from event left join eventPayload on eventPayload.hash = event.hash
        where (device, seq) > (${last?.device ?? ''}, ${last?.seq ?? 0}) order by device, seq limit ${batchSize}`,
  )
}

function checkEvent(chains: Chains, event: EventRow, last: EventRow | null): EventBody | null {
  const what = `event:${event.device}#${event.seq}`
  const report = (detail: TrailProblem['detail']) => chains.problems.push({ what, detail })
  const before = last?.device === event.device ? last : { seq: 0, hash: genesisHash }
  if (event.seq !== before.seq + 1) report('gap')
  else if (event.prev !== before.hash) report('chain')
  chains.caseOf.set(event.hash, event.caseId)
  chains.hashOf.set(`${event.device}#${event.seq}`, event.hash)
  const body = parseBody(event.body)
  if (body === null) {
    report('body')
    return null
  }
  if (canonicalJson(body) !== event.body) report('canonical')
  if (eventHash(sha256, body) !== event.hash) report('hash')
  if (!isFiledRight(event, body)) report('columns')
  if (event.payload !== null && payloadDigest(sha256, event.salt ?? '', event.payload) !== body.digest)
    report('payload')
  return body
}

function parseBody(text: string): EventBody | null {
  try {
    return eventBodySchema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

function isFiledRight(event: EventRow, body: EventBody): boolean {
  return (
    body.device === event.device && body.seq === event.seq && body.prev === event.prev && body.caseId === event.caseId
  )
}

function checkCases(desk: Desk, chains: Chains, bodies: readonly EventBody[]): void {
  const heads = new Map<string, Set<Sha256Hex>>()
  const rooted = new Set<string>()
  for (const [hash, caseId] of chains.caseOf) {
    if (caseId !== null) heads.set(caseId, (heads.get(caseId) ?? new Set()).add(hash))
  }
  for (const body of bodies) {
    const what = `event:${body.device}#${body.seq}`
    if (body.parents.some((parent) => chains.caseOf.get(parent) !== body.caseId))
      chains.problems.push({ what, detail: 'parents' })
    if (body.caseId === null) continue
    for (const parent of body.parents) heads.get(body.caseId)?.delete(parent)
    if (body.parents.length > 0) continue
    if (rooted.has(body.caseId)) chains.problems.push({ what: `case:${body.caseId}`, detail: 'root' })
    rooted.add(body.caseId)
  }
  chains.cases = heads.size
  compareHeads(desk, chains, heads)
}

function findLostEvents(desk: Desk, chains: Chains): void {
  const lost = sql`select hash from eventPayload where hash not in (select hash from event) order by hash`
  for (const { hash } of allRows(desk.ledger, z.object({ hash: z.string() }), lost)) {
    chains.problems.push({ what: `payload:${hash}`, detail: 'lost' })
  }
}

function compareHeads(desk: Desk, chains: Chains, heads: Map<string, Set<Sha256Hex>>): void {
  const headRow = z.object({ caseId: z.string(), hash: z.string() })
  const kept = new Map<string, Set<Sha256Hex>>()
  for (const { caseId, hash } of allRows(desk.ledger, headRow, sql`select * from caseHead`)) {
    kept.set(caseId, (kept.get(caseId) ?? new Set()).add(hash))
  }
  for (const caseId of new Set([...heads.keys(), ...kept.keys()])) {
    const [found, expected] = [heads, kept].map((all) => [...(all.get(caseId) ?? [])].toSorted().join())
    if (found !== expected) chains.problems.push({ what: `case:${caseId}`, detail: 'heads' })
  }
}
