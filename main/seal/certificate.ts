import { createHash, X509Certificate } from 'node:crypto'

import type { Sha256Hex } from '#domain/proof/sha256.ts'

import { derBytes, readDer, readDerChildren } from './der.ts'
import { Refusal } from './refusal.ts'

/** The one certificate block of a PEM text as DER; null when there is none or more than one. */
export function certificateDerOfPem(pem: string): Buffer | null {
  const blocks = [...pem.matchAll(/-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/g)]
  const body = blocks[0]?.[1]
  if (blocks.length !== 1 || body === undefined) return null
  return Buffer.from(body, 'base64')
}

/** DER as PEM text, lines of 64. */
export function pemOfDer(label: 'CERTIFICATE' | 'PRIVATE KEY', der: Uint8Array): string {
  const lines = Buffer.from(der)
    .toString('base64')
    .replace(/(.{64})(?=.)/g, '$1\n')
  return `-----BEGIN ${label}-----\n${lines}\n-----END ${label}-----\n`
}

/** The fingerprint that is printed on paper and compared by people: SHA-256 of the DER, lowercase hex. */
export function certificateFingerprint(der: Uint8Array): Sha256Hex {
  return createHash('sha256').update(der).digest('hex')
}

/**
 * The issuer and serial number as they are encoded in the certificate, for CMS's
 * IssuerAndSerialNumber (RFC 5652 §10.2.4). Copied, never re-encoded: re-encoding is what turns
 * a Chinese issuer name into one that no longer matches.
 */
export function issuerAndSerial(der: Uint8Array): { issuer: Uint8Array; serial: Uint8Array } {
  const [body] = readDerChildren(der, readDer(der))
  if (body === undefined) throw new Refusal('certificateUnreadable')
  const [, serial, , issuer] = readDerChildren(der, body)
  if (serial === undefined || issuer === undefined) throw new Refusal('certificateUnreadable')
  return { issuer: derBytes(der, issuer), serial: derBytes(der, serial) }
}

/** A certificate parsed by the platform. @throws Refusal `certificateUnreadable`. */
export function parseCertificate(der: Uint8Array): X509Certificate {
  try {
    return new X509Certificate(der)
  } catch {
    throw new Refusal('certificateUnreadable')
  }
}

/** What a person may read of a certificate: name in one line, fingerprint, last instant of validity. */
export function describeCertificate(der: Uint8Array): { subject: string; fingerprint: Sha256Hex; validTo: string } {
  const certificate = parseCertificate(der)
  return {
    subject: certificate.subject.split('\n').join(', '),
    fingerprint: certificateFingerprint(der),
    validTo: new Date(certificate.validTo).toISOString(),
  }
}
