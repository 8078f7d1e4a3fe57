import { execFileSync } from 'node:child_process'
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { writeIntake } from '#tests/helpers/intakeFixture.ts'
import { tempFolder } from '#tests/helpers/tempFolder.ts'
import { startTestOffice } from '#tests/helpers/testOffice.ts'

import { runCommandLine } from './run.ts'

const env = { YIJUAN_PASSPHRASE: 'a-passphrase', YIJUAN_PASSWORD: 'a-password' }

/** What a command said and how it ended. */
interface Said {
  readonly exit: number
  readonly out: string[]
  readonly err: string[]
  readonly progress: string[]
}

describe('the command line', () => {
  const folder = tempFolder()
  let caseId = ''
  let sealed = ''

  async function run(words: string[], overrides: NodeJS.ProcessEnv = {}): Promise<Said> {
    const said = { out: [] as string[], err: [] as string[], progress: [] as string[] }
    const exit = await runCommandLine({
      argv: words,
      env: { ...env, ...overrides },
      cwd: folder.path,
      defaultData: join(folder.path, 'default'),
      out: (text) => said.out.push(text),
      err: (text) => said.err.push(text),
      progress: words.includes('--json') ? null : (text) => said.progress.push(text),
    })
    return { exit, ...said }
  }

  function asClerk(words: string[], overrides: NodeJS.ProcessEnv = {}): Promise<Said> {
    return run([...words, '--data', '工作台', '--as', '001'], overrides)
  }

  /** Exactly one JSON document on standard output. */
  async function json(words: string[]): Promise<{ exit: number; value: Record<string, unknown> }> {
    const { exit, out } = await run([...words, '--json'])
    expect(out).toHaveLength(1)
    return { exit, value: JSON.parse(out[0] ?? '') }
  }

  beforeAll(async () => {
    const office = startTestOffice(folder.path)
    await writeIntake(office, '收件')
    await office.close()
    const made = await run(['init', '--bureau', '某局', '--as', '001', '--name', '周管理', '--data', '工作台'])
    expect([made.exit, made.err]).toEqual([0, []])
    expect(made.out.join()).toContain('恢复密钥')
    const taken = await run(['intake', '收件', '--data', '工作台', '--as', '001', '--json'])
    expect(taken.exit).toBe(0)
    caseId = JSON.parse(taken.out[0] ?? '').caseId
    const done = await asClerk(['seal', caseId, '--volume', '正', '--out', '封卷'])
    expect([done.exit, done.progress.length > 0]).toEqual([0, true])
    expect(done.progress.join()).not.toMatch(/[\r\u001B]/)
    sealed = done.out[0]?.replace('已封卷：', '') ?? ''
  }, 60_000)
  afterAll(() => folder.remove())

  it('lists and shows cases and says what blemishes one, by article', async () => {
    const listed = await asClerk(['case', 'list'])
    expect([listed.exit, listed.out.length]).toEqual([0, 1])
    expect((await asClerk(['case', 'show', caseId])).out.join('\n')).toContain('材料 4 件')
    const why = await asClerk(['case', 'why', caseId])
    expect(why.exit).toBe(0)
    expect(why.out.join('\n')).toMatch(/瑕疵：[^]*G1，行政处罚法/)
    const unknown = await asClerk(['case', 'show', 'none'])
    expect([unknown.exit, unknown.err]).toEqual([1, ['没有找到案件。可能已被撤下，请刷新后再试。']])
    expect((await asClerk(['trail', 'verify'])).exit).toBe(0)
  })

  it('judges a file for somebody who has no desk: unknown without a certificate to trust, pass with it', async () => {
    const originals = join(dirname(sealed), '原件')
    const trust = join('工作台', '完整性封签证书.pem')
    const alone = await run([
      'verify',
      join('封卷', basename(dirname(sealed)), basename(sealed)),
      '--originals',
      originals,
    ])
    expect([alone.exit, alone.out[0]]).toEqual([2, expect.stringContaining('在此无法判断')])
    expect((await run(['verify', sealed, '--originals', originals, '--trust', trust])).exit).toBe(0)
    const bytes = readFileSync(sealed)
    const middle = bytes.length >> 1
    bytes[middle] = (bytes[middle] ?? 0) ^ 1
    writeFileSync(join(folder.path, 'forged.pdf'), bytes)
    const forged = await run(['verify', 'forged.pdf', '--originals', originals, '--trust', trust])
    expect([forged.exit, forged.out.join('\n')]).toEqual([1, expect.stringMatching(/第\d件/)])
  })

  it('does not call a file changed that it could not read', async () => {
    const missing = await run(['verify', '没有.pdf'])
    expect([missing.exit, missing.out.length]).toEqual([2, 1])
    expect(missing.out[0]).toContain('读不到文件')
    expect((await run(['verify', sealed, '--trust', '没有.pem'])).exit).toBe(2)
    expect((await json(['verify', '没有.pdf'])).exit).toBe(2)
  })

  it('prints one JSON document for every answer, good or bad', async () => {
    const desk = ['--data', '工作台', '--as', '001']
    expect((await json(['case', 'list', ...desk])).exit).toBe(0)
    expect((await json(['verify', sealed])).value).toMatchObject({ verdict: 'unknown' })
    expect((await json(['case', 'get', ...desk])).exit).toBe(64)
    const refused = await json(['seal', caseId, '--volume', '副', '--out', join('工作台', 'keys.json'), ...desk])
    expect(refused).toMatchObject({ exit: 1, value: { message: expect.any(String) } })
    expect((await json(['intake', '收件', ...desk])).value).toMatchObject({ error: { kind: 'conflict' } })
  })

  it.each([
    [[]],
    [['constructor']],
    [['--wat']],
    [['seal', 'x', '--data']],
    [['case', 'list', '--data', '工作台']],
    [['seal', 'x', '--volume', '左', '--as', '001', '--data', '工作台']],
    [['intake', '--as', '001', '--data', '工作台']],
    [['backup', '--as', '001', '--data', '工作台']],
    [['restore']],
    [['verify']],
    [['init', '--bureau', '某局']],
  ])('answers %j with its usage in Chinese', async (words) => {
    const { exit, out, err } = await run(words)
    expect([exit, out]).toEqual([64, []])
    expect(err.join('\n')).toContain('退出码')
    expect(err.join('\n')).not.toMatch(/Unknown|argument/)
  })

  it('shows the usage to who asks for it', async () => {
    expect((await run(['--help'])).exit).toBe(0)
  })

  it('says what is wrong with the desk, the passphrase, the password', async () => {
    const noDesk = await run(['case', 'list', '--data', '别处', '--as', '001'])
    expect([noDesk.exit, noDesk.err.join()]).toEqual([1, expect.stringContaining('这里还没有工作台')])
    const passphrase = await asClerk(['case', 'list'], { YIJUAN_PASSPHRASE: 'wrong' })
    expect([passphrase.exit, passphrase.err.join()]).toEqual([1, expect.stringContaining('口令或恢复密钥不正确')])
    const password = await asClerk(['case', 'list'], { YIJUAN_PASSWORD: 'wrong' })
    expect([password.exit, password.err.join()]).toEqual([1, expect.stringContaining('工号或密码不正确')])
    const short = await run(['init', '--bureau', '某局', '--as', '1', '--name', '甲', '--data', '新'], {
      YIJUAN_PASSWORD: 'x',
    })
    expect([short.exit, short.err.join()]).toEqual([1, expect.stringContaining('管理员密码：至少 8 个字符')])
  })

  it('backs up and restores by paths from where the user stands', async () => {
    const saved = await asClerk(['backup', '备份'])
    expect(saved.exit).toBe(0)
    const from = saved.out[0]?.split('：')[1] ?? ''
    expect(dirname(from)).toBe(join(folder.path, '备份'))
    expect((await run(['restore', join('备份', basename(from)), '--data', '恢复'])).exit).toBe(0)
    expect((await run(['restore', join('备份', basename(from)), '--data', '恢复'])).exit).toBe(1)
    expect((await run(['case', 'list', '--data', '恢复', '--as', '001'])).exit).toBe(0)
  })

  it('runs as a program from another folder, with plain lines where nobody watches', async () => {
    const elsewhere = join(folder.path, '别的文件夹')
    await mkdir(elsewhere)
    copyFileSync(sealed, join(elsewhere, '案卷.pdf'))
    const program = join(import.meta.dirname, '../../cli.ts')
    const started = {
      cwd: join(import.meta.dirname, '../../..'),
      env: { ...process.env, INIT_CWD: elsewhere },
      encoding: 'utf8' as const,
    }
    let said = { status: 0, stdout: '', stderr: '' }
    try {
      execFileSync(process.execPath, [program, 'verify', '案卷.pdf', '--json'], { ...started, stdio: 'pipe' })
    } catch (error) {
      // as: what execFileSync throws for a program that ends with another code than 0
      said = error as typeof said
    }
    expect([said.status, JSON.parse(said.stdout).file]).toEqual([2, join(elsewhere, '案卷.pdf')])
    expect(said.stderr).toBe('')
  })
})
