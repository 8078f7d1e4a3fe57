import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { checkPageLabels, type LabelledDocument } from './checkPageLabels.ts'
import { labelSpan, nextLabel, readPageLabels, unstamped, writePageLabels } from './pageLabels.ts'

const anyLabel = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 60 }).map(String) },
  fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 40 })).map(([a, b]) => `${a}-${b}`),
  fc.constant(unstamped),
)
/** Runs as a stamp makes them, with exceptions between. */
const anyLabels = fc
  .array(
    fc.oneof(
      anyLabel.map((one) => [one]),
      fc
        .tuple(fc.integer({ min: 1, max: 80 }), fc.integer({ min: 1, max: 20 }))
        .map(([from, count]) => Array.from({ length: count }, (_, i) => String(from + i))),
    ),
  )
  .map((runs) => runs.flat())

describe('the notation of page numbers', () => {
  it('reads what it has written: round trip of any numbers', () => {
    fc.assert(
      fc.property(anyLabels, (labels) => {
        expect(readPageLabels(writePageLabels(labels))).toEqual({ labels })
      }),
    )
  })

  it('takes 13-20 for a range and 12-1 for a number put in between, with any dash and comma', () => {
    const meant = ['11', '12', '12-1', '13', '14', '15']
    for (const typed of ['11-12，12-1，13-15', '11～12, 12-1, 13~15', '11—12、12-1、13–15', '１１至１２ 12-1 13 － 15'])
      expect(readPageLabels(typed)).toEqual({ labels: meant })
    expect(writePageLabels(meant)).toBe('11～12，12-1，13～15')
  })

  it('names the piece that means nothing, and never fills the memory', () => {
    expect(readPageLabels('1～3，封面，5')).toEqual({ unreadable: '封面' })
    expect(readPageLabels('20～13')).toEqual({ unreadable: '20～13' })
    expect(readPageLabels('1～99999')).toEqual({ unreadable: '1～99999' })
    expect(readPageLabels('0')).toEqual({ unreadable: '0' })
  })

  it('goes on with 13 after 12 and after 12-1', () => {
    expect(['12', '12-1', unstamped].map(nextLabel)).toEqual(['13', '13', null])
    expect([labelSpan(['7']), labelSpan(['7', '8', '8-1']), labelSpan([])]).toEqual(['7', '7～8-1', ''])
  })
})

describe('the numbers of a volume', () => {
  function documentOf(id: string, typed: string, pages?: number): LabelledDocument {
    const read = readPageLabels(typed)
    const labels = 'labels' in read ? read.labels : []
    return { id, title: `文书${id}`, labels, pages: pages ?? labels.length }
  }

  it('pass when they run through, numbers put in between included', () => {
    expect(checkPageLabels([documentOf('甲', '1～12，12-1'), documentOf('乙', '13～20')])).toEqual({
      outcome: 'pass',
      problems: [],
    })
  })

  it('fail for page 47 twice, a gap, a step back, a page without number, and too few numbers', () => {
    const { outcome, problems } = checkPageLabels([
      documentOf('甲', '1～47'),
      documentOf('乙', '47～48，51，50，无号', 6),
    ])
    expect(outcome).toBe('fail')
    expect(problems.map(({ kind, documentId, label }) => [kind, documentId, label])).toEqual([
      ['count', '乙', '5'],
      ['double', '乙', '47'],
      ['gap', '乙', '49～50'],
      ['backwards', '乙', '50'],
      ['unstamped', '乙', '无号'],
    ])
  })

  it('cannot be judged when not every document is numbered', () => {
    expect(checkPageLabels([documentOf('甲', '1～3'), documentOf('乙', '', 2)]).outcome).toBe('unknown')
    expect(checkPageLabels([]).outcome).toBe('unknown')
  })
})
