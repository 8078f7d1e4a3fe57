import type { Sha256Hex } from '#domain/proof/sha256.ts'

import type { ByteSource } from './byteSource.ts'
import { parseCertificate } from './certificate.ts'
import { decodeSignedData, isSignatureValid, type SealParts } from './cms.ts'
import { byteRangeText, Refusal } from './refusal.ts'

const largestGap = 1 << 20

/**
 * Reads the CMS from the gap: lowercase hex, exact DER, zeros behind it. Every flip of a byte of
 * the gap ends here or in `checkSignature`.
 *
 * @throws Refusal `contentsNotLowercaseHex`, `paddingNotZero`, `cmsUnreadable`, `cmsNotStrict`
 */
export async function readSeal(source: ByteSource, gap: { start: number; end: number }): Promise<SealParts> {
  const where = [{ no: null, title: 'signature', page: '', detail: byteRangeText(gap.start, gap.end) }]
  const length = gap.end - gap.start
  if (length < 4 || length > largestGap) throw new Refusal('cmsUnreadable', where)
  const digits = (await source.read(gap.start, length)).toString('latin1', 1, length - 1)
  if (!/^(?:[0-9a-f]{2})+$/.test(digits)) throw new Refusal('contentsNotLowercaseHex', where)
  const bytes = Buffer.from(digits, 'hex')
  try {
    const seal = decodeSignedData(bytes)
    if (bytes.subarray(seal.length).some((octet) => octet !== 0)) throw new Refusal('paddingNotZero')
    return seal
  } catch (error) {
    throw new Refusal(error instanceof Refusal ? error.reason : 'cmsUnreadable', where, String(error))
  }
}

/**
 * The digest of the sealed bytes and the signature over it.
 *
 * @throws Refusal `digestMismatch`, `signatureInvalid`, `certificateUnreadable`
 */
export function checkSignature(seal: SealParts, covered: Sha256Hex | null): void {
  const { publicKey } = parseCertificate(seal.certificate)
  if (publicKey.asymmetricKeyType !== 'rsa' || !isSignatureValid(seal, publicKey)) throw new Refusal('signatureInvalid')
  if (Buffer.from(seal.digest).toString('hex') !== covered) throw new Refusal('digestMismatch')
}
