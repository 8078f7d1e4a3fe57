import { execFileSync } from 'node:child_process'
import { createHash, createPrivateKey } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { beforeAll, describe, expect, it } from 'vitest'

import { externalTool } from '#tests/helpers/externalTool.ts'
import { tempDirectory } from '#tests/helpers/tempDirectory.ts'

import { certificateDerOfPem, parseCertificate, pemOfDer } from './certificate.ts'
import { checkCertificate } from './checkCertificate.ts'
import { decodeSignedData, encodeSignedData, isSignatureValid, signAttributes, type SealParts } from './cms.ts'
import { createIdentity, type Identity } from './createIdentity.ts'
import { der, derBytes, derOid, derTag, readDer, readDerChildren } from './der.ts'

const digest = createHash('sha256').update('案卷').digest()
let identity: Identity
let parts: SealParts
let cms: Buffer

beforeAll(async () => {
  identity = await createIdentity({ bureau: '示例市生态环境局', at: '2026-11-22T08:00:00.000Z', years: 10 })
  const certificate = certificateDerOfPem(identity.certificatePem)!
  parts = {
    certificate,
    digest,
    signature: signAttributes({ certificate, digest }, createPrivateKey(identity.privateKeyPem)),
  }
  cms = encodeSignedData(parts)
})

describe('the CMS of a seal', () => {
  it('is read back as what it was made of, with zeros behind it', () => {
    const read = decodeSignedData(Buffer.concat([cms, Buffer.alloc(100)]))
    expect(read.length).toBe(cms.length)
    expect([read.certificate, read.digest, read.signature].map((part) => Buffer.from(part).toString('hex'))).toEqual(
      [parts.certificate, parts.digest, parts.signature].map((part) => Buffer.from(part).toString('hex')),
    )
    expect(isSignatureValid(parts, parseCertificate(parts.certificate).publicKey)).toBe(true)
    expect(
      isSignatureValid({ ...parts, digest: Buffer.alloc(32) }, parseCertificate(parts.certificate).publicKey),
    ).toBe(false)
  })

  it('is refused in any other encoding of the same content', () => {
    const root = readDer(cms)
    const longLength = Buffer.concat([Buffer.from([0x30, 0x83, 0]), cms.subarray(2)])
    const indefinite = Buffer.concat([Buffer.from([0x30, 0x80]), cms.subarray(root.contentStart), Buffer.alloc(2)])
    const extra = Buffer.concat([
      Buffer.from([0x30, 0x82]),
      lengthOf(root.end - 4 + 2),
      cms.subarray(4),
      Buffer.from([5, 0]),
    ])
    for (const other of [longLength, indefinite, extra, Buffer.alloc(0), cms.subarray(0, 500)]) {
      expect(() => decodeSignedData(other)).toThrow(/cmsUnreadable|cmsNotStrict/)
    }
  })

  it('is refused with a second certificate or with an unsigned attribute, in perfect DER', () => {
    const [kind, content] = childrenOf(cms)
    const [version, digests, data, , signers] = childrenOf(childrenOf(content!)[0]!)
    const [signer] = childrenOf(signers!)
    const wrap = (certificates: Buffer, signerInfo: Buffer): Buffer => {
      const all = der(derTag.sequence, version!, digests!, data!, certificates, der(derTag.set, signerInfo))
      return der(derTag.sequence, kind!, der(derTag.context0, all))
    }
    const one = der(derTag.context0, parts.certificate)
    const unsigned = der(0xa1, der(derTag.sequence, derOid('1.2.840.113549.1.9.5'), der(derTag.set)))
    expect(decodeSignedData(wrap(one, signer!)).length).toBe(cms.length)
    const two = wrap(der(derTag.context0, parts.certificate, parts.certificate), signer!)
    expect(() => decodeSignedData(two)).toThrow('cmsNotStrict')
    const more = wrap(one, der(derTag.sequence, ...childrenOf(signer!), unsigned))
    expect(() => decodeSignedData(more)).toThrow('cmsNotStrict')
  })

  const openssl = externalTool('openssl', '另一程序所作的 CMS 是否被拒')
  it.skipIf(openssl === null)('is refused as OpenSSL would make it with the very same key: with a signing time', () => {
    const folder = tempDirectory()
    const [pem, key, data, out] = ['c.pem', 'k.pem', 'data', 'cms.der'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
      string,
    ]
    writeFileSync(pem, identity.certificatePem)
    writeFileSync(key, identity.privateKeyPem)
    writeFileSync(data, '案卷')
    execFileSync(openssl!, [
      'cms',
      '-sign',
      '-cades',
      '-binary',
      '-outform',
      'DER',
      '-signer',
      pem,
      '-inkey',
      key,
      '-in',
      data,
      '-out',
      out,
    ])
    expect(() => decodeSignedData(readFileSync(out))).toThrow('cmsNotStrict')
  })
})

describe('the certificate', () => {
  const at = '2026-11-22T08:00:00.000Z'
  it('passes only against itself', () => {
    expect(() => checkCertificate(parts.certificate, at, identity.certificatePem)).not.toThrow()
    expect(() => checkCertificate(parts.certificate, at, null)).toThrow('signerNotPinned')
    expect(() => checkCertificate(parts.certificate, at, 'no certificate')).toThrow('trustUnreadable')
    expect(() => checkCertificate(parts.certificate, at, identity.certificatePem + identity.certificatePem)).toThrow(
      'trustUnreadable',
    )
    expect(() => checkCertificate(parts.certificate, '2037-01-01T00:00:00Z', null)).toThrow('certificateNotValidThen')
    expect(() => checkCertificate(Buffer.from('x'), at, null)).toThrow('certificateUnreadable')
  })

  it('fails when its own signature was changed, even against itself', () => {
    const broken = Buffer.from(parts.certificate)
    broken[broken.length - 1]! ^= 1
    expect(() => checkCertificate(broken, at, pemOfDer('CERTIFICATE', broken))).toThrow('certificateInconsistent')
  })
})

it('a bureau without a name, or with one that no certificate can hold, gets none', async () => {
  await expect(createIdentity({ bureau: '', at: '2026-11-22T08:00:00.000Z', years: 10 })).rejects.toThrow(RangeError)
  await expect(createIdentity({ bureau: '局'.repeat(60), at: '2026-11-22T08:00:00.000Z', years: 10 })).rejects.toThrow(
    RangeError,
  )
})

const openssl = externalTool('openssl', '弱密钥证书是否被拒')
it.skipIf(openssl === null)('a certificate with a key of 1024 bits fails, even when it is the expected one', () => {
  const [pem, key] = [join(tempDirectory(), 'c.pem'), join(tempDirectory(), 'k.pem')]
  const ask = [
    'req',
    '-x509',
    '-newkey',
    'rsa:1024',
    '-nodes',
    '-subj',
    '/CN=weak',
    '-days',
    '9',
    '-keyout',
    key,
    '-out',
    pem,
  ]
  execFileSync(openssl!, ask, { stdio: 'pipe' })
  const text = readFileSync(pem, 'utf8')
  expect(() => checkCertificate(certificateDerOfPem(text)!, null, text)).toThrow('certificateWeak')
})

function childrenOf(bytes: Uint8Array): Buffer[] {
  return readDerChildren(bytes, readDer(bytes)).map((node) => Buffer.from(derBytes(bytes, node)))
}

function lengthOf(length: number): Buffer {
  return Buffer.from([length >> 8, length & 255])
}
