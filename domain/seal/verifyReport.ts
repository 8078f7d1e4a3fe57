import * as z from 'zod'

import { verdictSchema, type Verdict } from '#domain/guardFinding.ts'

/**
 * The checks of a sealed case file, in the order they are made.
 *
 * coverage: one signature over all bytes but its own gap · signature: strict CMS and digest ·
 * certificate: who signed (unknown without a pinned certificate) · manifest: present, readable,
 * canonical, root as computed · segments: every byte run up to the manifest · pages: count,
 * printed numbers, item ranges · originals: the files beside it (unknown when not given).
 */
export const verifyCheckCodes = [
  'coverage',
  'signature',
  'certificate',
  'manifest',
  'segments',
  'pages',
  'originals',
] as const

/**
 * Why a check did not pass. One line each; the sentences are in `contract/text/verifyReasons.ts`.
 */
export const verifyReasons = [
  /** Any check: an earlier check failed, so this one could not be made (unknown). */
  'notReached',
  /** Any check: the content broke the reader in a way nobody foresaw (fail). */
  'unexpectedContent',
  /** coverage: the file cannot be opened or read. */
  'fileUnreadable',
  /** coverage: no `%PDF-` at byte 0: something else, or bytes put in front. */
  'notPdf',
  /** coverage: cross-reference table, trailer or catalogue is missing, damaged or not of this format. */
  'structureUnreadable',
  /** coverage: a later revision was added after sealing (edit, annotation, second signature). */
  'incrementalUpdate',
  /** coverage: bytes stand behind the end of the sealed file. */
  'appendedBytes',
  /** coverage: a PDF, but nobody sealed it. */
  'noSignature',
  /** coverage: not exactly one signature field. */
  'severalSignatures',
  /** coverage: the signature does not span all bytes but its own gap. */
  'byteRangeWrong',
  /** coverage: the gap is not exactly the signature's hex string. */
  'gapWrong',
  /** signature: a character in the gap is not a lowercase hex digit. */
  'contentsNotLowercaseHex',
  /** signature: something other than zeros follows the signature in its gap. */
  'paddingNotZero',
  /** signature: the CMS cannot be read. */
  'cmsUnreadable',
  /** signature: readable, but not byte for byte the CMS of this format (other encoding, attributes, certificates, algorithms). */
  'cmsNotStrict',
  /** signature: the sealed bytes were changed; `segments` says where. */
  'digestMismatch',
  /** signature: changed, but no page: `items[].title` is an area of `frameAreas`, `detail` its byte range. */
  'frameChanged',
  /** signature: the signature value does not belong to these attributes and this key. */
  'signatureInvalid',
  /** certificate: cannot be parsed. */
  'certificateUnreadable',
  /** certificate: issued to itself, but its own signature is wrong. */
  'certificateInconsistent',
  /** certificate: not an RSA key of at least 2048 bits. */
  'certificateWeak',
  /** certificate: `sealedAt` lies outside its validity. */
  'certificateNotValidThen',
  /** certificate: no certificate was given to compare with, so who sealed cannot be judged (unknown). */
  'signerNotPinned',
  /** certificate: sealed with another certificate than the one given, whatever its name says. */
  'signerNotTrusted',
  /** certificate: the certificate given to compare with cannot be read (unknown). */
  'trustUnreadable',
  /** manifest: no attachment of that name. */
  'manifestMissing',
  /** manifest: larger than 64 MiB. */
  'manifestTooLarge',
  /** manifest: not UTF-8, not JSON, or not the canonical form of itself. */
  'manifestNotCanonical',
  /** manifest: a field is missing or of the wrong shape, or a format version we do not know. */
  'manifestSchema',
  /** manifest: the root is not the one its items give. */
  'manifestRootWrong',
  /** manifest: no attachment `SHA256SUMS`. */
  'sumsMissing',
  /** manifest: `SHA256SUMS` and the items name different files or hashes. */
  'sumsDiffer',
  /** manifest: item numbers, page ranges or printed numbers contradict each other; `items` names the first. */
  'itemsInconsistent',
  /** manifest: the name of an original would leave its folder. */
  'unsafePath',
  /** segments: they do not stand end to end from byte 0 to the manifest. */
  'segmentsNotContiguous',
  /** segments: their pages are not each page of the file once, or belong to the wrong item. */
  'segmentPagesWrong',
  /** segments: changed bytes; `items` names each page, or the area `sharedObjects`. */
  'segmentChanged',
  /** pages: the page tree cannot be walked. */
  'pageTreeUnreadable',
  /** pages: not the number of pages that was sealed; `items[].detail` is `found/sealed`. */
  'pageCountWrong',
  /** pages: a second engine (pdfium) cannot open the file. */
  'pagesUnopenable',
  /** originals: no folder was given (unknown, and left out of the overall verdict). */
  'originalsNotGiven',
  /** originals: the folder cannot be read. */
  'originalsUnreadable',
  /** originals: `items` names each file that is missing (`detail` missing) or changed (`detail` changed). */
  'originalsDiffer',
  /** originals: all are there and unchanged, but beside them lie files the seal does not know (unknown; `items[].title` is the name). */
  'originalsExtra',
] as const
/** Why a check did not pass; the sentence stands in `contract/text/verifyReasons.ts`. */
export type VerifyReason = (typeof verifyReasons)[number]

