import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { verdictSchema } from '#domain/guardFinding.ts'
import { runCommandLine } from '#hosts/cli/run.ts'
import { makeFacts } from '#tests/helpers/builders.ts'
import { caseInput } from '#tests/helpers/officeCase.ts'
import { tempFolder } from '#tests/helpers/tempFolder.ts'
import { openTestOffice, testPassword } from '#tests/helpers/testOffice.ts'

const folder = tempFolder()
const env = { YIJUAN_PASSPHRASE: testPassword, YIJUAN_PASSWORD: testPassword }
const fine = { proposedKinds: ['罚款'], legalMin: 20_000, legalMax: 200_000 }

async function run(...words: string[]): Promise<{ exit: number; out: string[]; err: string[] }> {
  const said = { out: [] as string[], err: [] as string[] }
  const argv = [...words, '--data', 'desk', '--as', '001']
  const terminal = { argv, env, cwd: folder.path, defaultData: folder.path, progress: null }
  const exit = await runCommandLine({
    ...terminal,
    out: (text) => said.out.push(text),
    err: (text) => said.err.push(text),
  })
  return { exit, ...said }
}

beforeAll(async () => {
  const office = await openTestOffice(folder.path)
  const complex = makeFacts({ ...fine, complex: true, proposedFine: 300_000 })
  await office.ask('case.create', caseInput({ filingNo: '立〔2023〕1号', facts: complex }))
  const plain = makeFacts({ ...fine, proposedFine: 30_000 })
  await office.ask('case.create', caseInput({ filingNo: '立〔2023〕2号', facts: plain }))
  await office.close()
}, 60_000)
afterAll(() => folder.remove())

describe('yijuan review check', () => {
  it('says why a case must be reviewed and what speaks against it, and fails on a fine above the range', async () => {
    const { exit, out } = await run('review', 'check', '立〔2023〕1号')
    expect(exit).toBe(1)
    const text = out.join('\n')
    expect(text).toMatch(/应当法制审核\n[^]*属于 {2}案件情况疑难复杂/u)
    expect(text).toMatch(/不属于 {2}涉及重大公共利益的：[^]*行政处罚法/u)
    expect(text).toMatch(/未通过 {2}第6项 罚款幅度：罚款300,000元高于法定上限200,000元/u)
  })

  it('says that another need not be reviewed, and ends with 2 while something cannot be judged', async () => {
    const { exit, out } = await run('review', 'check', '立〔2023〕2号')
    expect([exit, out.includes('不在法制审核范围')]).toEqual([2, true])
  })

  it('gives every entry of its JSON a verdict, a source and evidence', async () => {
    const { exit, out } = await run('review', 'check', '立〔2023〕1号', '--json')
    expect([exit, out.length]).toEqual([1, 1])
    const said = JSON.parse(out[0] ?? '')
    const entries = [...said.reviewTriggers, ...said.discussionTriggers, ...said.preChecks]
    expect(entries.length).toBeGreaterThan(15)
    for (const entry of entries) {
      expect(entry).toMatchObject({ source: { law: expect.any(String) }, evidence: expect.any(Array) })
    }
    const triggers = [...said.reviewTriggers, ...said.discussionTriggers]
    expect(triggers.filter(({ verdict }) => !['yes', 'no', 'unknown'].includes(verdict))).toEqual([])
    expect(said.reviewTriggers.find(({ code }: { code: string }) => code === 'FZ-T3').verdict).toBe('yes')
    expect(said.preChecks.every(({ verdict }: { verdict: unknown }) => verdictSchema.safeParse(verdict).success)).toBe(
      true,
    )
  })

  it('knows no other case, and asks for one', async () => {
    expect((await run('review', 'check', '立〔2023〕9号')).err).toEqual(['没有找到案件。可能已被撤下，请刷新后再试。'])
    expect((await run('review', 'check')).exit).toBe(64)
  })
})
