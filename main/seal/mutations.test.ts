import { readFileSync, writeFileSync } from 'node:fs'

import { expect, it } from 'vitest'

import { mutations, seededNumbers } from '#tests/helpers/mutations.ts'
import { writeSmallCaseFile } from '#tests/helpers/smallCaseFile.ts'
import { tempDirectory } from '#tests/helpers/tempDirectory.ts'

import { createIdentity } from './createIdentity.ts'
import { signCaseFile } from './signCaseFile.ts'
import { verifyCaseFile } from './verifyCaseFile.ts'

const hooks = { progress: () => {}, signal: new AbortController().signal }

it('no flipped bit passes, and each is laid at the door of a page or an area', async () => {
  const identity = await createIdentity({ bureau: '示例局', at: '2026-11-22T08:00:00.000Z', years: 10 })
  const file = writeSmallCaseFile(tempDirectory())
  await signCaseFile({ ...file, ...identity })
  const original = readFileSync(file.path)
  const random = seededNumbers(118)
  const wrong: string[] = []
  for (let round = 0; round < 300; round++) {
    const bytes = mutations.flipBit(original, random)
    writeFileSync(file.path, bytes)
    const input = { path: file.path, originalsDirectory: null, trustedCertificatePem: identity.certificatePem }
    const report = await verifyCaseFile(input, hooks)
    const named = report.checks.flatMap(({ items }) => items)
    const reasons = report.checks.map(({ reason }) => reason)
    const isAnswered = report.verdict === 'fail' && named.length > 0
    if (!isAnswered || reasons.includes('unexpectedContent')) wrong.push(`${round}: ${reasons.join(' ')}`)
  }
  expect(wrong).toEqual([])
})
