import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { makeRound } from '#tests/helpers/builders.ts'

import { answersToSave, carryOver, takeOver } from './carryOver.ts'
import { plainAnswer, type Citation, type PageRef, type ReviewAnswer, type ReviewRound } from './review.ts'
import type { SameSheet } from './samePage.ts'

const hash = (letter: string) => letter.repeat(64)

function entry(materialId: string, version: number, sha256: string, pages = 3): ReviewRound['snapshot'][number] {
  return { materialId, kind: 'other', title: materialId, version, sha256, pages }
}

function cite(materialId: string, version: number, page: number): Citation {
  return { materialId, version, page, quote: '某某', rect: null }
}

function answer(row: string, citations: Citation[], overrides: Partial<ReviewAnswer> = {}): ReviewAnswer {
  return { ...plainAnswer, row, answer: 'yes', citations, ...overrides }
}

function reply(row: string): ReviewRound['replies'][number] {
  return { row, text: '已补充', materialIds: [], by: '陈甲', on: '2026-09-15' }
}

const was = [entry('笔录', 1, hash('a')), entry('报告', 1, hash('b'))]

describe('the answers of the round before', () => {
  it('stay where nothing changed, also when they cite nothing, and name the round that gave them', () => {
    const answers = [answer('1', []), answer('3', [cite('笔录', 1, 2)]), answer('4', [], { keptFrom: 1 })]
    const { kept, reopened } = carryOver({ no: 2, snapshot: was, answers, replies: [] }, { now: was, same: [] })
    expect(kept.map(({ row, keptFrom }) => [row, keptFrom])).toEqual([
      ['1', 2],
      ['3', 2],
      ['4', 1],
    ])
    expect(reopened).toEqual([])
  })

  it('are asked again where the page is another one or the paper was taken out', () => {
    const answers = [answer('3', [cite('笔录', 1, 2)]), answer('4', [cite('报告', 1, 1)])]
    const last = { no: 1, snapshot: was, answers, replies: [] }
    const now = [entry('笔录', 2, hash('c')), entry('报告', 1, hash('b'))]
    expect(carryOver(last, { now, same: [] })).toMatchObject({
      kept: [{ row: '4' }],
      reopened: [{ old: { row: '3' }, why: 'pageChanged' }],
    })
    expect(carryOver(last, { now: now.slice(1), same: [] }).reopened).toHaveLength(1)
  })

  it('are asked again where the officer replied, whatever the pages say', () => {
    const last = { no: 1, snapshot: was, answers: [answer('3', []), answer('4', [])], replies: [reply('3')] }
    expect(carryOver(last, { now: was, same: [] })).toMatchObject({
      kept: [{ row: '4' }],
      reopened: [{ old: { row: '3' }, why: 'replied' }],
    })
  })

  it('follow their page into a confirmed re-scan and into the same bytes under another title', () => {
    const answers = [answer('3', [cite('笔录', 1, 2)]), answer('4', [cite('报告', 1, 1)])]
    const now = [entry('全卷', 1, hash('c'), 9), entry('监测报告', 4, hash('b'))]
    const same = [{ was: cite('笔录', 1, 2), now: { materialId: '全卷', version: 1, page: 7 } }]
    const { kept } = carryOver({ no: 1, snapshot: was, answers, replies: [] }, { now, same })
    expect(kept.map((one) => one.citations[0])).toEqual([
      { ...cite('全卷', 1, 7), quote: '某某' },
      { ...cite('监测报告', 4, 1), quote: '某某' },
    ])
  })

  it('do not follow a confirmation that names a version which is not in the file any more', () => {
    const answers = [answer('3', [cite('笔录', 1, 2)])]
    const same = [{ was: cite('笔录', 1, 2), now: { materialId: '笔录', version: 2, page: 2 } }]
    const now = [entry('笔录', 3, hash('d'))]
    expect(carryOver({ no: 1, snapshot: was, answers, replies: [] }, { now, same }).kept).toEqual([])
  })
})

