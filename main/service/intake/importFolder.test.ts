import { execFileSync } from 'node:child_process'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { errorLine } from '#contract/text/errors.ts'
import { externalTool } from '#tests/helpers/externalTool.ts'
import { intakeJson, writeIntake } from '#tests/helpers/intakeFixture.ts'
import { tempFolder } from '#tests/helpers/tempFolder.ts'
import { openTestOffice, type TestOffice } from '#tests/helpers/testOffice.ts'

describe('an intake folder', () => {
  const folder = tempFolder()
  let office: TestOffice

  beforeAll(async () => {
    office = await openTestOffice(folder.path)
  }, 60_000)
  afterAll(async () => {
    await office.close()
    folder.remove()
  })

  async function refusal(directory: string): Promise<string> {
    const cases = await office.ask('case.list', {})
    const error = await office.refuse('intake.import', { token: directory })
    expect(await office.ask('case.list', {})).toEqual(cases)
    const line = errorLine(error)
    // No word of zod or Node may reach a user.
    expect(
      line.replace(
        /case\.json|officers|case\.\w+|materials\S*|parties|milestones\S*|decisions\S*|format|version|yijuan-intake/g,
        '',
      ),
    ).not.toMatch(/[a-z]{5,}/i)
    return line
  }

  it.each([
    ['a wrong type', { ...intakeJson(), parties: 'x' }, 'case.json 的 parties：格式不正确'],
    ['a missing field', { ...intakeJson(), case: { cause: '无证排污' } }, 'case.json 的 case.source：'],
    ['a date that is none', intakeJson({ milestones: [{ kind: 'filed', day: '2023-9-4' }] }), '日期格式应为'],
    ['another format', { ...intakeJson(), format: 'other' }, '只能是 yijuan-intake'],
    ['a day to come', intakeJson({ milestones: [{ kind: 'filed', day: '9999-09-04' }] }), '9999-09-04 在今天之后'],
    [
      'a control character',
      intakeJson({
        officers: [{ name: '陈\u0000甲', cardNo: '', cardValidFrom: null, cardValidTo: null, staffNo: null }],
      }),
      'officers[0].name：含有看不见的控制字符',
    ],
    [
      'a file that is missing',
      intakeJson({ materials: [{ file: '没有.pdf', title: '甲' }], milestones: [], rounds: [], decisions: [] }),
      '没有“没有.pdf”',
    ],
    [
      'a path in a name',
      intakeJson({ materials: [{ file: '../case.json', title: '甲' }], milestones: [], rounds: [], decisions: [] }),
      '带有路径',
    ],
    [
      'a file listed twice',
      intakeJson({ materials: [...(intakeJson().materials ?? []), { file: '立案.jpg', title: '乙' }] }),
      '列了两次',
    ],
    [
      'a proof that is no material',
      intakeJson({ milestones: [{ kind: 'filed', day: '2023-09-04', material: '别的.jpg' }] }),
      '没有列在 materials 清单里',
    ],
    [
      'an unknown party',
      { ...intakeJson(), parties: [{ ...intakeJson().parties[0], name: '别的公司' }] },
      '不在 parties 里',
    ],
    [
      'a secret title',
      intakeJson({ materials: [{ file: '立案.jpg', title: '机密★纪要' }], milestones: [], rounds: [], decisions: [] }),
      '不得存储国家秘密',
    ],
  ])('with %s leaves the desk untouched and says what to do', async (name, json, sentence) => {
    expect(await refusal(await writeIntake(office, name.replaceAll(' ', ''), json))).toContain(sentence)
  })

  it('without a readable case.json says so', async () => {
    const broken = await writeIntake(office, 'broken', '{ "format" "x" }')
    expect(errorLine(await office.refuse('intake.import', { token: broken }))).toMatch(
      /不是合格的 JSON（第 1 行第 12 列附近）/,
    )
    await rm(join(broken, 'case.json'))
    expect(await refusal(broken)).toContain('文件夹里没有 case.json')
    expect(await refusal(join(folder.path, 'nowhere'))).toContain('文件夹里没有 case.json')
  })

  it('with a folder where a file should be, or a wrong name in it, keeps nothing', async () => {
    const directory = await writeIntake(
      office,
      'odd',
      intakeJson({ materials: [{ file: '夹', title: '甲' }], milestones: [], rounds: [], decisions: [] }),
    )
    await mkdir(join(directory, 'materials', '夹'))
    expect(await refusal(directory)).toContain('不是文件')
  })

  it('becomes a case with its acts on paper, their defects and their proofs, once', async () => {
    const directory = await writeIntake(office, 'good')
    await writeFile(join(directory, 'case.json'), `\uFEFF${JSON.stringify(intakeJson())}`)
    const stopped = await office.send('intake.import', { token: directory }, AbortSignal.abort())
    expect(stopped).toMatchObject({ ok: false, error: { kind: 'cancelled' } })
    expect(await office.ask('case.list', {})).toEqual([])
    const { caseId, materials } = await office.ask('intake.import', { token: directory })
    const { file, blemishes } = await office.ask('case.get', { caseId })
    const idOf = (name: string) => materials.find((one) => one.file === name)?.materialId
    expect(file.rounds[0]).toMatchObject({ origin: 'paper', blemishes: ['G3'], signedMaterialId: idOf('审核.jpg') })
    expect(file.rounds[0]?.answers[0]?.citations[0]?.materialId).toBe(idOf('立案.jpg'))
    expect(file.decisions[0]).toMatchObject({ materialId: idOf('决定.jpg'), partyIds: [file.case.parties[0]?.id] })
    expect(file.services[0]?.receiptMaterialId).toBe(idOf('回证.jpg'))
    expect(file.decisions[0]?.blemishes).toContain('G1')
    expect(blemishes.length).toBeGreaterThan(1)
    const trail = await office.ask('trail.list', { caseId })
    expect(new Set(trail.map((event) => event.via))).toEqual(new Set(['intake']))
    expect(await refusal(directory)).toContain('文号“闽泉环罚〔2023〕118号”已经用于另一份决定')
    const sameFiling = await writeIntake(office, 'again', intakeJson({ decisions: [] }))
    expect(await refusal(sameFiling)).toContain('立案号“泉丰环立〔2023〕9号”已有案件')
    expect(await office.ask('trail.verify', {})).toMatchObject({ verdict: 'pass' })
  })
})

