import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { afterAll, describe, expect, it } from 'vitest'

import { createWorkerClient } from '#main/worker/client.ts'
import { WorkerRefusal } from '#main/worker/refusal.ts'
import { forkWorker } from '#main/worker/fork.ts'
import { tempDirectory } from '#tests/helpers/tempDirectory.ts'

import { sampleAt } from './testing/sampleCase.ts'
import { sampleClosingNote } from './testing/sampleData.ts'

const client = createWorkerClient(() => forkWorker('typeset'), { rssLimitMiB: 800 })
const options = { timeoutMs: 60_000 }
afterAll(() => client.close())

describe('the helper process for typesetting', () => {
  it('sets a page and says how large it became', async () => {
    const output = join(tempDirectory(), '备考表.pdf')
    const answer = await client.call(
      'typeset',
      { template: 'closingNote', data: sampleClosingNote, at: sampleAt, output },
      options,
    )
    expect(answer).toEqual({ ok: true, value: { pages: 1, bytes: readFileSync(output).byteLength } })
  })

  it('names the character that cannot be printed, writes nothing and lives on', async () => {
    const output = join(tempDirectory(), '备考表.pdf')
    const call = client.call(
      'typeset',
      { template: 'closingNote', data: { ...sampleClosingNote, filedBy: '王😀' }, at: sampleAt, output },
      options,
    )
    const refusal = await call.catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(WorkerRefusal)
    expect(refusal).toMatchObject({ reason: 'glyphMissing', message: '😀 (U+1F600)' })
    expect(existsSync(output)).toBe(false)
  })
})
