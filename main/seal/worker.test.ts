import { afterAll, expect, it } from 'vitest'

import { verifyReportSchema } from '#domain/seal/verifyReport.ts'
import { createWorkerClient } from '#main/worker/client.ts'
import { forkWorker } from '#main/worker/fork.ts'
import { writeSmallCaseFile } from '#tests/helpers/smallCaseFile.ts'
import { tempDirectory } from '#tests/helpers/tempDirectory.ts'

import { createIdentity } from './createIdentity.ts'

const client = createWorkerClient(() => forkWorker('seal'), { rssLimitMiB: 1024 })
afterAll(() => client.close())

it('a helper process seals and verifies a case file, and refuses what is no request', async () => {
  const identity = await createIdentity({ bureau: '示例局', at: '2026-11-22T08:00:00.000Z', years: 10 })
  const { path, contents, originals } = writeSmallCaseFile(tempDirectory())
  const timeoutMs = 20_000
  const { certificatePem, privateKeyPem } = identity
  const signed = await client.call('sign', { path, contents, certificatePem, privateKeyPem }, { timeoutMs })
  expect(signed).toEqual({ ok: true, value: null })
  const asked = { path, originalsDirectory: originals, trustedCertificatePem: certificatePem }
  const answer = await client.call('verify', asked, { timeoutMs })
  expect(answer.ok && verifyReportSchema.parse(answer.value).verdict).toBe('pass')
  const again = client.call('sign', { path, contents, certificatePem, privateKeyPem }, { timeoutMs })
  await expect(again).rejects.toThrow('not an empty gap')
  await expect(client.call('verify', { path }, { timeoutMs })).rejects.toThrow('trustedCertificatePem')
})
