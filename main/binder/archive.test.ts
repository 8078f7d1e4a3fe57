import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { placeInside, sizeProblem } from '#domain/media/archiveEntry.ts'
import { WorkerRefusal } from '#main/worker/refusal.ts'
import { sharedDirectory } from '#tests/helpers/tempDirectory.ts'

import { listArchive, unpack } from './archive.ts'
import { rarFile } from './testing/rarFile.ts'
import { zipFile } from './testing/zipFile.ts'

const directory = sharedDirectory()
const words = Buffer.from('检查记录')
/** 检查.txt as Chinese Windows writes it. */
const gbkName = Buffer.from([0xbc, 0xec, 0xb2, 0xe9, 0x2e, 0x74, 0x78, 0x74])

async function written(name: string, bytes: Buffer): Promise<string> {
  const path = join(directory, name)
  await writeFile(path, bytes)
  return path
}

/** What came out, or the word with which it was refused. */
async function taken(path: string, index: number): Promise<string> {
  const output = join(directory, `${Math.random()}`)
  try {
    await unpack({ path, index, output })
    return await readFile(output, 'utf8')
  } catch (error) {
    if (error instanceof WorkerRefusal) return error.reason
    throw error
  }
}

const named = (name: string) => ({ name: Buffer.from(name), bytes: words })

describe('an archive from outside', () => {
  it('has names in GBK or UTF-8, and gives out what was put in', async () => {
    const path = await written('names.zip', zipFile([{ name: gbkName, bytes: words }, named('照片/甲.txt')]))
    expect((await listArchive(path)).map((one) => one.path)).toEqual(['检查.txt', '照片/甲.txt'])
    expect([await taken(path, 0), await taken(path, 1)]).toEqual(['检查记录', '检查记录'])
  })

  it.each(['../../逃出.txt', '/etc/逃出.txt', 'C:\\Windows\\逃出.txt', '..\\逃出.txt', '照片/../../逃出.txt'])(
    '%s keeps only its name, and stays in a RAR',
    async (name) => {
      const zip = await written('out.zip', zipFile([named(name)]))
      const rar = await written('out.rar', rarFile([{ name, bytes: words }]))
      for (const path of [zip, rar]) {
        const [entry] = await listArchive(path)
        expect(entry).toMatchObject({ path: '逃出.txt', name: '逃出.txt', isMoved: true })
      }
      expect([await taken(zip, 0), await taken(rar, 0)]).toEqual(['检查记录', 'path'])
      expect(existsSync(join(directory, '../../逃出.txt'))).toBe(false)
    },
  )

  it.each(['NUL.pdf', '资料/con.txt', 'COM1', 'aux.b.pdf'])('gives %s a name that Windows takes for a file', (raw) => {
    expect(placeInside(raw)).toMatchObject({ name: `_${raw.split('/').at(-1)}`, isMoved: false })
    expect(placeInside('CONTRACT.pdf').name).toBe('CONTRACT.pdf')
  })

  it('may hold two files of one name; each is taken out by its place', async () => {
    const other = { name: Buffer.from('甲.txt'), bytes: Buffer.from('另一份') }
    const path = await written('twins.zip', zipFile([named('甲.txt'), other]))
    expect([await taken(path, 0), await taken(path, 1)]).toEqual(['检查记录', '另一份'])
  })

  it('that is locked says so and gives nothing', async () => {
    const zip = await written('locked.zip', zipFile([{ ...named('密.txt'), flags: 1 }, named('开.txt')]))
    const rar = await written('locked.rar', rarFile([{ name: '密.txt', bytes: words, isLocked: true }]))
    expect((await listArchive(zip)).map((one) => one.problem)).toEqual(['encrypted', 'none'])
    expect((await listArchive(rar)).map((one) => one.problem)).toEqual(['encrypted'])
    expect([await taken(zip, 0), await taken(zip, 1), await taken(rar, 0)]).toEqual([
      'encrypted',
      '检查记录',
      'encrypted',
    ])
  })

  it('that swells beyond reason is a bomb, whether its list says so or lies', async () => {
    const zeros = Buffer.alloc(80 * 1024 ** 2)
    const honest = await written('bomb.zip', zipFile([{ name: Buffer.from('0.bin'), bytes: zeros }]))
    const liar = await written('liar.zip', zipFile([{ name: Buffer.from('0.bin'), bytes: zeros, announced: 1000 }]))
    const rar = await written('bomb.rar', rarFile([{ name: '0.bin', bytes: words, announced: 2 ** 31 }]))
    expect((await listArchive(honest))[0]?.problem).toBe('bomb')
    expect((await listArchive(liar))[0]?.problem).toBe('none')
    expect((await listArchive(rar))[0]?.problem).toBe('bomb')
    expect(await taken(honest, 0)).toBe('bomb')
    expect(['bomb', 'damaged']).toContain(await taken(liar, 0))
    expect([sizeProblem(3 * 1024 ** 3, 2 * 1024 ** 3), sizeProblem(60 * 1024 ** 2, 1)]).toEqual(['tooLarge', 'none'])
  })

  it('in RAR gives out what was put in; cut off or of another kind it is refused', async () => {
    const bytes = rarFile([
      { name: '照片/甲.txt', bytes: words },
      { name: '乙.txt', bytes: Buffer.from('第二份') },
    ])
    const path = await written('two.rar', bytes)
    expect((await listArchive(path)).map((one) => one.path)).toEqual(['照片/甲.txt', '乙.txt'])
    expect([await taken(path, 0), await taken(path, 1)]).toEqual(['检查记录', '第二份'])
    expect(await taken(await written('half.rar', bytes.subarray(0, 70)), 0)).toBe('damaged')
    expect(await taken(await written('none.rar', Buffer.from('not an archive')), 0)).toBe('notAnArchive')
  })

  it('whatever a path says, the name is one name inside the folder', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('.', '/', '\\', ':', 'C', '甲', ' ', '\0') }), (raw) => {
        const { name, path } = placeInside(raw)
        expect(name).toMatch(/^[^/\\:\0]+$/)
        expect(['.', '..', '']).not.toContain(name)
        expect(path.split('/')).not.toContain('..')
      }),
    )
  })
})
