import { createPrivateKey, type KeyObject, type X509Certificate } from 'node:crypto'

import { OctetString } from 'asn1js'
import { CertBag, PFX, PKCS8ShroudedKeyBag, PrivateKeyInfo, type SafeBag } from 'pkijs'

import { certificateFingerprint, parseCertificate, pemOfDer } from './certificate.ts'
import type { Identity } from './createIdentity.ts'

const leastBits = 2048

/** Why a PKCS#12 file cannot serve as the identity of the desk. */
export type ImportRefusal = 'unreadable' | 'wrongPassword' | 'noKey' | 'noCertificate' | 'notRsa' | 'expired'

/**
 * Takes certificate and key from a PKCS#12 file (RFC 7292), such as a bureau's CA issues.
 *
 * Of several certificates the one is taken whose key it is. Only RSA of at least 2048 bits: the
 * format of version 1 knows no other signature.
 *
 * @param input `p12`: the bytes of the file; `at`: the instant at which it must be valid
 */
export async function importIdentity(input: {
  p12: Uint8Array
  password: string
  at: string
}): Promise<{ ok: true; identity: Identity } | { ok: false; reason: ImportRefusal }> {
  const bags = await readBags(input.p12, input.password)
  if (typeof bags === 'string') return { ok: false, reason: bags }
  const key = findKey(bags, input.password)
  if (key === null) return { ok: false, reason: 'noKey' }
  if (key.asymmetricKeyType !== 'rsa' || (key.asymmetricKeyDetails?.modulusLength ?? 0) < leastBits) {
    return { ok: false, reason: 'notRsa' }
  }
  const certificate = certificatesOf(bags).find((one) => one.checkPrivateKey(key))
  if (certificate === undefined) return { ok: false, reason: 'noCertificate' }
  const isValid =
    Date.parse(certificate.validFrom) <= Date.parse(input.at) && Date.parse(input.at) < Date.parse(certificate.validTo)
  if (!isValid) return { ok: false, reason: 'expired' }
  const identity = {
    certificatePem: pemOfDer('CERTIFICATE', certificate.raw),
    privateKeyPem: pemOfDer('PRIVATE KEY', key.export({ format: 'der', type: 'pkcs8' })),
    fingerprint: certificateFingerprint(certificate.raw),
  }
  return { ok: true, identity }
}

async function readBags(p12: Uint8Array, password: string): Promise<SafeBag[] | ImportRefusal> {
  let pfx: PFX
  try {
    pfx = PFX.fromBER(Uint8Array.from(p12).buffer)
  } catch {
    return 'unreadable'
  }
  const secret = bytesOf(password)
  try {
    await pfx.parseInternalValues({ password: secret, checkIntegrity: true })
    const safe = pfx.parsedValue?.authenticatedSafe
    if (safe === undefined) return 'unreadable'
    await safe.parseInternalValues({ safeContents: safe.safeContents.map(() => ({ password: secret })) })
    // pkijs types this value as `any`; each entry holds one SafeContents.
    const contents = safe.parsedValue.safeContents as { value: { safeBags: SafeBag[] } }[]
    return contents.flatMap(({ value }) => value.safeBags)
  } catch {
    return 'wrongPassword'
  }
}

function findKey(bags: readonly SafeBag[], passphrase: string): KeyObject | null {
  for (const { bagValue } of bags) {
    if (!(bagValue instanceof PrivateKeyInfo) && !(bagValue instanceof PKCS8ShroudedKeyBag)) continue
    const key = Buffer.from(bagValue.toSchema().toBER())
    try {
      return createPrivateKey({ key, format: 'der', type: 'pkcs8', passphrase })
    } catch {
      return null
    }
  }
  return null
}

/** The certificates as they are in the file; re-encoding one could break the signature of its issuer. */
function certificatesOf(bags: readonly SafeBag[]): X509Certificate[] {
  return bags.flatMap(({ bagValue }) => {
    if (!(bagValue instanceof CertBag) || !(bagValue.certValue instanceof OctetString)) return []
    return [parseCertificate(new Uint8Array(bagValue.certValue.getValue()))]
  })
}

function bytesOf(text: string): ArrayBuffer {
  return Uint8Array.from(Buffer.from(text, 'utf8')).buffer
}
