import { describe, expect, it } from 'vitest'

import type { Examination } from '#domain/examination/examination.ts'
import { makeCase, makeDiscussion, makeFile, makeMilestone, makeOfficer, makeRound } from '#tests/helpers/builders.ts'
import { lookAt, paperOf, verdictOf } from '#tests/helpers/preChecks.ts'

const record = makeFile({ materials: [paperOf('sceneRecord')] })
const withOfficers = (count: number) =>
  makeFile({
    case: makeCase({ officers: ['陈甲', '黄乙'].slice(0, count).map((name) => makeOfficer({ name })) }),
    materials: [paperOf('sceneRecord')],
  })

describe('two officers at each act', () => {
  it('are proved by the record that names both, however its lines break', () => {
    expect(verdictOf('PC-OFFICERS', record, { sceneRecord: '检查人：陈甲 黄\n乙' })).toBe('pass')
  })

  it('fail where the case knows only one, with the adverse answer of row 3', () => {
    const found = lookAt('PC-OFFICERS', withOfficers(1), { sceneRecord: '检查人：陈甲' })
    expect(found).toMatchObject({
      verdict: 'fail',
      row: '3',
      point: '2.1',
      proposal: { answer: 'no', problem: expect.stringContaining('建议') },
      evidence: [{ materialId: 'sceneRecord' }],
    })
  })

  it('cannot be judged from handwriting, from a record nobody has read, without a record or without officers', () => {
    expect(verdictOf('PC-OFFICERS', record, { sceneRecord: '检查人：陈甲' })).toBe('unknown')
    expect(verdictOf('PC-OFFICERS', record)).toBe('unknown')
    expect(verdictOf('PC-OFFICERS', withOfficers(0))).toBe('unknown')
    const acted = makeFile({ case: makeCase({ milestones: [makeMilestone('inspected', '2023-08-29')] }) })
    expect(verdictOf('PC-OFFICERS', acted)).toBe('unknown')
    expect(verdictOf('PC-OFFICERS', makeFile())).toBeUndefined()
  })
})

describe('the number of the card in the record', () => {
  const both = '13040015001 13040015002'
  const file = makeFile({ materials: [paperOf('sceneRecord'), paperOf('officerCard')] })

  it('is read in the record itself', () => {
    expect(lookAt('PC-CARDNO', file, { sceneRecord: both, officerCard: '' })).toMatchObject({
      verdict: 'pass',
      exception: '',
    })
  })

  it('is no fault where the record lacks it and the whole file proves it: the exception is named', () => {
    const found = lookAt('PC-CARDNO', file, { sceneRecord: '检查笔录', officerCard: both })
    expect([found?.verdict, found?.exception, found?.proposal]).toEqual([
      'pass',
      expect.stringContaining('全卷可以证明'),
      null,
    ])
  })

  it('is missing only where its place was read as empty and the cards do not show it', () => {
    const texts = { sceneRecord: '检查人：陈甲 执法证号：____ 记录人：黄乙', officerCard: '执法证复印件' }
    expect(lookAt('PC-CARDNO', file, texts)).toMatchObject({ verdict: 'fail', exception: '' })
    expect(verdictOf('PC-CARDNO', file, { ...texts, sceneRecord: '执法证号：ゞ〆3乄 记录人：' })).toBe('unknown')
    expect(verdictOf('PC-CARDNO', file, { ...texts, sceneRecord: '检查笔录' })).toBe('unknown')
    expect(verdictOf('PC-CARDNO', file, { ...texts, officerCard: null })).toBe('unknown')
    expect(verdictOf('PC-CARDNO', file)).toBe('unknown')
    expect(verdictOf('PC-CARDNO', makeFile())).toBeUndefined()
  })

  it('cannot be compared where it was never typed', () => {
    const officers = [makeOfficer({ cardNo: '' })]
    const untyped = makeFile({ case: makeCase({ officers }), materials: [paperOf('sceneRecord')] })
    expect(verdictOf('PC-CARDNO', untyped, { sceneRecord: both })).toBe('unknown')
  })
})

describe('a card on the day of the act', () => {
  const on = (cardValidTo: string | null) =>
    makeFile({
      case: makeCase({ officers: [makeOfficer({ cardValidTo })] }),
      materials: [paperOf('sceneRecord', { docDate: '2023-04-12' })],
    })

  it('was valid up to its last day, and cannot be judged without one', () => {
    expect(['2023-04-11', '2023-04-12', null].map((day) => verdictOf('PC-CARD', on(day)))).toEqual([
      'fail',
      'pass',
      'unknown',
    ])
  })
})

/** A 案件审查 that agreed, on signed paper. */
function examinedBy(examiner: string): Examination {
  return {
    id: 'examination1',
    caseId: 'case1',
    no: 1,
    examiner,
    examinerStaffNo: null,
    answers: [],
    opinion: 'agree',
    opinionText: '',
    examinedOn: '2023-10-10',
    signedMaterialId: 'examinationPaper',
    origin: 'paper',
    blemishes: [],
    organ: '',
  }
}

describe('who investigated', () => {
  it('may neither examine, review nor vote', () => {
    expect(verdictOf('PC-SEPARATION', makeFile({ rounds: [makeRound()] }))).toBe('pass')
    expect(verdictOf('PC-SEPARATION', makeFile({ rounds: [makeRound({ reviewer: '陈甲' })] }))).toBe('fail')
    const examined = (examiner: string) =>
      verdictOf('PC-SEPARATION', makeFile({ examinations: [examinedBy(examiner)] }))
    expect([examined('苏审'), examined('陈甲')]).toEqual(['pass', 'fail'])
    const voter = { name: '黄乙', post: '', staffNo: null }
    const table = makeDiscussion({ attendees: [voter, { name: '李副', post: '', staffNo: null }] })
    expect(verdictOf('PC-SEPARATION', makeFile({ discussions: [table] }))).toBe('fail')
  })

  it('may report and keep the record: the exception is named', () => {
    const recorder = { name: '陈甲', post: '执法大队', staffNo: null }
    const found = lookAt('PC-SEPARATION', makeFile({ discussions: [makeDiscussion({ recorder })] }))
    expect([found?.verdict, found?.exception]).toEqual(['pass', expect.stringContaining('列席汇报')])
    const stranger = makeDiscussion({ observers: [] })
    expect(lookAt('PC-SEPARATION', makeFile({ discussions: [stranger] }))?.exception).toBe('')
  })

  it('cannot be told apart without officers on record', () => {
    const file = makeFile({ case: makeCase({ officers: [] }), rounds: [makeRound()] })
    expect(verdictOf('PC-SEPARATION', file)).toBe('unknown')
    expect(verdictOf('PC-SEPARATION', makeFile())).toBeUndefined()
  })
})
