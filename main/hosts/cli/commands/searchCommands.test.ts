import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { runCommandLine } from '#hosts/cli/run.ts'
import { caseInput } from '#tests/helpers/officeCase.ts'
import { tempFolder } from '#tests/helpers/tempFolder.ts'
import { openTestOffice, testPassword } from '#tests/helpers/testOffice.ts'

const folder = tempFolder()
const env = { YIJUAN_PASSPHRASE: testPassword, YIJUAN_PASSWORD: testPassword }

async function run(...words: string[]): Promise<{ exit: number; out: string[] }> {
  const out: string[] = []
  const argv = [...words, '--data', 'desk', '--as', '001']
  const terminal = { argv, env, cwd: folder.path, defaultData: folder.path, progress: null }
  const exit = await runCommandLine({ ...terminal, out: (text) => out.push(text), err: () => undefined })
  return { exit, out }
}

beforeAll(async () => {
  const office = await openTestOffice(folder.path)
  await office.ask('case.create', caseInput({ cause: '利用渗坑排放水污染物' }))
  await office.close()
}, 60_000)
afterAll(() => folder.remove())

describe('yijuan search', () => {
  it('names the case and the place, with what was found in brackets', async () => {
    const { exit, out } = await run('search', '渗坑')
    expect(exit).toBe(0)
    expect(out.join('\n')).toMatch(/涉嫌利用渗坑排放水污染物案[^]*案件信息：.*「渗坑」/)
  })

  it('ends with 1 when nothing is found, and prints one JSON document when asked', async () => {
    expect(await run('search', '没有这样的文字')).toEqual({ exit: 1, out: ['没有找到。'] })
    const { out } = await run('search', '渗坑', '--json')
    expect(JSON.parse(out.join('\n'))).toMatchObject({ next: null, groups: [{ hits: [{ quote: '渗坑' }] }] })
    expect((await run('search')).exit).toBe(64)
  })

  it('builds the index anew and reads what waits', async () => {
    expect(await run('search', 'rebuild')).toEqual({ exit: 0, out: ['已重建，案件 1 件'] })
    expect(await run('search', 'read')).toEqual({ exit: 0, out: ['已识别 0 页，待识别 0 页'] })
  })
})
