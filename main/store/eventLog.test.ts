import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { canonicalJson } from '#domain/proof/canonicalJson.ts'
import { eventBodySchema, eventHash, payloadDigest } from '#domain/proof/event.ts'
import { merkleLeaf, merklePath, isOnMerklePath } from '#domain/proof/merkle.ts'
import { fail, ok } from '#domain/result.ts'
import { sha256 } from '#main/sha256.ts'
import { makeCase } from '#tests/helpers/builders.ts'
import { makeDesk, makeEvent } from '#tests/helpers/desk.ts'
import { tempDirectory } from '#tests/helpers/tempDirectory.ts'

import { makeAnchor, type OutsideAnchor } from './anchors.ts'
import type { Desk } from './desk.ts'
import { caseHeads, change, destroyPayload, deviceHead, listEvents, listLastChanges, recordEvent } from './eventLog.ts'
import { findCase, insertCase } from './tables/cases.ts'
import { verifyTrail } from './verifyTrail.ts'

async function deskWithEvents(count: number): Promise<Desk> {
  const desk = await makeDesk(tempDirectory())
  for (let i = 0; i < count; i++)
    recordEvent(desk, makeEvent({ caseId: i % 3 === 2 ? 'case2' : 'case1', payload: { i } }))
  return desk
}

/** What somebody with the key can do: the triggers stop mistakes only. */
function asForger(desk: Desk, statements: string): void {
  const triggers = desk.ledger.prepare(`select name from sqlite_master where type = 'trigger'`).pluck().all()
  for (const name of triggers) desk.ledger.exec(`drop trigger "${String(name)}"`)
  desk.ledger.pragma('foreign_keys = off')
  desk.ledger.pragma('ignore_check_constraints = on')
  desk.ledger.exec(statements)
}

async function problemsOf(desk: Desk, outside: OutsideAnchor[] = []): Promise<string[]> {
  const report = await verifyTrail(desk, { rows: 'skip', outside })
  expect(report.verdict).toBe(report.problems.length === 0 ? 'pass' : 'fail')
  return report.problems.map(
    ({ what, detail }) => `${what.replace(desk.deviceId, 'device').replace(/:[0-9a-f]{64}/, '')} ${detail}`,
  )
}