/** Whole files whose versions stay, are scanned anew or vanish, with pages confirmed at random. */
const aCase = fc
  .record({
    fates: fc.array(fc.constantFrom('same', 'rescanned', 'gone'), { minLength: 1, maxLength: 5 }),
    confirmed: fc.array(fc.tuple(fc.nat(4), fc.integer({ min: 1, max: 3 }))),
    cited: fc.array(fc.array(fc.tuple(fc.nat(4), fc.integer({ min: 1, max: 3 })), { maxLength: 4 }), { maxLength: 9 }),
    replied: fc.array(fc.nat(8)),
  })
  .map(({ fates, confirmed, cited, replied }) => {
    const at = (index: number) => index % fates.length
    const snapshot = fates.map((_, index) => entry(`m${index}`, 1, hash(`${index}`)))
    const now = fates.flatMap((fate, index) =>
      fate === 'gone'
        ? []
        : [fate === 'same' ? entry(`m${index}`, 1, hash(`${index}`)) : entry(`m${index}`, 2, hash('f'))],
    )
    const same: SameSheet[] = confirmed.map(([index, page]) => ({
      was: { materialId: `m${at(index)}`, version: 1, page },
      now: { materialId: `m${at(index)}`, version: 2, page },
    }))
    const answers = cited.map((pages, row) =>
      answer(
        `${row}`,
        pages.map(([index, page]) => cite(`m${at(index)}`, 1, page)),
      ),
    )
    return { last: { no: 1, snapshot, answers, replies: replied.map((row) => reply(`${row}`)) }, now, same, fates }
  })

describe('any round after any change of the file', () => {
  it('keeps an answer if and only if its row has no reply and all its pages are the same or confirmed', () => {
    fc.assert(
      fc.property(aCase, ({ last, now, same, fates }) => {
        const isSame = (page: PageRef) => {
          const fate = fates[Number(page.materialId.slice(1))]
          const isConfirmed = same.some((one) => one.was.materialId === page.materialId && one.was.page === page.page)
          return fate === 'same' || (fate === 'rescanned' && isConfirmed)
        }
        const wanted = last.answers.filter(
          (one) => one.citations.every(isSame) && last.replies.every((given) => given.row !== one.row),
        )
        const { kept, reopened } = carryOver(last, { now, same })
        expect(kept.map((one) => one.row)).toEqual(wanted.map((one) => one.row))
        expect(kept.length + reopened.length).toBe(last.answers.length)
        const held = kept.flatMap((one) => one.citations)
        expect(
          held.every((one) => now.some((page) => page.materialId === one.materialId && page.version === one.version)),
        ).toBe(true)
      }),
    )
  })
})

describe('the answers of the round that is open', () => {
  const last = makeRound({ no: 1, snapshot: was, answers: [answer('3', [cite('笔录', 1, 2)]), answer('4', [])] })
  const fresh = makeRound({ no: 2, snapshot: [entry('笔录', 2, hash('c'))], answers: [] })

  it('take over once more when pages are confirmed, and never what was answered meanwhile', () => {
    const opened = takeOver(fresh, last)
    expect(opened.answers.map((one) => one.row)).toEqual(['4'])
    const rescans = [{ was: cite('笔录', 1, 2), now: cite('笔录', 2, 2), by: '苏审' }]
    expect(takeOver({ ...opened, rescans }, last).answers.map((one) => [one.row, one.keptFrom])).toEqual([
      ['4', 1],
      ['3', 1],
    ])
    const meanwhile = { ...opened, rescans, answers: [...opened.answers, answer('3', [], { answer: 'no' })] }
    expect(takeOver(meanwhile, last).answers.find((one) => one.row === '3')).toMatchObject({
      answer: 'no',
      keptFrom: null,
    })
    expect(takeOver(fresh, undefined)).toEqual(fresh)
  })

  it('are of this round once they were changed, and nobody can forge a kept one', () => {
    const opened = takeOver(fresh, last)
    const [kept] = opened.answers
    expect(answersToSave(opened.answers, opened)).toEqual([kept])
    expect(answersToSave([answer('4', [], { keptFrom: 1, answer: 'no' })], opened)).toEqual([
      answer('4', [], { answer: 'no' }),
    ])
    expect(answersToSave([answer('5', [], { keptFrom: 1 })], opened)).toEqual([answer('5', []), kept])
  })
})
