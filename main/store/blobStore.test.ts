import { createHash, randomBytes } from 'node:crypto'
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
  closeSync,
} from 'node:fs'
import { join } from 'node:path'

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { fail, ok } from '#domain/result.ts'
import { makeCase, makeMaterial } from '#tests/helpers/builders.ts'
import { makeDesk } from '#tests/helpers/desk.ts'
import { tempDirectory } from '#tests/helpers/tempDirectory.ts'

import { chunkBytes } from './blobChunks.ts'
import { exportBlob, findBlob, listBlobs, readRange, storeFile, verifyBlob } from './blobStore.ts'
import { openDesk, type Desk } from './desk.ts'
import { deskFiles } from './deskFiles.ts'
import { newDataKey } from './keys.ts'
import { insertCase } from './tables/cases.ts'
import { insertMaterial } from './tables/materials.ts'
import { verifyTrail } from './verifyTrail.ts'

const mebibyte = 1_048_576

function makeFile(directory: string, bytes: Uint8Array, name = '现场照片 📷.jpg'): { path: string; sha256: string } {
  const path = join(directory, name)
  writeFileSync(path, bytes)
  return { path, sha256: createHash('sha256').update(bytes).digest('hex') }
}

function leftoverChunks(desk: Desk): unknown {
  return desk.materials
    .prepare('select count(*) from chunk where blobId not in (select blobId from blob)')
    .pluck()
    .get()
}

