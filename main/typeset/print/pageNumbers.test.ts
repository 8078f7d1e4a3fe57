import { expect, it } from 'vitest'

import { pageTexts } from '#typeset/readBack.ts'
import { sampleAt } from '#typeset/testing/sampleCase.ts'
import { samples } from '#typeset/testing/sampleData.ts'
import { typesetBytes } from '#typeset/typeset.ts'

it('the list for numbering by hand says what the desk counts beside what is stamped, and leaves the rest open', async () => {
  const { pdf } = await typesetBytes({ template: 'pageNumbers', data: samples.pageNumbers, at: sampleAt })
  const text = (await pageTexts(pdf)).join('').replaceAll(/\s/g, '')
  expect(text).toContain('1行政处罚决定书41–41～2，2-1，3')
  expect(text).toContain('2立案审批表25–63行政执法证')
  expect(text).toContain('3行政执法证176')
})