describe('the trail', () => {
  it('records a change and its event together, or neither', async () => {
    const desk = await makeDesk(tempDirectory())
    const event = makeEvent({ action: 'case.create', payload: { cause: '无证排污' } })
    change(desk, event, () => ok(insertCase(desk.ledger, makeCase())))
    const refused = change(desk, event, () => {
      insertCase(desk.ledger, makeCase({ id: 'case2' }))
      return fail({ kind: 'cancelled' })
    })
    expect(refused).toEqual(fail({ kind: 'cancelled' }))
    expect(() =>
      change(desk, { ...event, at: 'yesterday' }, () => ok(insertCase(desk.ledger, makeCase({ id: 'case3' })))),
    ).toThrow()
    expect([findCase(desk.ledger, 'case2'), findCase(desk.ledger, 'case3')]).toEqual([null, null])
    const [only, ...others] = listEvents(desk, 'case1')
    expect(others).toEqual([])
    expect(only).toMatchObject({
      hash: deviceHead(desk).hash,
      payload: '{"cause":"无证排污"}',
      body: { device: desk.deviceId, seq: 1, prev: '0'.repeat(64), parents: [], actor: 'A01', action: 'case.create' },
    })
  })

  it('chains events by device and by case', async () => {
    const desk = await deskWithEvents(6)
    const [first, second, fourth] = listEvents(desk, 'case1')
    const [third] = listEvents(desk, 'case2')
    expect(second?.body.parents).toEqual([first?.hash])
    expect(third?.body).toMatchObject({ prev: second?.hash, parents: [] })
    expect(fourth?.body).toMatchObject({ prev: third?.hash, parents: [second?.hash] })
    expect(caseHeads(desk, 'case2')).toEqual([deviceHead(desk).hash])
    expect(caseHeads(desk, 'nobody')).toEqual([])
    expect(listLastChanges(desk)).toEqual(
      new Map([
        ['case1', makeEvent().at],
        ['case2', makeEvent().at],
      ]),
    )
    expect(await verifyTrail(desk, { rows: 'skip' })).toEqual({
      verdict: 'pass',
      tail: 'unknown',
      events: 6,
      cases: 2,
      blobs: 0,
      head: deviceHead(desk).hash,
      problems: [],
    })
  })

  it('passes when it is empty', async () => {
    expect(await problemsOf(await makeDesk(tempDirectory()))).toEqual([])
  })

  it('keeps no values in the chain, so that they can be destroyed and it stays whole', async () => {
    const desk = await makeDesk(tempDirectory())
    const hash = recordEvent(desk, makeEvent({ payload: { name: '林一' } }))
    expect(canonicalJson(listEvents(desk, 'case1')[0]!.body)).not.toContain('林一')
    destroyPayload(desk, hash)
    expect(listEvents(desk, 'case1')[0]).toMatchObject({ hash, payload: null })
    expect(await problemsOf(desk)).toEqual([])
    expect(() => destroyPayload(desk, hash)).toThrow('0 rows')
  })

  it('refuses every statement that would rewrite it', async () => {
    const desk = await deskWithEvents(3)
    const values = `device, seq, prev, hash, caseId, body from event where seq = 2`
    const statements = [
      `update event set caseId = 'case9'`,
      `delete from event where seq = 3`,
      `insert into event select ${values}`,
      `insert or replace into event select ${values}`,
      `insert or replace into event select device, 4, prev, hash, caseId, body from event where seq = 3`,
      `insert into event select device, 5, hash, '${'e'.repeat(64)}', caseId, body from event where seq = 3`,
      `insert into event select 'other', 1, '${'0'.repeat(64)}', '${'e'.repeat(64)}', caseId, body from event where seq = 3`,
      `update eventPayload set payload = '{}'`,
      `insert or replace into eventPayload select hash, salt, '{}' from eventPayload`,
    ]
    for (const [recursive, statement] of statements.flatMap(
      (text) =>
        [
          ['on', text],
          ['off', text],
        ] as const,
    )) {
      desk.ledger.pragma(`recursive_triggers = ${recursive}`)
      expect(() => desk.ledger.exec(statement), statement).toThrow(/append-only|chain broken|CHECK/)
    }
    expect(await problemsOf(desk)).toEqual([])
  })

  it('names what was edited, deleted, inserted, reordered or replaced behind its back', async () => {
    const forgeries: [string, string[]][] = [
      [`update event set body = replace(body, 'A01', 'B02') where seq = 3`, ['event:device#3 hash']],
      [`update event set body = body || ' ' where seq = 3`, ['event:device#3 canonical']],
      [`update event set body = '{}' where seq = 3`, ['event:device#3 body']],
      [
        `update event set caseId = 'case1' where seq = 3`,
        ['event:device#3 columns', 'event:device#6 parents', 'case:case1 heads'],
      ],
      [`delete from event where seq = 3`, ['event:device#4 gap', 'event:device#6 parents', 'payload lost']],
      [
        `update eventPayload set payload = '{}' where hash = (select hash from event where seq = 3)`,
        ['event:device#3 payload'],
      ],
      [`delete from caseHead where caseId = 'case2'`, ['case:case2 heads']],
    ]
    for (const [statement, expected] of forgeries) {
      const desk = await deskWithEvents(6)
      asForger(desk, statement)
      expect(await problemsOf(desk), statement).toEqual(expected)
    }
  })

  it('notices two events that changed places, with all their numbers put right', async () => {
    const desk = await deskWithEvents(6)
    asForger(
      desk,
      `update event set seq = 104 where seq = 4; update event set seq = 4 where seq = 5; update event set seq = 5 where seq = 104`,
    )
    expect(await problemsOf(desk)).toEqual(expect.arrayContaining(['event:device#4 columns', 'event:device#5 columns']))
  })

  it('notices an event that somebody put in and hashed rightly, unless at the very end', async () => {
    const desk = await deskWithEvents(6)
    const first = listEvents(desk, 'case1')[0]!
    const body = eventBodySchema.parse({ ...first.body, device: 'a stranger', nonce: 'f'.repeat(32) })
    const row = [body.device, 1, body.prev, eventHash(sha256, body), body.caseId, canonicalJson(body)]
    desk.ledger.prepare('insert into event values (?, ?, ?, ?, ?, ?)').run(...row)
    expect(await problemsOf(desk)).toEqual(['case:case1 root', 'case:case1 heads'])
  })

  it('cannot judge by itself whether the end was cut off; an anchor from outside can', async () => {
    const desk = await deskWithEvents(6)
    const anchor = deviceHead(desk)
    expect(await verifyTrail(desk, { rows: 'skip', outside: [anchor] })).toMatchObject({
      verdict: 'pass',
      tail: 'pass',
    })
    asForger(
      desk,
      `delete from eventPayload where hash = '${anchor.hash}'; delete from caseHead where caseId = 'case2';
       insert into caseHead select caseId, hash from event where seq = 3; delete from event where seq = 6`,
    )
    expect(await verifyTrail(desk, { rows: 'skip' })).toMatchObject({ verdict: 'pass', tail: 'unknown' })
    const judged = await verifyTrail(desk, { rows: 'skip', outside: [anchor] })
    expect(judged).toMatchObject({
      verdict: 'fail',
      tail: 'fail',
      problems: [{ what: `event:${desk.deviceId}#6`, detail: 'cut' }],
    })
  })

  it('accepts the fork of two desks and joins it with the next event', async () => {
    const desk = await deskWithEvents(2)
    const parent = caseHeads(desk, 'case1')
    const salt = '0'.repeat(32)
    const { payload: _, ...event } = makeEvent()
    const body = eventBodySchema.parse({
      ...event,
      v: 1,
      device: 'second desk',
      seq: 1,
      prev: '0'.repeat(64),
      parents: [listEvents(desk, 'case1')[0]!.hash],
      digest: payloadDigest(sha256, salt, '{}'),
      nonce: salt,
    })
    const hash = eventHash(sha256, body)
    desk.ledger
      .prepare('insert into event values (?, ?, ?, ?, ?, ?)')
      .run(body.device, 1, body.prev, hash, 'case1', canonicalJson(body))
    desk.ledger.prepare('insert into caseHead values (?, ?)').run('case1', hash)
    expect(caseHeads(desk, 'case1')).toEqual([...parent, hash].toSorted())
    expect(await problemsOf(desk)).toEqual([])
    const joined = recordEvent(desk, makeEvent())
    expect(caseHeads(desk, 'case1')).toEqual([joined])
    expect(await problemsOf(desk)).toEqual([])
  })

  it('finds any one changed character of any event', async () => {
    const desk = await deskWithEvents(9)
    const rows = desk.ledger.prepare('select seq, body from event').all() as { seq: number; body: string }[]
    asForger(desk, 'select 1')
    const update = desk.ledger.prepare('update event set body = ? where seq = ?')
    await fc.assert(
      fc.asyncProperty(
        fc.nat(rows.length - 1),
        fc.nat(10_000),
        fc.constantFrom('0', '9', 'a', '"', '}', ' '),
        async (at, where, char) => {
          const { seq, body } = rows[at]!
          const place = where % body.length
          const forged = body.slice(0, place) + char + body.slice(place + 1)
          fc.pre(forged !== body)
          update.run(forged, seq)
          const report = await verifyTrail(desk, { rows: 'skip' })
          update.run(body, seq)
          expect(report.problems.map(({ what }) => what)).toContain(`event:${desk.deviceId}#${seq}`)
        },
      ),
      { numRuns: 150 },
    )
    expect(await problemsOf(desk)).toEqual([])
  })

  it('is whole whatever was recorded, by whichever clock', async () => {
    const desk = await makeDesk(tempDirectory())
    const anyEvent = fc.record({
      caseId: fc.constantFrom('case1', 'case2', null),
      action: fc.string(),
      subject: fc.string({ unit: 'grapheme' }),
      payload: fc.jsonValue() as fc.Arbitrary<never>,
      at: fc
        .date({ noInvalidDate: true, min: new Date('1990-01-01'), max: new Date('2090-01-01') })
        .map((date) => date.toISOString()),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(anyEvent, { maxLength: 5 }), async (events) => {
        for (const event of events) recordEvent(desk, makeEvent(event))
        expect(await problemsOf(desk)).toEqual([])
      }),
      { numRuns: 40 },
    )
  })
})

