import { readFileSync, writeFileSync } from 'node:fs'

import { expect, it } from 'vitest'

import { createIdentity } from '#seal/createIdentity.ts'
import { signCaseFile } from '#seal/signCaseFile.ts'
import { verifyCaseFile } from '#seal/verifyCaseFile.ts'
import { writeSmallCaseFile } from '#tests/helpers/smallCaseFile.ts'
import { tempDirectory } from '#tests/helpers/tempDirectory.ts'

const hooks = { progress: () => {}, signal: new AbortController().signal }

it('no byte of the gap can be another, neither signature nor padding nor brackets', async () => {
  const identity = await createIdentity({ bureau: '示例局', at: '2026-11-22T08:00:00.000Z', years: 10 })
  const file = writeSmallCaseFile(tempDirectory(), { itemCount: 1, gapBytes: 2100 })
  await signCaseFile({ ...file, ...identity })
  const original = readFileSync(file.path)
  const ask = { path: file.path, originalsDirectory: null, trustedCertificatePem: identity.certificatePem }
  const survivors: number[] = []
  for (let i = 0; i < file.contents.length; i++) {
    const bytes = Buffer.from(original)
    const at = file.contents.offset + i
    bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << (i % 8)), at)
    writeFileSync(file.path, bytes)
    if ((await verifyCaseFile(ask, hooks)).verdict !== 'fail') survivors.push(i)
  }
  writeFileSync(file.path, original)
  expect({ survivors, verdict: (await verifyCaseFile(ask, hooks)).verdict }).toEqual({ survivors: [], verdict: 'pass' })
})
