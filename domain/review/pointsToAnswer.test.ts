import { describe, expect, it } from 'vitest'

import { checklistRows } from '#domain/rules/checklist.ts'
import { makeRound } from '#tests/helpers/builders.ts'
import { rulePack } from '#tests/helpers/rulePack.ts'

import { opinionPoint, pointsToAnswer } from './pointsToAnswer.ts'
import { plainAnswer, type Reply } from './review.ts'

describe('what the officer has to answer', () => {
  const rows = checklistRows(rulePack, '2026-09-14')
  const answers = [
    { ...plainAnswer, row: '1', answer: 'yes' as const },
    { ...plainAnswer, row: '2', answer: 'no' as const },
    { ...plainAnswer, row: '3', answer: 'no' as const, problem: '监测结果未告知' },
    { ...plainAnswer, row: '9', answer: 'no' as const },
  ]
  const reply: Reply = { row: '3', text: '已补充', materialIds: [], by: '陈甲', on: '2026-09-15' }

  it('is every adverse row of a returned round, each with its reply', () => {
    const round = makeRound({ opinion: 'return', answers, replies: [reply] })
    expect(pointsToAnswer(round, rows)).toMatchObject([{ row: '3', no: 3, problem: '监测结果未告知', reply }])
  })

  it('is the opinion itself where no row is adverse, and nothing after 同意 or while the round is open', () => {
    const amended = makeRound({ opinion: 'amend', opinionText: '定性条款改为第四十条', answers: [] })
    expect(pointsToAnswer(amended, rows)).toMatchObject([
      { row: opinionPoint, problem: '定性条款改为第四十条', reply: null },
    ])
    expect(pointsToAnswer(makeRound({ opinion: 'agree', answers }), rows)).toEqual([])
    expect(pointsToAnswer(makeRound({ opinion: 'return', concludedOn: null, answers }), rows)).toEqual([])
  })
})