describe('an anchor', () => {
  it('ties every case to one root, and one case can be shown without the others', async () => {
    const desk = await deskWithEvents(6)
    const anchor = makeAnchor(desk, '2024-01-02T03:04:05.000Z')
    expect(anchor).toMatchObject({ no: 1, ...deviceHead(desk), leaves: [{ caseId: 'case1' }, { caseId: 'case2' }] })
    const leaves = anchor.leaves.map((leaf) => merkleLeaf(sha256, canonicalJson({ ...leaf })))
    const proof = { leaf: leaves[1]!, index: 1, count: 2, path: merklePath(sha256, leaves, 1) }
    expect(isOnMerklePath(sha256, proof, anchor.root)).toBe(true)
    recordEvent(desk, makeEvent())
    expect(makeAnchor(desk, '2024-01-03T03:04:05.000Z').no).toBe(2)
    expect(await problemsOf(desk, [anchor])).toEqual([])
  })

  it('cannot be changed, and shows when it was', async () => {
    const desk = await deskWithEvents(3)
    const anchor = makeAnchor(desk, '2024-01-02T03:04:05.000Z')
    expect(() => desk.ledger.exec(`update anchor set at = ''`)).toThrow('append-only')
    expect(() => desk.ledger.exec('delete from anchor')).toThrow('append-only')
    expect(() => desk.ledger.exec('insert or replace into anchor select * from anchor')).toThrow(
      /chain broken|append-only/,
    )
    expect(await problemsOf(desk, [{ ...anchor, root: 'f'.repeat(64) }])).toEqual(['event:device#3 anchorUnknown'])
    asForger(desk, `update anchor set root = '${'e'.repeat(64)}'`)
    expect(await problemsOf(desk)).toEqual(['anchor:1 changed'])
  })

  it('shows a case whose end was cut off after it', async () => {
    const desk = await deskWithEvents(6)
    makeAnchor(desk, '2024-01-02T03:04:05.000Z')
    asForger(
      desk,
      `delete from caseHead where caseId = 'case2'; insert into caseHead select caseId, hash from event where seq = 3; delete from event where seq = 6;
       delete from eventPayload where hash not in (select hash from event)`,
    )
    expect(await problemsOf(desk)).toEqual(['anchor:1 cut', 'case:case2 cut'])
  })
})
