import { createHash, createPrivateKey } from 'node:crypto'
import { open, type FileHandle } from 'node:fs/promises'

import { certificateDerOfPem, parseCertificate } from './certificate.ts'
import { encodeSignedData, signAttributes } from './cms.ts'

const chunkBytes = 1 << 18

/** The gap of `/Contents`: `offset` of its `<`, `length` with both brackets. */
export interface ContentsGap {
  offset: number
  length: number
}

/**
 * Seals a bound case file in place: hashes all bytes but the gap, writes the CMS into the gap as
 * lowercase hex with zeros behind it, and flushes to disk.
 *
 * Streams; memory does not grow with the file. Deterministic for the same file and key.
 *
 * @throws Error when the gap is not an empty gap, is too small, or key and certificate do not
 * belong together: the binder or the set-up is wrong, not the user.
 */
export async function signCaseFile(input: {
  path: string
  contents: ContentsGap
  certificatePem: string
  privateKeyPem: string
}): Promise<void> {
  const certificate = certificateDerOfPem(input.certificatePem)
  if (certificate === null) throw new Error('not one certificate')
  const privateKey = createPrivateKey(input.privateKeyPem)
  if (!parseCertificate(certificate).checkPrivateKey(privateKey)) throw new Error('key and certificate do not match')
  if (privateKey.asymmetricKeyType !== 'rsa') throw new Error('not an RSA key')
  const file = await open(input.path, 'r+')
  try {
    await assertEmptyGap(file, input.contents)
    const digest = await hashWithoutGap(file, input.contents)
    const signature = signAttributes({ certificate, digest }, privateKey)
    const hex = encodeSignedData({ certificate, digest, signature }).toString('hex')
    if (hex.length > input.contents.length - 2) throw new Error(`gap too small: ${hex.length} digits needed`)
    await file.write(hex, input.contents.offset + 1, 'latin1')
    await file.sync()
  } finally {
    await file.close()
  }
}

async function assertEmptyGap(file: FileHandle, gap: ContentsGap): Promise<void> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(gap.length), 0, gap.length, gap.offset)
  const isEmpty = bytesRead === gap.length && /^<0+>$/.test(buffer.toString('latin1'))
  if (!isEmpty) throw new Error('not an empty gap')
}

async function hashWithoutGap(file: FileHandle, gap: ContentsGap): Promise<Buffer> {
  const hash = createHash('sha256')
  const buffer = Buffer.allocUnsafe(chunkBytes)
  const { size } = await file.stat()
  for (const [start, end] of [
    [0, gap.offset],
    [gap.offset + gap.length, size],
  ] as const) {
    for (let at = start; at < end;) {
      const { bytesRead } = await file.read(buffer, 0, Math.min(chunkBytes, end - at), at)
      if (bytesRead === 0) throw new Error('the file became shorter while it was sealed')
      hash.update(buffer.subarray(0, bytesRead))
      at += bytesRead
    }
  }
  return hash.digest()
}