describe('an original', () => {
  it('of many chunks is kept, read in any range, and written out byte by byte', async () => {
    const [directory, bytes] = [tempDirectory(), randomBytes(40 * mebibyte + 12_345)]
    const desk = await makeDesk(join(directory, 'desk'))
    const { path, sha256 } = makeFile(directory, bytes)
    const steps: number[] = []
    const kept = await storeFile(desk, path, { onProgress: (done, total) => steps.push(done / total) })
    expect(kept).toEqual(ok({ sha256, bytes: bytes.length, isNew: true }))
    expect(steps).toEqual(steps.toSorted((a, b) => a - b))
    expect([steps.length, steps.at(-1)]).toEqual([3, 1])
    expect(statSync(`${deskFiles(desk.directory).materials}-wal`).size).toBeLessThan(40 * mebibyte)
    fc.assert(
      fc.property(fc.nat(bytes.length + 10), fc.nat(3 * mebibyte), (start, length) => {
        expect(bytes.subarray(start, start + length).equals(readRange(desk, sha256, start, start + length))).toBe(true)
      }),
      {
        numRuns: 30,
        examples: [
          [0, 1],
          [chunkBytes - 1, 2],
          [chunkBytes, chunkBytes],
          [bytes.length - 1, 5],
          [bytes.length, 5],
        ],
      },
    )
    const out = join(directory, '原件.jpg')
    expect(await exportBlob(desk, sha256, out)).toEqual(ok({ sha256, bytes: bytes.length }))
    expect(readFileSync(out).equals(bytes)).toBe(true)
    expect(await verifyBlob(desk.materials, sha256)).toBe('intact')
  })

  it('is kept once, however often and under whatever name it comes', async () => {
    const directory = tempDirectory()
    const desk = await makeDesk(join(directory, 'desk'))
    const bytes = randomBytes(20 * mebibyte)
    const [one, two] = [makeFile(directory, bytes, 'a.pdf'), makeFile(directory, bytes, 'b.pdf')]
    const results = await Promise.all([storeFile(desk, one.path), storeFile(desk, two.path)])
    const third = await storeFile(desk, one.path)
    expect(results.filter((each) => each.ok && each.value.isNew)).toHaveLength(1)
    expect(third).toEqual(ok({ sha256: one.sha256, bytes: bytes.length, isNew: false }))
    expect(listBlobs(desk)).toEqual([{ sha256: one.sha256, bytes: bytes.length }])
    expect(leftoverChunks(desk)).toBe(0)
  })

  it('may be empty', async () => {
    const directory = tempDirectory()
    const desk = await makeDesk(join(directory, 'desk'))
    const { path, sha256 } = makeFile(directory, new Uint8Array(0))
    expect(await storeFile(desk, path)).toEqual(ok({ sha256, bytes: 0, isNew: true }))
    expect(readRange(desk, sha256, 0, 10)).toEqual(new Uint8Array(0))
    expect(await verifyBlob(desk.materials, sha256)).toBe('intact')
    expect(await exportBlob(desk, sha256, join(directory, 'out'))).toMatchObject({ ok: true })
  })

  it('that cannot be read is answered with its reason, and nothing is kept', async () => {
    const directory = tempDirectory()
    const desk = await makeDesk(join(directory, 'desk'))
    const unreadable = (path: string, reason: string) => fail({ kind: 'fileUnreadable', path, reason })
    const gone = join(directory, 'gone.pdf')
    expect(await storeFile(desk, gone)).toEqual(unreadable(gone, 'missing'))
    expect(await storeFile(desk, directory)).toEqual(unreadable(directory, 'folder'))
    expect(await storeFile(desk, '/dev/null')).toEqual(unreadable('/dev/null', 'notAFile'))
    const { path } = makeFile(directory, randomBytes(40 * mebibyte))
    const grown = await storeFile(desk, path, { onProgress: () => appendFileSync(path, 'more') })
    expect(grown).toEqual(unreadable(path, 'changedWhileReading'))
    expect([listBlobs(desk), leftoverChunks(desk)]).toEqual([[], 0])
  })

  it('whose import was stopped leaves nothing, and a second try succeeds', async () => {
    const directory = tempDirectory()
    const desk = await makeDesk(join(directory, 'desk'))
    const { path } = makeFile(directory, randomBytes(40 * mebibyte))
    const stop = new AbortController()
    expect(await storeFile(desk, path, { signal: stop.signal, onProgress: () => stop.abort() })).toEqual(
      fail({ kind: 'cancelled' }),
    )
    expect([listBlobs(desk), leftoverChunks(desk)]).toEqual([[], 0])
    expect(await storeFile(desk, path)).toMatchObject({ ok: true, value: { isNew: true } })
  })

  it('finds the disk full: the others stay, the rest goes, and later it fits', async () => {
    const directory = tempDirectory()
    const desk = await makeDesk(join(directory, 'desk'))
    const small = makeFile(directory, randomBytes(mebibyte), 'small.pdf')
    const large = makeFile(directory, randomBytes(40 * mebibyte), 'large.pdf')
    await storeFile(desk, small.path)
    // 16 KiB pages: room for one batch of 16 MiB, not for two.
    desk.materials.pragma('max_page_count = 1500')
    expect(await storeFile(desk, large.path)).toEqual(
      fail({ kind: 'diskFull', path: desk.materials.name, neededBytes: null }),
    )
    expect(listBlobs(desk)).toEqual([{ sha256: small.sha256, bytes: mebibyte }])
    expect(leftoverChunks(desk)).toBe(0)
    desk.materials.pragma('max_page_count = 1000000')
    expect(await storeFile(desk, large.path)).toMatchObject({ ok: true })
    expect(await verifyTrail(desk, { rows: 'skip' })).toMatchObject({ verdict: 'pass', blobs: 2 })
  })

  it('that is larger than the disk is refused before a byte is written, with the room it needs', async () => {
    const directory = tempDirectory()
    const desk = await makeDesk(join(directory, 'desk'))
    const { path } = makeFile(directory, new Uint8Array(0))
    truncateSync(path, 8e12)
    const neededBytes = 8e12 + 64 * mebibyte
    const steps: number[] = []
    const refused = await storeFile(desk, path, { onProgress: (done) => steps.push(done) })
    expect(refused).toEqual(fail({ kind: 'diskFull', path: desk.directory, neededBytes }))
    expect(steps).toEqual([])
  })

  it('is not exported when it is not here, half, or where nobody may write', async () => {
    const directory = tempDirectory()
    const desk = await makeDesk(join(directory, 'desk'))
    const { path, sha256 } = makeFile(directory, randomBytes(3 * mebibyte))
    await storeFile(desk, path)
    const folder = join(directory, 'out')
    mkdirSync(folder)
    const out = join(folder, 'x.pdf')
    const nobody = 'f'.repeat(64)
    expect(await exportBlob(desk, nobody, out)).toEqual(fail({ kind: 'notFound', what: 'blob', id: nobody }))
    expect(await exportBlob(desk, sha256, out, AbortSignal.abort())).toEqual(fail({ kind: 'cancelled' }))
    expect(await exportBlob(desk, sha256, join(directory, 'nowhere', 'x.pdf'))).toMatchObject({
      error: { kind: 'fileUnreadable' },
    })
    desk.materials.exec(`update chunk set data = zeroblob(length(data)) where no = 1`)
    expect(await exportBlob(desk, sha256, out)).toMatchObject({ error: { kind: 'damaged' } })
    expect([existsSync(out), readdirSync(folder)]).toEqual([false, []])
    expect(() => readRange(desk, nobody, 0, 1)).toThrow('no blob')
    expect(findBlob(desk, nobody)).toBeNull()
  })
})

