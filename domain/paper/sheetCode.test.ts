import fc from 'fast-check'
import { expect, test } from 'vitest'

import { formCodeAlphabet, parseSheetCode, sheetCodeText } from './sheetCode.ts'

const formCode = fc
  .array(fc.constantFrom(...formCodeAlphabet), { minLength: 8, maxLength: 8 })
  .map((letters) => letters.join(''))
const sheet = fc
  .tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 999 }))
  .map(([one, other]) => ({ page: Math.min(one, other), pages: Math.max(one, other) }))

test('what a footer says is read back as it was printed', () => {
  fc.assert(
    fc.property(formCode, fc.option(sheet), (code, place) => {
      const printed = sheetCodeText({ formCode: code, sheet: place })
      expect(printed.length).toBeLessThanOrEqual(20)
      expect(parseSheetCode(printed)).toEqual({ formCode: code, sheet: place })
    }),
  )
})

test.each([
  '',
  'https://inv-veri.chinatax.gov.cn/8F3K2M7Q',
  'YJ1:8F3K2M7',
  'YJ1:8f3k2m7q:1/2',
  'YJ1:8F3K2M7I:1/2',
  'YJ1:8F3K2M7Q:3/2',
  'YJ1:8F3K2M7Q:0/2',
  'YJ1:8F3K2M7Q:01/2',
  'YJ2:8F3K2M7Q:1/2',
  ' YJ1:8F3K2M7Q:1/2',
  'YJ1:8F3K2M7Q:1/2 ',
])('a code that is not ours stays unread: “%s”', (text) => {
  expect(parseSheetCode(text)).toBeNull()
})
