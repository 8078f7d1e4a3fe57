import { createHash, sign, verify, constants, type KeyObject } from 'node:crypto'

import { issuerAndSerial } from './certificate.ts'
import { der, derBytes, derContent, derOid, derSetOf, derTag, readDer, readDerChildren, type DerNode } from './der.ts'
import { Refusal } from './refusal.ts'

const version1 = der(derTag.integer, Uint8Array.of(1))
const idData = derOid('1.2.840.113549.1.7.1')
const idSignedData = derOid('1.2.840.113549.1.7.2')
const idContentType = derOid('1.2.840.113549.1.9.3')
const idMessageDigest = derOid('1.2.840.113549.1.9.4')
const idSigningCertificateV2 = derOid('1.2.840.113549.1.9.16.2.47')
/** RFC 5754 §2: SHA-2 identifiers are written without parameters. */
const sha256Algorithm = der(derTag.sequence, derOid('2.16.840.1.101.3.4.2.1'))
const rsaAlgorithm = der(derTag.sequence, derOid('1.2.840.113549.1.1.1'), der(derTag.null))

/** What decides every byte of a case file's CMS. */
export interface SealParts {
  /** X.509 certificate, DER. */
  readonly certificate: Uint8Array
  /** SHA-256 of the sealed bytes, 32 octets. */
  readonly digest: Uint8Array
  /** RSASSA-PKCS1-v1_5 with SHA-256 over `signedAttributes`. */
  readonly signature: Uint8Array
}

/**
 * The octets that are signed: the signed attributes as SET OF (RFC 5652 §5.4).
 *
 * Exactly contentType, messageDigest and signing-certificate-v2 (RFC 5035, hash of the whole
 * certificate, SHA-256 by default); no signingTime, because PAdES keeps the claimed time in `/M`.
 */
export function signedAttributes(parts: Omit<SealParts, 'signature'>): Buffer {
  return attributesWithTag(derTag.set, parts)
}

/** Signs the attributes. The signature is deterministic: same key and digest, same octets. */
export function signAttributes(parts: Omit<SealParts, 'signature'>, privateKey: KeyObject): Buffer {
  return sign('sha256', signedAttributes(parts), { key: privateKey, padding: constants.RSA_PKCS1_PADDING })
}

/** Whether the signature belongs to these attributes and this key. */
export function isSignatureValid(parts: SealParts, publicKey: KeyObject): boolean {
  const key = { key: publicKey, padding: constants.RSA_PKCS1_PADDING }
  return verify('sha256', signedAttributes(parts), key, parts.signature)
}

/** The detached SignedData (RFC 5652, ETSI.CAdES.detached) in DER; the only form this format knows. */
export function encodeSignedData(parts: SealParts): Buffer {
  const { issuer, serial } = issuerAndSerial(parts.certificate)
  const signerInfo = der(
    derTag.sequence,
    version1,
    der(derTag.sequence, issuer, serial),
    sha256Algorithm,
    attributesWithTag(derTag.context0, parts),
    rsaAlgorithm,
    der(derTag.octets, parts.signature),
  )
  const signedData = der(
    derTag.sequence,
    version1,
    der(derTag.set, sha256Algorithm),
    der(derTag.sequence, idData),
    der(derTag.context0, parts.certificate),
    der(derTag.set, signerInfo),
  )
  return der(derTag.sequence, idSignedData, der(derTag.context0, signedData))
}

/**
 * Reads a CMS and holds it against the only encoding its parts can have, so that no octet of it
 * is free: a second certificate, an unsigned attribute, another algorithm, a longer length form
 * all differ from it.
 *
 * @returns the parts and the number of octets read; what follows is padding.
 * @throws Refusal `cmsUnreadable`, `cmsNotStrict`
 */
export function decodeSignedData(bytes: Uint8Array): SealParts & { length: number } {
  const root = readDer(bytes)
  const signedData = nodeAt(bytes, nodeAt(bytes, root, 1), 0)
  const certificate = derBytes(bytes, nodeAt(bytes, nodeAt(bytes, signedData, 3), 0))
  const signerInfo = nodeAt(bytes, nodeAt(bytes, signedData, 4), 0)
  const digest = messageDigest(bytes, nodeAt(bytes, signerInfo, 3))
  const parts = { certificate, digest, signature: derContent(bytes, nodeAt(bytes, signerInfo, 5)) }
  if (encodeSignedData(parts).compare(derBytes(bytes, root)) !== 0) throw new Refusal('cmsNotStrict')
  return { ...parts, length: root.end }
}

function attributesWithTag(tag: number, parts: Omit<SealParts, 'signature'>): Buffer {
  const certificateHash = createHash('sha256').update(parts.certificate).digest()
  const certificateId = der(derTag.sequence, der(derTag.octets, certificateHash))
  return derSetOf(tag, [
    attribute(idContentType, idData),
    attribute(idMessageDigest, der(derTag.octets, parts.digest)),
    attribute(idSigningCertificateV2, der(derTag.sequence, der(derTag.sequence, certificateId))),
  ])
}

function attribute(oid: Uint8Array, value: Uint8Array): Buffer {
  return der(derTag.sequence, oid, der(derTag.set, value))
}

function messageDigest(bytes: Uint8Array, attributes: DerNode): Uint8Array {
  const found = readDerChildren(bytes, attributes).find(
    (node) => idMessageDigest.compare(derBytes(bytes, nodeAt(bytes, node, 0))) === 0,
  )
  if (found === undefined) throw new Refusal('cmsNotStrict')
  return derContent(bytes, nodeAt(bytes, nodeAt(bytes, found, 1), 0))
}

function nodeAt(bytes: Uint8Array, parent: DerNode, index: number): DerNode {
  const node = readDerChildren(bytes, parent)[index]
  if (node === undefined) throw new Refusal('cmsUnreadable')
  return node
}
