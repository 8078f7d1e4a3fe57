import { readdirSync } from 'node:fs'
import { join } from 'node:path'

import { expect, it } from 'vitest'

import { verifyCaseFile } from '#seal/verifyCaseFile.ts'

const folder = join(import.meta.dirname, 'hostile-pdfs')
const names = readdirSync(folder).filter((name) => name.endsWith('.pdf'))
const hooks = { progress: () => {}, signal: new AbortController().signal }

it(`none of ${names.length} hostile PDFs passes as a case file, and each fails for a reason we know`, async () => {
  const wrong: string[] = []
  for (const name of names) {
    const input = { path: join(folder, name), originalsDirectory: null, trustedCertificatePem: null }
    const { verdict, checks } = await verifyCaseFile(input, hooks)
    const isKnown = checks.every(({ reason }) => reason !== 'unexpectedContent')
    if (verdict !== 'fail' || !isKnown) wrong.push(`${name}: ${verdict}`)
  }
  expect({ wrong, isWholeCorpus: names.length > 100 }).toEqual({ wrong: [], isWholeCorpus: true })
})