describe('the check of the originals', () => {
  async function deskWithMaterial(key: Uint8Array): Promise<{ desk: Desk; sha256: string }> {
    const directory = tempDirectory()
    const desk = await makeDesk(join(directory, 'desk'), key)
    const { path, sha256 } = makeFile(directory, randomBytes(5 * mebibyte))
    await storeFile(desk, path)
    insertCase(desk.ledger, makeCase())
    const material = makeMaterial({ id: 'scan' })
    insertMaterial(desk.ledger, { ...material, versions: [{ ...material.versions[0]!, sha256 }] })
    return { desk, sha256 }
  }

  it('names the material whose bytes were changed, shortened or removed', async () => {
    for (const [statement, detail] of [
      [`update chunk set data = zeroblob(length(data)) where no = 2`, 'damaged'],
      [`delete from chunk where no = 4`, 'damaged'],
      [`update blob set chunks = 4`, 'damaged'],
      [`delete from blob`, 'missing'],
    ] as const) {
      const { desk, sha256 } = await deskWithMaterial(newDataKey())
      expect(await verifyTrail(desk, { rows: 'skip' })).toMatchObject({ verdict: 'pass', blobs: 1 })
      desk.materials.exec(statement)
      const { verdict, problems } = await verifyTrail(desk, { rows: 'skip' })
      const blob = detail === 'damaged' ? [{ what: `blob:${sha256}`, detail }] : []
      expect({ verdict, problems }).toEqual({
        verdict: 'fail',
        problems: [...blob, { what: 'material:scan#1', detail }],
      })
    }
  })

  it('notices a flipped byte anywhere in the file of originals', async () => {
    const key = newDataKey()
    const { desk } = await deskWithMaterial(key)
    desk.close()
    const { materials } = deskFiles(desk.directory)
    const clean = readFileSync(materials)
    for (let i = 0; i < 25; i++) {
      const at = Math.floor(((i + 0.37) / 25) * clean.length)
      flip(materials, at, clean[at]! ^ 0x10)
      const again = openDesk(desk.directory, key)
      const problems = again.ok ? (await verifyTrail(again.value, { rows: 'skip' })).problems.length : 1
      if (again.ok) again.value.close()
      expect(problems, `byte ${at}`).toBeGreaterThan(0)
      flip(materials, at, clean[at]!)
    }
    const again = openDesk(desk.directory, key)
    if (!again.ok) throw new Error(again.error.kind)
    expect(await verifyTrail(again.value, { rows: 'skip' })).toMatchObject({ verdict: 'pass' })
    again.value.close()
  })

  it('never passes when it was stopped', async () => {
    const { desk } = await deskWithMaterial(newDataKey())
    expect(await verifyTrail(desk, { rows: 'skip', signal: AbortSignal.abort() })).toMatchObject({ verdict: 'fail' })
  })
})

function flip(path: string, at: number, byte: number): void {
  const file = openSync(path, 'r+')
  writeSync(file, Uint8Array.of(byte), 0, 1, at)
  closeSync(file)
}
