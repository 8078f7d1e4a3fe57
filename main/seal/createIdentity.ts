import 'reflect-metadata'

import * as x509 from '@peculiar/x509'

import type { Sha256Hex } from '#domain/proof/sha256.ts'

import { certificateFingerprint, pemOfDer } from './certificate.ts'

const algorithm = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  modulusLength: 3072,
  publicExponent: Uint8Array.of(1, 0, 1),
}
const emailProtection = '1.3.6.1.5.5.7.3.4'
const documentSigning = '1.3.6.1.5.5.7.3.36'
/** RFC 5280 appendix A: ub-organization-name, ub-common-name. */
const longestName = 64
const dayMs = 86_400_000

/** A certificate and the key that goes with it; the key never leaves the desk's encrypted ledger. */
export interface Identity {
  certificatePem: string
  /** PKCS#8, not encrypted. */
  privateKeyPem: string
  /** SHA-256 of the certificate's DER, lowercase hex; printed at set-up. */
  fingerprint: Sha256Hex
}

/**
 * Makes the certificate of the integrity seal (完整性封签) at set-up.
 *
 * Self-signed RSA-3072. It proves that two files were sealed by the same desk and nothing about
 * who that is; it is no 公章 (电子签名法 art. 16 is not met). Not before the day before `at`, so
 * that a clock set right after set-up does not spoil the first seal.
 *
 * Trap: the extended key usage is non-critical and names emailProtection, else pdfsig (NSS)
 * reports "Unknown issue with Certificate".
 *
 * @throws RangeError for a bureau name that is empty or too long for a certificate.
 */
export async function createIdentity(input: { bureau: string; at: string; years: number }): Promise<Identity> {
  const commonName = `${input.bureau}完整性封签`
  if (input.bureau === '' || [...commonName].length > longestName) throw new RangeError('bureau name empty or too long')
  const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const from = new Date(input.at)
  const certificate = await x509.X509CertificateGenerator.createSelfSigned(
    {
      serialNumber: randomSerial(),
      name: new x509.Name([{ C: ['CN'] }, { O: [{ utf8String: input.bureau }] }, { CN: [{ utf8String: commonName }] }]),
      notBefore: new Date(from.getTime() - dayMs),
      notAfter: new Date(new Date(from).setUTCFullYear(from.getUTCFullYear() + input.years)),
      keys,
      signingAlgorithm: algorithm,
      extensions: [
        ...fixedExtensions(),
        await x509.SubjectKeyIdentifierExtension.create(keys.publicKey, false, crypto),
      ],
    },
    crypto,
  )
  const der = new Uint8Array(certificate.rawData)
  const pkcs8 = new Uint8Array(await crypto.subtle.exportKey('pkcs8', keys.privateKey))
  return {
    certificatePem: pemOfDer('CERTIFICATE', der),
    privateKeyPem: pemOfDer('PRIVATE KEY', pkcs8),
    fingerprint: certificateFingerprint(der),
  }
}

function fixedExtensions(): x509.Extension[] {
  return [
    new x509.BasicConstraintsExtension(false, undefined, true),
    new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature | x509.KeyUsageFlags.nonRepudiation, true),
    new x509.ExtendedKeyUsageExtension([emailProtection, documentSigning], false),
  ]
}

/** 16 random octets, positive and not zero in front, so that the encoding has one length. */
function randomSerial(): string {
  const octets = crypto.getRandomValues(new Uint8Array(16))
  octets[0] = 0x40 | ((octets[0] ?? 0) & 0x3f)
  return Buffer.from(octets).toString('hex')
}
