import { describe, expect, it } from 'vitest'

import type { MilestoneKind } from '#domain/case/milestone.ts'
import {
  makeCase,
  makeDecision,
  makeDiscussion,
  makeFacts,
  makeFile,
  makeMilestone,
  makeNotice,
  makeRound,
} from '#tests/helpers/builders.ts'
import { rulePack } from '#tests/helpers/rulePack.ts'

import { headlineOf } from './headline.ts'

function at(kinds: MilestoneKind[], more: Parameters<typeof makeFile>[0] = {}) {
  const milestones = kinds.map((kind, index) => makeMilestone(kind, `2023-09-${String(index + 1).padStart(2, '0')}`))
  return headlineOf(makeFile({ case: makeCase({ milestones, facts: makeFacts({ complex: true }) }), ...more }))
}

describe('the headline of a case', () => {
  it.each([
    ['notFiled', at(['leadReceived'])],
    ['investigating', at(['filed'])],
    ['suspended', at(['filed', 'suspended'])],
    ['investigating', at(['filed', 'suspended', 'resumed'])],
    ['examining', at(['filed', 'investigated'])],
    ['notice', at(['filed'], { notices: [makeNotice()] })],
    ['toReview', at(['filed', 'noticeServed', 'hearingHeld'])],
    ['inReview', at(['filed'], { rounds: [makeRound({ opinion: null, concludedOn: null })] })],
    ['inReview', at(['filed'], { rounds: [makeRound({ signedMaterialId: null })] })],
    ['returned', at(['filed'], { rounds: [makeRound({ opinion: 'return' })] })],
    ['toDiscuss', at(['filed'], { rounds: [makeRound()] })],
    ['toDecide', at(['filed'], { rounds: [makeRound()], discussions: [makeDiscussion()] })],
    [
      'toDecide',
      at(['filed'], {
        rounds: [makeRound()],
        discussions: [makeDiscussion()],
        decisions: [makeDecision({ materialId: null, origin: 'live' })],
      }),
    ],
    ['toServe', at(['filed'], { decisions: [makeDecision()], services: [] })],
    ['executing', at(['filed'], { decisions: [makeDecision()] })],
    ['toClose', at(['filed', 'paid'], { decisions: [makeDecision()] })],
    ['toArchive', at(['filed', 'closed'])],
    ['transferred', at(['filed', 'transferred'])],
    ['archived', at(['filed', 'closed', 'archived'])],
  ])('%s', (expected, found) => {
    expect(found).toBe(expected)
  })

  it('knows by the rules that 500,000 yuan still wants a discussion', () => {
    const file = makeFile({
      case: makeCase({
        milestones: [makeMilestone('filed', '2023-09-04')],
        facts: makeFacts({ proposedFine: 500_000 }),
      }),
      rounds: [makeRound()],
    })
    expect([headlineOf(file), headlineOf(file, rulePack)]).toEqual(['toDecide', 'toDiscuss'])
  })
})