describe('an intake folder on a full disk', () => {
  const folder = tempFolder()
  const disk = join(folder.path, 'disk')
  afterAll(() => folder.remove())

  it('says that the disk is full and shows no half case; repeated with room it succeeds', async ({ skip }) => {
    await mkdir(disk)
    // 64 MiB are the store's reserve.
    if (!isMounted(disk)) skip()
    let office: TestOffice | null = null
    try {
      office = await openTestOffice(disk)
      const directory = await writeIntake(office, 'good')
      await writeFile(join(disk, 'filler'), Buffer.alloc(12_000_000))
      await writeFile(join(directory, 'materials', '回证.jpg'), Buffer.alloc(6_000_000, 7))
      expect(errorLine(await office.refuse('intake.import', { token: directory }))).toContain('磁盘空间不足')
      expect(await office.ask('case.list', {})).toEqual([])
      await rm(join(disk, 'filler'))
      await writeFile(join(directory, 'materials', '回证.jpg'), Buffer.alloc(1000, 7))
      await office.ask('intake.import', { token: directory })
      expect(await office.ask('case.list', {})).toHaveLength(1)
    } finally {
      await office?.close()
      execFileSync('umount', ['-l', disk])
    }
  }, 60_000)
})

/** Only root may mount; elsewhere the line goes to those that `npm test` prints at its end. */
function isMounted(directory: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=80m', 'tmpfs', directory], { stdio: 'ignore' })
    return true
  } catch {
    externalTool('mount（root）', 'intake on a full disk')
    return false
  }
}
