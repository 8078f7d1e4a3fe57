import { execFileSync } from 'node:child_process'
import { rename, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { errorLine } from '#contract/text/errors.ts'
import { intakeJson, writeIntake } from '#tests/helpers/intakeFixture.ts'
import { makeScan, openCase } from '#tests/helpers/officeCase.ts'
import { tempFolder } from '#tests/helpers/tempFolder.ts'
import { startTestOffice, openTestOffice, type TestOffice } from '#tests/helpers/testOffice.ts'

describe('what is no plain file', () => {
  const folder = tempFolder()
  let office: TestOffice
  let pipe = ''

  beforeAll(async () => {
    office = await openTestOffice(folder.path)
    pipe = join(folder.path, '管道.pdf')
    execFileSync('mkfifo', [pipe])
  }, 60_000)
  afterAll(async () => {
    await office.close()
    folder.remove()
  })

  it('is not taken in: neither a link nor a pipe, and the scan beside them is', async () => {
    const { case: opened } = await openCase(office)
    const scan = await makeScan(office, '笔录')
    const link = join(folder.path, '链接.jpg')
    await symlink(scan, link)
    const outcomes = await office.ask('material.add', {
      caseId: opened.id,
      tokens: [link, pipe, folder.path, scan],
      volume: '正',
      kind: 'other',
    })
    expect(outcomes.map((one) => one.error && errorLine(one.error).split('：')[0])).toEqual([
      '这是链接，不是文件本身',
      '这不是普通文件',
      '这是文件夹，不是文件',
      null,
    ])
  })

  it('does not pass in an intake folder', async () => {
    const linked = await writeIntake(office, '夹一')
    await rename(join(linked, 'materials', '立案.jpg'), join(folder.path, '别处.jpg'))
    await symlink(join(folder.path, '别处.jpg'), join(linked, 'materials', '立案.jpg'))
    expect(await saidOf(linked)).toContain('“立案.jpg”是链接')
    const outside = await writeIntake(office, '夹二')
    await rename(join(outside, 'materials'), join(folder.path, '别处'))
    await symlink(join(folder.path, '别处'), join(outside, 'materials'))
    expect(await saidOf(outside)).toContain('materials 文件夹是链接')
    const redirected = await writeIntake(office, '夹三')
    await rename(join(redirected, 'case.json'), join(folder.path, '别处.json'))
    await symlink(join(folder.path, '别处.json'), join(redirected, 'case.json'))
    expect(await saidOf(redirected)).toContain('case.json 不是普通文件')
    const huge = await writeIntake(office, '夹四', `${JSON.stringify(intakeJson())}${' '.repeat(8 * 1_048_576)}`)
    expect(await saidOf(huge)).toContain('超过 8 MB')
  })

  it('is not waited for when a sealed file is verified, and no name that stands for nothing passes as none', async () => {
    const window = office.colleague()
    const ask = { originals: null, trust: null }
    expect(await window.refuse('verify.file', { ...ask, token: pipe })).toMatchObject({ reason: 'notAFile' })
    const file = join(folder.path, '文件.pdf')
    await writeFile(file, '%PDF-1.7')
    const gone = join(folder.path, '没有这个文件夹')
    expect(await window.refuse('verify.file', { ...ask, token: file, originals: gone })).toMatchObject({
      kind: 'fileUnreadable',
      reason: 'missing',
    })
    expect(await window.refuse('verify.file', { ...ask, token: file, trust: pipe })).toMatchObject({
      reason: 'notAFile',
    })
    const stale = startTestOffice(folder.path, '2026-09-14', { resolve: (token) => (token === file ? file : null) })
    expect(await stale.refuse('verify.file', { ...ask, token: file, originals: 'gone' })).toMatchObject({
      kind: 'fileUnreadable',
      reason: 'unknownToken',
    })
    await stale.close()
  })

  async function saidOf(directory: string): Promise<string> {
    return errorLine(await office.refuse('intake.import', { token: directory }))
  }
})
