import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { OutputOf } from '#contract/index.ts'
import { reviewAnswerSchema, type ReviewAnswer } from '#domain/review/review.ts'
import { addColleague, addPaper, fileOf, heavyFacts, openCase, signAndScan } from '#tests/helpers/officeCase.ts'
import { tempFolder } from '#tests/helpers/tempFolder.ts'
import { openTestOffice, type Colleague, type TestOffice } from '#tests/helpers/testOffice.ts'

describe('the legal review', () => {
  const folder = tempFolder()
  let office: TestOffice
  let reviewer: Colleague
  let rows: OutputOf<'review.checklist'>
  const named = { reviewer: '苏审', reviewerStaffNo: '002' }

  beforeAll(async () => {
    office = await openTestOffice(folder.path)
    reviewer = await addColleague(office, {
      staffNo: '002',
      name: '苏审',
      post: '法规科',
      roles: ['reviewer'],
      active: true,
    })
    rows = await office.ask('review.checklist', {})
  }, 60_000)
  afterAll(async () => {
    await office.close()
    folder.remove()
  })

  /** Every row answered well; rows 2 and 8 are good when the answer is 否. */
  function cleanAnswers(): ReviewAnswer[] {
    return rows.map((row) =>
      reviewAnswerSchema.parse({
        row: row.code,
        answer: row.adverseAnswer === 'yes' ? 'no' : 'yes',
        problem: '',
        citations: [],
      }),
    )
  }

  async function submit(caseId: string, kind: 'formal' | 'pre' = 'formal'): Promise<string> {
    return (await office.ask('review.submit', { caseId, kind, ...named })).roundId
  }

  it('asks a problem and a cited page for an adverse answer, and an opinion that fits', async () => {
    const { case: opened } = await openCase(office)
    const roundId = await submit(opened.id)
    const answers = cleanAnswers().map((one) => (one.row === '8' ? { ...one, answer: 'yes' as const } : one))
    await reviewer.ask('review.save', { roundId, answers, opinion: 'agree', opinionText: '' })
    const error = await reviewer.refuse('review.conclude', { roundId, concludedOn: '2026-09-14' })
    const codes = error.kind === 'invalidInput' ? error.issues.map((issue) => issue.path) : []
    expect(codes).toEqual(['answers.8', 'answers.8', 'opinion'])
    expect(error.kind === 'invalidInput' && error.issues[0]?.message).toContain('存在问题')
  })

  it('concludes a clean round without asking problem texts for rows 2 and 8, once, and not tomorrow', async () => {
    const { case: opened } = await openCase(office)
    const roundId = await submit(opened.id)
    await reviewer.ask('review.save', { roundId, answers: cleanAnswers(), opinion: 'agree', opinionText: '同意' })
    for (const concludedOn of ['2026-09-15', '2026-09-13']) {
      expect(await reviewer.refuse('review.conclude', { roundId, concludedOn })).toMatchObject({ kind: 'invalidInput' })
    }
    expect(await reviewer.refuse('review.print', { roundId })).toMatchObject({ what: 'roundNotConcluded' })
    await reviewer.ask('review.conclude', { roundId, concludedOn: '2026-09-14' })
    const conflict = { kind: 'conflict', what: 'roundConcluded' }
    expect(await reviewer.refuse('review.conclude', { roundId, concludedOn: '2026-09-14' })).toMatchObject(conflict)
    const again = { roundId, answers: [], opinion: null, opinionText: '' }
    expect(await reviewer.refuse('review.save', again)).toMatchObject(conflict)
  })

  it('is held by nobody who investigated, neither by name nor by the account that concludes', async () => {
    const { case: opened } = await openCase(office)
    const huang = await addColleague(office, {
      staffNo: '003',
      name: '黄乙',
      post: '',
      roles: ['reviewer'],
      active: true,
    })
    const byName = { caseId: opened.id, kind: 'formal' as const, reviewer: '黄乙', reviewerStaffNo: null }
    expect(await office.refuse('review.submit', byName)).toMatchObject({ kind: 'refusedByLaw' })
    const roundId = await submit(opened.id)
    await reviewer.ask('review.save', { roundId, answers: cleanAnswers(), opinion: 'agree', opinionText: '' })
    const error = await huang.refuse('review.conclude', { roundId, concludedOn: '2026-09-14' })
    expect(error).toMatchObject({ kind: 'refusedByLaw', findings: [{ code: 'G3' }] })
    expect(await office.refuse('review.submit', { caseId: opened.id, kind: 'formal', ...named })).toMatchObject({
      what: 'roundOpen',
    })
  })

  it('counts only when the signed form hangs at the round; an unsigned print is no record', async () => {
    const { case: opened } = await openCase(office, { facts: heavyFacts })
    const roundId = await submit(opened.id)
    await reviewer.ask('review.save', { roundId, answers: cleanAnswers(), opinion: 'agree', opinionText: '同意' })
    await reviewer.ask('review.conclude', { roundId, concludedOn: '2026-09-14' })
    const { materialId } = await reviewer.ask('review.print', { roundId })
    const [form] = (await fileOf(office, opened.id)).materials
    expect(form).toMatchObject({ volume: '副', paperState: 'generated', title: '案件法制审核表' })
    expect((await office.ask('seal.preview', { caseId: opened.id, volume: '副卷' })).items).toEqual([])
    expect(await reviewer.refuse('review.hangBack', { roundId, materialId })).toMatchObject({ what: 'notSignedPaper' })
    const cheat = { materialId, paperState: 'scanned' as const }
    expect(await office.refuse('material.setPaperState', cheat)).toMatchObject({ what: 'scanNeeded' })
    expect(await codesOfDecision(opened.id)).toContain('G2')
    await signAndScan(office, materialId)
    await reviewer.ask('review.hangBack', { roundId, materialId })
    expect(await codesOfDecision(opened.id)).not.toContain('G2')
    expect((await office.ask('seal.preview', { caseId: opened.id, volume: '副卷' })).items).toHaveLength(1)
    expect(await reviewer.refuse('review.print', { roundId })).toMatchObject({ what: 'signedRecord' })
    const withdrawn = await office.refuse('material.withdraw', { materialId, reason: '放错' })
    expect(withdrawn).toMatchObject({ what: 'provesAct', detail: '第1轮法制审核' })
    const undone = await office.refuse('material.setPaperState', { materialId, paperState: 'generated' })
    expect(undone).toMatchObject({ what: 'provesAct' })
  })

  it('keeps the answers for a second round and prints again into the same unsigned form', async () => {
    const { case: opened } = await openCase(office)
    const first = await submit(opened.id)
    const [row] = cleanAnswers()
    await reviewer.ask('review.save', {
      roundId: first,
      answers: cleanAnswers(),
      opinion: 'return',
      opinionText: '退回',
    })
    await reviewer.ask('review.conclude', { roundId: first, concludedOn: '2026-09-14' })
    const printed = await reviewer.ask('review.print', { roundId: first })
    expect(await reviewer.ask('review.print', { roundId: first })).toEqual(printed)
    await submit(opened.id)
    const file = await fileOf(office, opened.id)
    expect(file.materials[0]?.versions).toHaveLength(2)
    expect(file.rounds.map(({ no, opinion }) => [no, opinion])).toEqual([
      [1, 'return'],
      [2, null],
    ])
    expect(file.rounds[1]?.answers[0]).toEqual({ ...row, keptFrom: 1 })
  })

  it('does not open the decision by a round before the notice', async () => {
    const { case: opened } = await openCase(office, { facts: heavyFacts })
    const signedMaterialId = await addPaper(office, opened.id, '预审表', '副')
    await office.ask('review.recordPaper', { ...paperRound(opened.id), kind: 'pre', signedMaterialId })
    expect(await codesOfDecision(opened.id)).toContain('G2')
  })

  it('records a round on paper by an investigator as a blemish and never refuses it', async () => {
    const { case: opened } = await openCase(office, { facts: heavyFacts })
    const round = { ...paperRound(opened.id), reviewer: '黄乙', reviewerStaffNo: null }
    expect(await office.refuse('review.recordPaper', round)).toMatchObject({ what: 'notSignedPaper' })
    const signedMaterialId = await addPaper(office, opened.id, '审核表', '副')
    const future = { ...round, signedMaterialId, concludedOn: '2026-12-31' }
    expect(await office.refuse('review.recordPaper', future)).toMatchObject({ kind: 'invalidInput' })
    const { blemishes } = await office.ask('review.recordPaper', { ...round, signedMaterialId })
    expect(blemishes.map((finding) => finding.code)).toEqual(['G3'])
    expect((await fileOf(office, opened.id)).rounds[0]).toMatchObject({ origin: 'paper', blemishes: ['G3'] })
    expect(await codesOfDecision(opened.id)).not.toContain('G2')
  })

  function paperRound(caseId: string) {
    return {
      caseId,
      kind: 'formal' as const,
      submittedOn: '2026-09-01',
      submittedBy: '陈甲',
      ...named,
      answers: cleanAnswers(),
      opinion: 'agree' as const,
      opinionText: '同意',
      concludedOn: '2026-09-02',
      signedMaterialId: null as string | null,
    }
  }

  async function codesOfDecision(caseId: string): Promise<string[]> {
    const { decisionGuards } = await office.ask('case.get', { caseId })
    return decisionGuards.filter((finding) => finding.verdict === 'fail').map((finding) => finding.code)
  }
})
