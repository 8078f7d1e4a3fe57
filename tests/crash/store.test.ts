import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdirSync, readFileSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

import { describe, expect, it } from 'vitest'

import { ok } from '#domain/result.ts'
import { storeFile } from '#store/blobStore.ts'
import { quickCheck } from '#store/database.ts'
import { openDesk, type Desk } from '#store/desk.ts'
import { deskFiles } from '#store/deskFiles.ts'
import { change, listEvents } from '#store/eventLog.ts'
import { newDataKey } from '#store/keys.ts'
import { findCase, insertCase, updateCase } from '#store/tables/cases.ts'
import { findMaterial, listMaterials } from '#store/tables/materials.ts'
import { verifyTrail } from '#store/verifyTrail.ts'
import { makeCase } from '#tests/helpers/builders.ts'
import { makeDesk, makeEvent } from '#tests/helpers/desk.ts'
import { tempDirectory } from '#tests/helpers/tempDirectory.ts'

// YIJUAN_SEED repeats a failing run; YIJUAN_KILLS makes the campaign longer.
const seed = Number(process.env['YIJUAN_SEED'] ?? 20231127)
const kills = Number(process.env['YIJUAN_KILLS'] ?? 20)
// A desk that outlived a hundred kills takes long to look through: a fresh one now and then.
const killsOfOneDesk = Math.min(kills, 20)
const deskSeeds = Array.from({ length: Math.ceil(kills / killsOfOneDesk) }, (_, index) => seed + index)

async function deskWithCase(directory: string, key: Uint8Array): Promise<Desk> {
  const desk = await makeDesk(directory, key)
  change(desk, makeEvent(), () => ok(insertCase(desk.ledger, makeCase({ archiveNo: '0' }))))
  return desk
}

function reopened(directory: string, key: Uint8Array): Desk {
  const desk = openDesk(directory, key)
  if (!desk.ok) throw new Error(`seed ${seed}: ${JSON.stringify(desk.error)}`)
  return desk.value
}

/** Lets a writer work for a while, kills it, and gives what it had called safe. */
async function killWriter(directory: string, key: Uint8Array, milliseconds: number): Promise<string[]> {
  const writer = join(import.meta.dirname, 'storeWriter.ts')
  const child = spawn(process.execPath, [writer, directory, Buffer.from(key).toString('hex')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  const ready = new Promise<void>((resolve) => {
    child.stdout.on('data', (bytes) => {
      said += String(bytes)
      if (said.startsWith('ready\n')) resolve()
    })
  })
  const ended = once(child, 'close')
  await Promise.race([ready, ended])
  await setTimeout(milliseconds)
  child.kill('SIGKILL')
  const [, signal] = await ended
  expect(signal, `seed ${seed}: the writer stopped by itself`).toBe('SIGKILL')
  return said.split('\n').slice(1, -1)
}

describe('a desk whose program is killed', () => {
  it.each(deskSeeds)(
    'loses nothing that was called safe and shows nothing half, kill after kill (seed %i)',
    async (own) => {
      const [directory, key, random] = [tempDirectory(), newDataKey(), makeRandom(own)]
      const begun = await deskWithCase(directory, key)
      begun.close()
      let acknowledged = 0
      for (let i = 0; i < killsOfOneDesk; i++) {
        const lines = await killWriter(directory, key, random() * 400)
        acknowledged += lines.length
        const desk = reopened(directory, key)
        const reached = Number(findCase(desk.ledger, 'case1')?.archiveNo)
        const updates = listEvents(desk, 'case1').filter(({ body }) => body.action === 'case.update')
        expect(updates.map(({ payload }) => payload)).toEqual([
          '{"cause":"无证排污"}',
          ...Array.from({ length: reached }, (_, n) => `{"n":${n + 1}}`),
        ])
        for (const [what, name = '', sha256] of lines.map((line) => line.split(' '))) {
          if (what === 'case') expect(reached).toBeGreaterThanOrEqual(Number(name))
          else expect(findMaterial(desk.ledger, name)?.versions[0]?.sha256).toBe(sha256)
        }
        expect(await verifyTrail(desk, { rows: 'skip' })).toMatchObject({ verdict: 'pass', problems: [] })
        expect(
          desk.materials
            .prepare('select count(*) from chunk where blobId not in (select blobId from blob)')
            .pluck()
            .get(),
        ).toBe(0)
        expect([quickCheck(desk.ledger), quickCheck(desk.materials)]).toEqual([null, null])
        desk.close()
      }
      expect(acknowledged).toBeGreaterThan(killsOfOneDesk)
    },
  )

  it('collects what a killed import left, and the second try succeeds', async () => {
    const [directory, key] = [tempDirectory(), newDataKey()]
    const desk = await deskWithCase(directory, key)
    desk.materials
      .prepare('insert into chunk (blobId, no, data) values (?, ?, ?)')
      .run(4711, 0, Buffer.alloc(1_048_576))
    desk.close()
    const again = reopened(directory, key)
    expect(again.materials.prepare('select count(*) from chunk').pluck().get()).toBe(0)
    expect(again.materials.pragma('freelist_count', { simple: true })).toBe(0)
    expect(await storeFile(again, deskFiles(directory).keys)).toMatchObject({ ok: true })
    expect(listMaterials(again.ledger, 'case1')).toEqual([])
    again.close()
  })
})

describe('a log that was cut off when the power went', () => {
  it(`opens at an exact earlier state, whole (seed ${seed})`, async () => {
    const [directory, key, random] = [tempDirectory(), newDataKey(), makeRandom(seed)]
    const desk = await deskWithCase(join(directory, 'desk'), key)
    desk.ledger.pragma('wal_checkpoint(TRUNCATE)')
    // Nothing may be folded into the database meanwhile: the cut must be what decides.
    desk.ledger.pragma('wal_autocheckpoint = 0')
    const ends = [0]
    for (let n = 1; n <= 30; n++) {
      change(desk, makeEvent({ payload: { n } }), () => ok(updateCase(desk.ledger, makeCase({ archiveNo: String(n) }))))
      ends.push(readFileSync(`${desk.ledger.name}-wal`).length)
    }
    const snapshot = join(directory, 'snapshot')
    copyDesk(desk.directory, snapshot)
    desk.close()
    for (let i = 0; i < 30; i++) {
      const size = Math.floor(random() * (ends.at(-1) ?? 0))
      const cut = join(directory, `cut${i}`)
      copyDesk(snapshot, cut)
      truncateSync(`${deskFiles(cut).ledger}-wal`, size)
      const again = reopened(cut, key)
      const expected = ends.findLastIndex((end) => end <= size)
      const found = [
        findCase(again.ledger, 'case1')?.archiveNo,
        listEvents(again, 'case1').length,
        (await verifyTrail(again, { rows: 'skip' })).verdict,
      ]
      again.close()
      expect(found, `cut at ${size}`).toEqual([String(expected), expected + 1, 'pass'])
    }
  })
})

function copyDesk(from: string, to: string): void {
  mkdirSync(to)
  const [source, target] = [deskFiles(from), deskFiles(to)]
  for (const name of ['ledger', 'materials', 'keys'] as const) copyFileSync(source[name], target[name])
  copyFileSync(`${source.ledger}-wal`, `${target.ledger}-wal`)
}

/** Numbers from 0 to 1 that a seed repeats (mulberry32). */
function makeRandom(from: number): () => number {
  let state = from >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
