import { expect, test } from 'vitest'

import { moveTo, nextMove } from './paperSteps.ts'

test('Enter sends a print out, takes it back signed, and then waits for the scan', () => {
  expect(nextMove({ stage: 'printed' })).toEqual({ place: 'leader', stage: 'sent' })
  expect(nextMove({ stage: 'sent' })).toEqual({ place: 'handler', stage: 'signed' })
  expect(nextMove({ stage: 'signed' })).toBeNull()
})

test('a number names a place, another number none', () => {
  expect(moveTo(3)).toEqual({ place: 'cityBureau', stage: null })
  expect(moveTo(9)).toBeNull()
})
