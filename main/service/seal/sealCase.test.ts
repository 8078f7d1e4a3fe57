import { readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { errorLine } from '#contract/text/errors.ts'
import { trailProblemOf } from '#contract/text/trailProblems.ts'
import { sha256 } from '#main/sha256.ts'
import { openDesk } from '#store/desk.ts'
import { unwrapKey } from '#store/keys.ts'
import { addPaper, fileOf, makeScan, openCase } from '#tests/helpers/officeCase.ts'
import { readEverything } from '#tests/helpers/readEverything.ts'
import { tempFolder } from '#tests/helpers/tempFolder.ts'
import { openTestOffice, startTestOffice, testPassword, type TestOffice } from '#tests/helpers/testOffice.ts'

/** What only 副卷 and the desk may know. */
const secrets = ['举报人林大义', '法制审核意见二零二六', '讨论纪要甲乙丙', '苏审某', '内部请示件', '批注怀疑笔录倒签']

describe('sealing a case', () => {
  const folder = tempFolder()
  let office: TestOffice
  let caseId = ''

  beforeAll(async () => {
    office = await openTestOffice(folder.path)
    const opened = await openCase(office)
    caseId = opened.case.id
    await addPaper(office, caseId, '现场检查笔录')
    await addPaper(office, caseId, '现场照片')
    const [page] = (await fileOf(office, caseId)).materials
    const about = { materialId: page?.id ?? '', version: 1, page: 1, rect: null, quote: '' }
    await office.ask('remark.add', { ...about, text: secrets[5] ?? '' })
    for (const title of [secrets[0], secrets[1], secrets[2], secrets[4]])
      await addPaper(office, caseId, title ?? '', '副')
    await office.ask('review.recordPaper', {
      caseId,
      kind: 'formal',
      submittedOn: '2026-09-01',
      submittedBy: '陈甲',
      reviewer: secrets[3] ?? '',
      reviewerStaffNo: null,
      answers: [],
      opinion: 'agree',
      opinionText: secrets[1] ?? '',
      concludedOn: '2026-09-02',
      signedMaterialId: await addPaper(office, caseId, '审核表副', '副'),
    })
  }, 60_000)
  afterAll(async () => {
    await office.close()
    folder.remove()
  })

  function seal(volume: '正卷' | '副卷' | '全卷', directory: string | null = join(folder.path, '封卷')) {
    return office.ask('seal.run', { caseId, volume, closingNote: {}, directory })
  }

  it('lets nothing of 副卷 into 正卷, neither in pages, attachments, bytes nor file names', async () => {
    const main = await seal('正卷')
    expect(main.report).toMatchObject({ verdict: 'pass', volume: '正卷' })
    const leaked = await readEverything(dirname(main.seal.path))
    expect(leaked).toContain('现场检查笔录')
    for (const secret of [...secrets, '审核表副', '副卷']) expect(leaked).not.toContain(secret)
    const inner = await seal('副卷')
    const own = await readEverything(dirname(inner.seal.path))
    for (const secret of [secrets[0], secrets[2], secrets[4]]) expect(own).toContain(secret)
    expect(own).not.toContain('现场照片')
    expect(basename(main.traceReport)).toContain('内部留痕报告')
    expect(dirname(main.traceReport)).not.toBe(dirname(main.seal.path))
  }, 60_000)

  it('seals both volumes in one file, and a second time into a folder of its own', async () => {
    const directory = join(folder.path, '两次')
    const first = await seal('全卷', directory)
    const second = await seal('全卷', directory)
    expect(first.seal.items).toBe(7)
    expect((await readdir(directory)).toSorted()).toEqual(
      [dirname(first.seal.path), first.traceReport, dirname(second.seal.path), second.traceReport]
        .map((path) => basename(path))
        .toSorted(),
    )
    const listed = (await office.ask('seal.list', { caseId })).map((one) => one.path)
    expect(listed).toEqual(expect.arrayContaining([first.seal.path, second.seal.path]))
    for (const { seal: made } of [first, second]) {
      const sums = await readFile(`${made.path}.sha256`, 'utf8')
      expect(sums).toBe(`${made.sha256}  ${basename(made.path)}\n`)
      expect(
        await office.ask('verify.file', { token: made.path, originals: join(dirname(made.path), '原件') }),
      ).toMatchObject({ verdict: 'pass' })
    }
  }, 60_000)

  it('lists every file of 原件 with its hash, 阅览件 too, from where the list lies', async () => {
    const { case: opened } = await openCase(office)
    const letter = join(folder.path, '说明.wps')
    await writeFile(letter, 'a letter written in an office')
    const [taken] = await office.ask('material.add', { caseId: opened.id, tokens: [letter], volume: '正', kind: '' })
    await office.ask('material.setViewCopy', {
      materialId: taken?.materialId ?? '',
      token: await makeScan(office, '说明'),
    })
    const directory = join(folder.path, '阅览')
    const made = await office.ask('seal.run', { caseId: opened.id, volume: '正卷', closingNote: {}, directory })
    const beside = dirname(made.seal.path)
    const lines = (await readFile(join(beside, 'SHA256SUMS'), 'utf8')).trimEnd().split('\n')
    const listed = lines.map((line) => ({ sum: line.slice(0, 64), name: line.slice(66) }))
    expect(listed.map(({ name }) => name)).toEqual(['原件/001 说明.wps', '原件/001 说明（阅览件）.jpg'])
    for (const { sum, name } of listed) expect(sha256(await readFile(join(beside, name)))).toBe(sum)
  }, 60_000)

  it('leaves nothing when it was cancelled, wherever that came', async () => {
    const directory = join(folder.path, '取消')
    const input = { caseId, volume: '正卷' as const, closingNote: {}, directory }
    expect(await office.send('seal.run', input, AbortSignal.abort())).toMatchObject({ error: { kind: 'cancelled' } })
    for (const milliseconds of [0, 20, 60, 100]) {
      const answer = await office.send('seal.run', input, AbortSignal.timeout(milliseconds))
      const left = await readdir(directory)
      if (answer.ok) expect(left).toHaveLength(2)
      else expect([answer.error.kind, left]).toEqual(['cancelled', []])
      await rm(directory, { recursive: true })
    }
  }, 60_000)

  it('refuses an empty volume, a place that is none, and says which paper cannot be printed', async () => {
    const { case: empty } = await openCase(office)
    const nothing = { caseId: empty.id, volume: '正卷' as const, closingNote: {}, directory: null }
    const error = await office.refuse('seal.run', nothing)
    expect(errorLine(error)).toContain('正卷里还没有可以封卷的材料')
    const input = { caseId, volume: '正卷' as const, closingNote: {} }
    const relative = await office.refuse('seal.run', { ...input, directory: 'here' })
    expect(errorLine(relative)).toContain('完整的文件夹路径')
    const blocked = await office.refuse('seal.run', {
      ...input,
      directory: join(await makeScan(office, '不是文件夹'), 'x'),
    })
    expect(blocked).toMatchObject({ kind: 'fileUnreadable' })
    const token = await makeScan(office, '现场😀')
    await office.ask('material.add', { caseId: empty.id, tokens: [token], volume: '正', kind: 'other' })
    const glyph = await office.refuse('seal.run', nothing)
    expect(errorLine(glyph)).toContain('😀')
  }, 60_000)

  it('refuses to seal an original that was tampered with, and names it', async () => {
    const target = join(folder.path, '篡改')
    await office.close()
    const key = await unwrapKey(join(folder.path, 'desk'), { passphrase: testPassword })
    if (!key.ok) throw new Error(key.error.kind)
    const desk = openDesk(join(folder.path, 'desk'), key.value)
    if (!desk.ok) throw new Error(desk.error.kind)
    desk.value.materials.exec(
      'update chunk set data = zeroblob(length(data)) where rowid = (select min(rowid) from chunk)',
    )
    desk.value.close()
    office = startTestOffice(folder.path)
    await office.ask('desk.unlock', { with: 'passphrase', passphrase: testPassword })
    await office.ask('session.signIn', { staffNo: '001', password: testPassword })
    const error = await office.refuse('seal.run', { caseId, volume: '正卷', closingNote: {}, directory: target })
    expect(errorLine(error)).toContain('现场检查笔录')
    expect(await readdir(target)).toEqual([])
    expect((await seal('副卷')).report.verdict).toBe('pass')
    const { verdict, problems } = await office.ask('trail.verify', {})
    expect([verdict, problems.map(trailProblemOf)]).toEqual([
      'fail',
      expect.arrayContaining([expect.stringMatching(/^材料 .*：已损坏$/)]),
    ])
  }, 60_000)
})
