import { expect, it } from 'vitest'

import { checklistRows } from '#domain/rules/checklist.ts'
import { rulePack } from '#tests/helpers/rulePack.ts'

import { plainAnswer } from './review.ts'
import { settledAnswers } from './settledAnswers.ts'

const rows = checklistRows(rulePack, '2026-11-20')
const answer = (row: string, value: 'yes' | 'no') => ({ ...plainAnswer, row, answer: value, problem: '名称不一致' })

it('a problem stays beside a bad answer only, by the polarity of its row', () => {
  const answers = [answer('2', 'yes'), answer('2', 'no'), answer('5', 'no'), answer('5', 'yes'), answer('9', 'yes')]
  expect(settledAnswers(answers, rows).map((one) => one.problem)).toEqual(['名称不一致', '', '名称不一致', '', ''])
})
