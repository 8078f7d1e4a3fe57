import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { DecisionInput } from '#contract/decision.ts'
import type { Conclusion } from '#domain/discussion/discussion.ts'
import { makeParty } from '#tests/helpers/builders.ts'
import { concludedFine, discussionInput } from '#tests/helpers/discussionInput.ts'
import { addPaper, fileOf, heavyFacts, openCase } from '#tests/helpers/officeCase.ts'
import { tempFolder } from '#tests/helpers/tempFolder.ts'
import { openTestOffice, type TestOffice } from '#tests/helpers/testOffice.ts'

const company = makeParty({ id: '' })
const manager = makeParty({ id: '', kind: 'person', name: '林一', code: '' })

describe('the decision after the collective discussion', () => {
  const folder = tempFolder()
  let office: TestOffice

  beforeAll(async () => {
    office = await openTestOffice(folder.path)
  }, 60_000)
  afterAll(async () => {
    await office.close()
    folder.remove()
  })

  /** A case that was discussed on 2026-09-10, with the signed record. */
  async function discussed(conclusion: Conclusion = concludedFine(), parties = [company]) {
    const file = await openCase(office, { facts: heavyFacts, parties })
    const caseId = file.case.id
    const signedMaterialId = await addPaper(office, caseId, '讨论记录', '副')
    const ids = file.case.parties.map((party) => party.id)
    const perParty = conclusion.perParty.map((one, index) => ({ ...one, partyId: ids[index] ?? '' }))
    const input = discussionInput(caseId, { signedMaterialId, conclusion: { ...conclusion, perParty } })
    await office.ask('discussion.save', input)
    return { caseId, ids }
  }

  async function g4(caseId: string, overrides: Partial<DecisionInput> = {}) {
    const { case: one } = await fileOf(office, caseId)
    const conclusion = concludedFine()
    const findings = await office.ask('decision.check', {
      decisionId: null,
      caseId,
      docNo: '',
      decidedOn: '2026-09-14',
      organ: one.organ,
      partyIds: one.parties.map((party) => party.id),
      outcome: 'penalty',
      kinds: conclusion.kinds,
      fine: conclusion.fine,
      article: conclusion.article,
      text: '',
      facts: conclusion.facts,
      offenceArticle: '',
      materialId: null,
      ...overrides,
    })
    return findings.find((finding) => finding.code === 'G4')!
  }

  it('S5: may mend the words of the facts, and may not change the amount', async () => {
    const { caseId } = await discussed()
    expect(await g4(caseId)).toMatchObject({ verdict: 'pass' })
    const mended = concludedFine().facts.replace('排放污染物', '排放了污染物')
    expect(await g4(caseId, { facts: mended })).toMatchObject({
      verdict: 'pass',
      message: expect.stringContaining('文字改动'),
    })
    expect(await g4(caseId, { fine: 80_000 })).toMatchObject({
      verdict: 'fail',
      message: expect.stringContaining('罚款数额（结论：300000元；拟作决定：80000元）'),
    })
    expect(await g4(caseId, { facts: '超标排放废水。' })).toMatchObject({
      verdict: 'fail',
      message: expect.stringContaining('认定事实'),
    })
  })

  it('is recorded from signed paper with its blemish where it differs', async () => {
    const { caseId, ids } = await discussed()
    const materialId = await addPaper(office, caseId, '处罚决定书')
    const { organ } = (await fileOf(office, caseId)).case
    const { facts, article, kinds } = concludedFine()
    const signed = { caseId, decisionId: null, docNo: '', decidedOn: '2026-09-14', organ, partyIds: ids, text: '' }
    const more = { outcome: 'penalty' as const, kinds, article, facts, offenceArticle: '', materialId, fine: 80_000 }
    const { blemishes } = await office.ask('decision.save', { ...signed, ...more })
    expect(blemishes.map((one) => one.code)).toContain('G4')
  })

  it('holds company and person in charge each to their own part (双罚)', async () => {
    const entry = { partyId: '', name: '', code: '', outcome: 'penalty' as const, kinds: ['罚款'] }
    const perParty = [
      { ...entry, fine: 250_000 },
      { ...entry, fine: 50_000 },
    ]
    const { caseId, ids } = await discussed(concludedFine({ fine: null, perParty }), [company, manager])
    const [record] = (await fileOf(office, caseId)).discussions
    expect(record?.conclusion).toMatchObject({
      fine: 300_000,
      perParty: [
        { name: company.name, code: company.code, fine: 250_000 },
        { name: '林一', fine: 50_000 },
      ],
    })
    expect(await g4(caseId, { partyIds: [ids[1]!], fine: 50_000 })).toMatchObject({ verdict: 'pass' })
    expect(await g4(caseId, { partyIds: [ids[1]!], fine: 250_000 })).toMatchObject({ verdict: 'fail' })
    expect(await g4(caseId, { partyIds: ids, fine: 300_000 })).toMatchObject({ verdict: 'pass' })
  })

  it('wants a second discussion once the party was heard after the first, and no third one', async () => {
    const { caseId } = await discussed()
    const heard = { caseId, kind: 'pleaded' as const, day: '2026-09-11', note: '', materialId: null }
    await office.ask('case.recordMilestone', { ...heard, origin: 'live' })
    expect(await g4(caseId)).toMatchObject({ verdict: 'fail', message: expect.stringContaining('须重新集体讨论') })
    const signedMaterialId = await addPaper(office, caseId, '第二次讨论记录', '副')
    const second = discussionInput(caseId, { heldOn: '2026-09-12', signedMaterialId, conclusion: concludedFine() })
    await office.ask('discussion.save', second)
    expect(await g4(caseId)).toMatchObject({ verdict: 'pass' })
    expect((await fileOf(office, caseId)).discussions.map((one) => one.no)).toEqual([1, 2])
  })

  it('does not count the voices of another organ that discussed, and wants its signed paper', async () => {
    const { case: opened } = await openCase(office, { facts: heavyFacts })
    const presider = { name: '市局局长', post: '', staffNo: null }
    const bureau = { organ: '泉州市生态环境局', presider, attendees: [presider], statements: [], observers: [] }
    const input = discussionInput(opened.id, { ...bureau, conclusion: concludedFine() })
    const { discussionId } = await office.ask('discussion.save', input)
    expect(await g4(opened.id)).toMatchObject({ message: expect.stringContaining('签字件尚未挂回') })
    const materialId = await addPaper(office, opened.id, '市局讨论记录', '副')
    await office.ask('discussion.hangBack', { discussionId, materialId })
    expect(await g4(opened.id)).toMatchObject({ verdict: 'pass' })
  })
})
