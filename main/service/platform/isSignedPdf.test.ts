import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { createIdentity } from '#seal/createIdentity.ts'
import { signCaseFile } from '#seal/signCaseFile.ts'
import { writeSmallCaseFile } from '#tests/helpers/smallCaseFile.ts'
import { tempDirectory } from '#tests/helpers/tempDirectory.ts'

import { isSignedPdf } from './isSignedPdf.ts'

describe('an electronic seal', () => {
  it('is seen in a sealed file, and not while its gap is empty', async () => {
    const file = writeSmallCaseFile(tempDirectory())
    expect(await isSignedPdf(file.path)).toBe(false)
    const identity = await createIdentity({ bureau: '海棠市生态环境局', at: '2026-11-22T08:00:00.000Z', years: 10 })
    await signCaseFile({ ...file, ...identity })
    expect(await isSignedPdf(file.path)).toBe(true)
  })

  it('is not a word in a text, nor a range beyond the file', async () => {
    const path = join(tempDirectory(), 'a.pdf')
    writeFileSync(path, '%PDF-1.7\n/ByteRange [0 10 900 20] <3082010230820102>')
    expect(await isSignedPdf(path)).toBe(false)
    writeFileSync(path, '/ByteRange [0 10 20 5] but no PDF')
    expect(await isSignedPdf(path)).toBe(false)
  })
})
