import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { CaseFile } from '#domain/case/caseFile.ts'
import {
  makeCase,
  makeDecision,
  makeFacts,
  makeFile,
  makeMaterial,
  makeMilestone,
  makeRound,
} from '#tests/helpers/builders.ts'
import { makeEntry, makeSuit } from '#tests/helpers/registerBuilders.ts'
import { rulePack as pack } from '#tests/helpers/rulePack.ts'

import { caseIdsOf, type FigureKey } from './figure.ts'
import type { RegisterEntry } from './registerEntry.ts'
import { reviewReasons } from './reviewReasons.ts'
import { yearFigures } from './yearFigures.ts'

const city = '泉州市生态环境局'

function decided(id: string, decidedOn: string, fine: number, more: Partial<CaseFile> = {}): CaseFile {
  return makeFile({
    case: makeCase({ id }),
    decisions: [makeDecision({ id: `d${id}`, caseId: id, decidedOn, fine, publicity: [] })],
    ...more,
  })
}

function figure(key: FigureKey, files: CaseFile[], entries: RegisterEntry[] = [], year = 2023) {
  const found = yearFigures({ files, entries, lines: [], pack }, year).find((one) => one.key === key)
  if (found === undefined) throw new Error(key)
  return found
}

describe('the figures of a year', () => {
  it('count what was decided in it, with their cases, and no draft', () => {
    const draft = decided('draft', '2023-06-01', 90_000)
    draft.decisions = draft.decisions.map((one) => ({ ...one, materialId: null, origin: 'live' }))
    const files = [
      decided('a', '2023-01-01', 35_000),
      decided('b', '2023-12-31', 62_000),
      decided('c', '2024-01-01', 1),
      draft,
    ]
    expect([figure('decisions', files).value, figure('fines', files).value]).toEqual([2, 97_000])
    expect(caseIdsOf(figure('fines', files))).toEqual(['a', 'b'])
    expect(figure('decisions', files, [], 2024).value).toBe(1)
  })

  it('count no decision and no order that was printed and not signed yet', () => {
    const print = makeMaterial({ id: 'print', paperState: 'printed' })
    const file = decided('a', '2023-06-01', 90_000, { materials: [print] })
    file.decisions = file.decisions.map((one) => ({ ...one, materialId: 'print', origin: 'live' }))
    expect([figure('decisions', [file]).value, figure('fines', [file]).value]).toEqual([0, 0])
    file.materials = [{ ...print, paperState: 'scanned' }]
    expect(figure('decisions', [file]).value).toBe(1)
    const order = makeMaterial({ kind: 'correctionOrder', docNo: '泉丰环责改〔2023〕1号', docDate: '2023-02-01' })
    const again = { ...order, id: 'again', docNo: '泉丰环责改[2023]1号' }
    const draft = { ...order, id: 'draft', docNo: '泉丰环责改〔2023〕9号', paperState: 'generated' as const }
    file.materials = [order, again, draft]
    expect(figure('corrections', [file]).value).toBe(1)
  })

  it('add up: the whole is the sum of what stands behind it, and years share nothing', () => {
    const one = fc.record({
      month: fc.integer({ min: 1, max: 12 }),
      year: fc.constantFrom(2022, 2023, 2024),
      fine: fc.integer({ min: 0, max: 1_000_000 }),
    })
    fc.assert(
      fc.property(fc.array(one, { maxLength: 12 }), (rows) => {
        const files = rows.map(({ year, month, fine }, i) =>
          decided(`c${i}`, `${year}-${String(month).padStart(2, '0')}-15`, fine),
        )
        const fines = [2022, 2023, 2024].map((year) => figure('fines', files, [], year))
        for (const each of fines) expect(each.basis.reduce((sum, part) => sum + part.amount, 0)).toBe(each.value)
        expect(fines.reduce((sum, each) => sum + (each.value ?? 0), 0)).toBe(
          rows.reduce((sum, row) => sum + row.fine, 0),
        )
        expect(fines.flatMap(caseIdsOf).toSorted()).toEqual(files.map((file) => file.case.id).toSorted())
      }),
    )
  })

  it('count a case that was reviewed twice once, and a returned one not', () => {
    const rounds = [
      makeRound({ no: 1, opinion: 'return', concludedOn: '2023-11-14' }),
      makeRound({ no: 2, opinion: 'agree', concludedOn: '2023-11-20' }),
    ]
    const files = [
      decided('a', '2023-11-27', 1, { rounds }),
      decided('b', '2023-11-27', 1, { rounds: rounds.slice(0, 1) }),
    ]
    expect(caseIdsOf(figure('reviews', files))).toEqual(['a'])
  })

  it('tell publication on the seventh working day from the eighth, and none at all', () => {
    const published = (id: string, publishedOn: string) => {
      const file = decided(id, '2023-05-22', 50_000)
      const publicity = [{ place: '网站', publishedOn, until: null, withdrawnOn: null }]
      return { ...file, decisions: file.decisions.map((one) => ({ ...one, publicity })) }
    }
    const files = [published('in', '2023-05-31'), published('late', '2023-06-01'), decided('not', '2023-05-22', 1)]
    expect(
      ['publicInTime', 'publicLate', 'notPublic'].map((key) => caseIdsOf(figure(key as FigureKey, files))),
    ).toEqual([['in'], ['late'], ['not']])
  })

  it('count an order to correct by its number, in a case and in the register once', () => {
    const order = makeMaterial({ kind: 'correctionOrder', docNo: '泉丰环责改〔2023〕1号', docDate: '2023-02-01' })
    const files = [makeFile({ materials: [order] })]
    const entries = [1, 2].map((no) => makeEntry('correction', { docNo: `泉丰环责改〔2023〕${no}号` }))
    expect(figure('corrections', files, entries).basis.map((one) => one.docNo)).toEqual([
      '泉丰环责改〔2023〕1号',
      '泉丰环责改〔2023〕2号',
    ])
  })

  it('do not call a withdrawal after the organ gave way a success', () => {
    const won = makeSuit({ outcome: 'claimDismissed' })
    expect(figure('winRate', [], [won, makeSuit({ outcome: 'withdrawnByPlaintiff' })]).value).toBe(100)
    expect(figure('winRate', [], [won, makeSuit({ outcome: 'withdrawnAfterChange' })]).value).toBe(50)
    const running = figure('winRate', [], [makeSuit({ outcome: 'pending' })])
    expect([running.value, running.problem]).toEqual([null, 'nothingConcluded'])
  })

  it('count only a head of the organ that is sued', () => {
    const head = { name: '蔡仲言', post: '副局长', organ: city }
    expect(
      figure('attendance', [], [makeSuit({ head }), makeSuit({ head: { ...head, organ: '泉州市丰泽生态环境局' } })])
        .value,
    ).toBe(50)
    expect(figure('attendance', [], [makeSuit({ head: null })]).value).toBe(0)
  })

  it('say so when nobody entered a number, and leave out what was taken out', () => {
    const posts = makeEntry('counter', { counter: 'posts', value: 287 })
    expect(figure('posts', [], [posts]).value).toBe(287)
    expect(figure('posts', [], [{ ...posts, withdrawnReason: '录错' }])).toMatchObject({
      value: null,
      problem: 'nothingEntered',
    })
  })

  it('count hearings, withdrawals, transfers and compensation by their day', () => {
    const file = makeFile({
      case: makeCase({
        milestones: [makeMilestone('hearingHeld', '2023-11-09'), makeMilestone('withdrawn', '2024-01-05')],
      }),
    })
    expect([
      figure('hearings', [file]).value,
      figure('withdrawn', [file]).value,
      figure('withdrawn', [file], [], 2024).value,
    ]).toEqual([1, 0, 1])
    const agreement = makeEntry('compensation', { day: '2023-08-01' })
    expect(figure('compensations', [], [agreement, { ...agreement, day: null }]).value).toBe(1)
  })
})

describe('why a decision was reviewed or not', () => {
  it('is answered for every penalty of the year, by the rules of its day', () => {
    const facts = (more: Parameters<typeof makeFacts>[0]) =>
      makeCase({ id: 'x', facts: makeFacts({ proposedKinds: ['罚款'], ...more }) })
    const answers = [
      decided('x', '2023-06-16', 1, {
        case: facts({ complex: true }),
        rounds: [makeRound({ concludedOn: '2023-06-12' })],
      }),
      decided('x', '2023-06-16', 1, { case: facts({ complex: true }), rounds: [] }),
      decided('x', '2023-06-16', 1, { case: facts({}), rounds: [] }),
      decided('x', '2023-06-16', 1, { case: facts({}), rounds: [makeRound({ concludedOn: '2023-06-12' })] }),
    ].map((file) => reviewReasons([file], 2023, pack)[0])
    expect(answers.map((one) => one?.answer)).toEqual(['reviewed', 'missing', 'notRequired', 'voluntary'])
    expect(answers[0]?.grounds.map((ground) => ground.code)).toEqual(['FZ-T3'])
    expect(answers[2]?.grounds.every((ground) => ground.applies === 'no' && ground.reason !== '')).toBe(true)
  })
})
