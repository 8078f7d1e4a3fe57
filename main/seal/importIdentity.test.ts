import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { beforeAll, describe, expect, it } from 'vitest'

import { externalTool } from '#tests/helpers/externalTool.ts'
import { tempDirectory } from '#tests/helpers/tempDirectory.ts'

import { createIdentity, type Identity } from './createIdentity.ts'
import { importIdentity } from './importIdentity.ts'

const at = '2026-11-22T08:00:00.000Z'
const openssl = externalTool('openssl', 'PKCS#12 证书能否导入')
let identity: Identity

beforeAll(async () => {
  identity = await createIdentity({ bureau: '示例市生态环境局', at, years: 10 })
})

describe.skipIf(openssl === null)('a PKCS#12 file', () => {
  it('gives back the certificate octet for octet and the key that was put into it', async () => {
    const found = await importIdentity({ p12: p12Of(identity, '口令 pass'), password: '口令 pass', at })
    expect(found).toEqual({ ok: true, identity })
  })

  it('is refused with its reason', async () => {
    const p12 = p12Of(identity, 'right')
    const asks = [
      { p12, password: 'wrong', at },
      { p12: Buffer.from('尊敬的'), password: '', at },
      { p12: p12.subarray(0, 900), password: 'right', at },
      { p12, password: 'right', at: '2040-01-01T00:00:00Z' },
    ]
    expect(await Promise.all(asks.map((ask) => importIdentity(ask)))).toEqual(
      ['wrongPassword', 'unreadable', 'unreadable', 'expired'].map((reason) => ({ ok: false, reason })),
    )
  })
})

function p12Of({ certificatePem, privateKeyPem }: Identity, password: string): Buffer {
  const folder = tempDirectory()
  const [pem, out] = [join(folder, 'both.pem'), join(folder, 'identity.p12')]
  writeFileSync(pem, privateKeyPem + certificatePem)
  execFileSync(openssl!, ['pkcs12', '-export', '-in', pem, '-out', out, '-passout', `pass:${password}`])
  return readFileSync(out)
}