/** The parts of a case file that are no page of an item, as `items[].title` names them. */
export const frameAreas = [
  /** Header, fonts and other objects between the pages. */
  'sharedObjects',
  /** A page without printed number: cover, catalogue or closing note; `detail` starts with `pdf N`. */
  'unnumberedPage',
  /** The object that holds `manifest.json`. */
  'manifestAttachment',
  /** Page tree, catalogue, outline, cross-reference table, trailer: all behind the manifest but the gap. */
  'fileStructure',
  /** The gap of the signature. */
  'signature',
  /** What stands behind the end. */
  'appended',
] as const
/** One of the parts that are no page of an item. */
export type FrameArea = (typeof frameAreas)[number]

/**
 * One check. `reason` is a code of `contract/text/verifyReasons.ts`, empty on pass; `items` name what
 * is affected: `no` and `title` of the catalogue (or `no` null and a code of `frameAreas`),
 * `page` the printed number or empty, `detail` a byte range `first-last` or as the reason says.
 */
export const verifyCheckSchema = z.object({
  code: z.enum(verifyCheckCodes),
  verdict: verdictSchema,
  reason: z.enum([...verifyReasons, '']),
  items: z.array(z.object({ no: z.int().nullable(), title: z.string(), page: z.string(), detail: z.string() })),
})
export type VerifyCheck = z.infer<typeof verifyCheckSchema>

/** What the verifier says of one file. */
export const verifyReportSchema = z.object({
  file: z.string(),
  bytes: z.int().nonnegative(),
  sha256: z.string(),
  verdict: verdictSchema,
  checks: z.array(verifyCheckSchema),
  title: z.string(),
  volume: z.string(),
  sealedAt: z.string(),
  merkleRoot: z.string(),
  /** Where the trail of the sealing desk stood: an anchor outside that desk. Null when the manifest was not read. */
  deviceHead: z.object({ device: z.string(), seq: z.int(), hash: z.string() }).nullable(),
  signer: z.object({ subject: z.string(), fingerprint: z.string(), validTo: z.string() }).nullable(),
})
export type VerifyReport = z.infer<typeof verifyReportSchema>

/**
 * The verdict on the whole file: the worst of all checks, save that originals nobody gave are
 * left out: a PDF handed over alone can pass.
 */
export function overallVerdict(checks: readonly VerifyCheck[]): Verdict {
  const counted = checks.filter((check) => check.reason !== 'originalsNotGiven')
  return worstVerdict(counted.map((check) => check.verdict))
}

/** One failure makes the whole fail; one open question keeps it from passing. */
export function worstVerdict(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('fail')) return 'fail'
  return verdicts.includes('unknown') ? 'unknown' : 'pass'
}
