import { describe, expect, it } from 'vitest'

import type { CaseFile } from '#domain/case/caseFile.ts'
import type { Milestone } from '#domain/case/milestone.ts'
import { makeCase, makeDecision, makeFile, makeMilestone, makeNotice, serve } from '#tests/helpers/builders.ts'
import { lookAt, verdictOf } from '#tests/helpers/preChecks.ts'

const withSteps = (milestones: Milestone[], more: Partial<CaseFile> = {}) =>
  makeFile({ case: makeCase({ milestones }), ...more })

describe('five working days after the notice', () => {
  // Served on a Wednesday before the May holidays of 2023: the fifth working day is 05-05.
  const notice = makeNotice()
  const services = [serve(notice, { servedOn: '2023-04-26' })]
  const decided = (decidedOn: string, milestones: Milestone[] = []) =>
    withSteps(milestones, { notices: [notice], services, decisions: [makeDecision({ decidedOn })] })

  it('are counted over the holiday, not as calendar days', () => {
    expect(lookAt('PC-DAYS', decided('2023-05-05'))).toMatchObject({ verdict: 'fail', row: '4', point: '3.6' })
    expect(verdictOf('PC-DAYS', decided('2023-05-08'))).toBe('pass')
  })

  it('need not pass when the party waived in writing: the exception is named', () => {
    const pleading = makeMilestone('rightsWaived', '2023-04-27')
    // The notice told of the hearing as well: that right is waived on its own.
    expect(verdictOf('PC-DAYS', decided('2023-04-28', [pleading]))).toBe('fail')
    const both = [pleading, makeMilestone('hearingWaived', '2023-04-27')]
    const waived = lookAt('PC-DAYS', decided('2023-04-28', both))
    expect([waived?.verdict, waived?.exception]).toEqual(['pass', expect.stringContaining('书面明确放弃')])
  })

  it('are not asked of 不予处罚: the exception is named', () => {
    const file = makeFile({ decisions: [makeDecision({ outcome: 'noPenalty', fine: null, kinds: [] })] })
    const found = lookAt('PC-DAYS', file)
    expect([found?.verdict, found?.exception]).toEqual(['pass', expect.stringContaining('不予处罚')])
  })

  it('are missing altogether where nothing was announced, and cannot be counted without a calendar', () => {
    expect(lookAt('PC-DAYS', makeFile({ decisions: [makeDecision()] }))?.message).toContain('缺少')
    const later = [serve(notice, { servedOn: '2031-04-18' })]
    const file = makeFile({
      notices: [notice],
      services: later,
      decisions: [makeDecision({ decidedOn: '2031-04-24' })],
    })
    expect(verdictOf('PC-DAYS', file)).toBe('unknown')
  })

  it('are still running before a decision, over on the day after, and not begun without a receipt', () => {
    const waiting = makeFile({ notices: [notice], services })
    const on = (day: string) => lookAt('PC-DAYS', waiting, {}, day)
    expect([on('2023-05-06')?.verdict, on('2023-05-07')?.verdict]).toEqual(['unknown', 'pass'])
    const unserved = makeFile({ notices: [notice], services: [] })
    expect(lookAt('PC-DAYS', unserved)?.message).toContain('没有起算')
    expect(verdictOf('PC-DAYS', makeFile())).toBeUndefined()
  })
})

describe('the right to a hearing', () => {
  const told = (proposedFine: number | null, hearingRightTold: boolean) =>
    verdictOf('PC-HEARINGRIGHT', makeFile({ notices: [makeNotice({ proposedFine, hearingRightTold })] }))

  it('is told where the line of the day is reached, the line itself included', () => {
    expect([told(200_000, true), told(200_000, false), told(199_999, false)]).toEqual(['pass', 'fail', 'pass'])
    expect(told(null, false)).toBe('unknown')
    expect(verdictOf('PC-HEARINGRIGHT', makeFile())).toBeUndefined()
  })
})

describe('a hearing', () => {
  const asked = makeMilestone('hearingRequested', '2023-10-25')
  const hearing = (noticed: string | null, held: string) =>
    verdictOf(
      'PC-HEARING',
      withSteps([
        asked,
        ...(noticed === null ? [] : [makeMilestone('hearingNoticeServed', noticed)]),
        makeMilestone('hearingHeld', held),
      ]),
    )

  it('is announced seven working days before', () => {
    // 2023-10-27 is a Friday: the seventh working day is 11-07.
    expect([hearing('2023-10-27', '2023-11-06'), hearing('2023-10-27', '2023-11-09')]).toEqual(['fail', 'pass'])
    expect(hearing(null, '2023-11-09')).toBe('unknown')
    expect(hearing('2031-10-27', '2031-11-20')).toBe('unknown')
  })

  it('that was asked for is held or given up before the decision', () => {
    const decisions = [makeDecision()]
    expect(verdictOf('PC-HEARING', withSteps([asked]))).toBe('unknown')
    expect(verdictOf('PC-HEARING', withSteps([asked], { decisions }))).toBe('fail')
    const waived = [asked, makeMilestone('rightsWaived', '2023-10-30')]
    expect(verdictOf('PC-HEARING', withSteps(waived, { decisions }))).toBe('pass')
    expect(verdictOf('PC-HEARING', makeFile({ decisions }))).toBeUndefined()
  })
})
