import { certificateDerOfPem, parseCertificate } from './certificate.ts'
import { Refusal } from './refusal.ts'

const leastBits = 2048

/**
 * Whether the certificate is what it says, and whether it is the one we were told to expect.
 *
 * The name in it proves nothing: anybody can make a certificate with any name. Only equality,
 * octet for octet, with a certificate that reached the verifier by another way is a pass; without
 * one the answer is open (`signerNotPinned`, unknown).
 *
 * @param sealedAt claimed instant of sealing, null when the manifest cannot be read
 * @throws Refusal with one of the certificate reasons
 */
export function checkCertificate(der: Uint8Array, sealedAt: string | null, trustedPem: string | null): void {
  const certificate = parseCertificate(der)
  const isIssuedToItself = certificate.issuer === certificate.subject
  if (isIssuedToItself && !certificate.verify(certificate.publicKey)) throw new Refusal('certificateInconsistent')
  const bits = certificate.publicKey.asymmetricKeyDetails?.modulusLength ?? 0
  if (certificate.publicKey.asymmetricKeyType !== 'rsa' || bits < leastBits) throw new Refusal('certificateWeak')
  if (sealedAt !== null && !isValidAt(certificate, sealedAt)) throw new Refusal('certificateNotValidThen')
  if (trustedPem === null) throw new Refusal('signerNotPinned')
  const trusted = certificateDerOfPem(trustedPem)
  if (trusted === null) throw new Refusal('trustUnreadable')
  if (trusted.compare(der) !== 0) throw new Refusal('signerNotTrusted')
}

function isValidAt(certificate: { validFrom: string; validTo: string }, at: string): boolean {
  const instant = Date.parse(at)
  return Date.parse(certificate.validFrom) <= instant && instant <= Date.parse(certificate.validTo)
}
