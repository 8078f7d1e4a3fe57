import { verifyCheckCodes, type VerifyCheck } from '#domain/seal/verifyReport.ts'
import type { WorkerHooks } from '#main/worker/protocol.ts'

import type { ByteSource } from './byteSource.ts'
import { checkCertificate } from './checkCertificate.ts'
import { checkCoverage } from './checkCoverage.ts'
import { checkManifest } from './checkManifest.ts'
import { checkOriginals } from './checkOriginals.ts'
import { checkPages } from './checkPages.ts'
import { checkSegments, type CheckHooks } from './checkSegments.ts'
import { checkSignature } from './checkSignature.ts'
import { areaOf, frameAreasOf, manifestBytes, type CaseFileParts } from './readParts.ts'
import { andThen, both, given, notReached, Refusal, type Attempt } from './refusal.ts'

/** What to verify: the case file, and what there is to compare it with. */
export interface VerifyInput {
  path: string
  /** Folder of originals; null leaves `originals` open without touching the verdict. */
  originalsDirectory: string | null
  /** The certificate the verifier got by another way; null leaves the signer open. */
  trustedCertificatePem: string | null
}

/** Everything the checks look at. */
export interface Judging {
  readonly input: VerifyInput
  readonly source: ByteSource
  readonly hooks: WorkerHooks
  readonly parts: CaseFileParts
  /** SHA-256 of the sealed bytes; null without a gap. */
  readonly covered: string | null
}

const openReasons: ReadonlySet<string> = new Set([
  'notReached',
  'signerNotPinned',
  'trustUnreadable',
  'originalsNotGiven',
  'originalsExtra',
])

/** Makes all seven checks, in the order of `verifyCheckCodes`; none throws. */
export async function judge(judging: Judging): Promise<VerifyCheck[]> {
  const { source, hooks, parts, covered } = judging
  const { signal } = hooks
  const coverage = await andThen(signal, both(parts.pdf, parts.signature), ([pdf, signature]) =>
    checkCoverage(source, pdf, signature),
  )
  const signature = await andThen(signal, parts.seal, (seal) => checkSignature(seal, covered))
  const manifest = await andThen(signal, both(parts.attachments, parts.manifest), ([attachments, value]) =>
    checkManifest(source, attachments, value),
  )
  const segments = await judgeSegments(judging)
  const isSound = coverage.ok && signature.ok && manifest.ok
  const results: Record<VerifyCheck['code'], Attempt<void>> = {
    coverage,
    signature: placeChange(parts, { signature, segments, isManifestSound: manifest.ok }),
    certificate: await judgeCertificate(judging),
    manifest,
    segments,
    pages: isSound ? await judgePages(judging) : notReached,
    originals: manifest.ok ? await judgeOriginals(judging) : notReached,
  }
  return verifyCheckCodes.map((code) => toCheck(code, results[code], parts))
}

async function judgeCertificate({ input, hooks, parts }: Judging): Promise<Attempt<void>> {
  const sealedAt = parts.manifest.ok ? parts.manifest.value.sealedAt : null
  return await given(hooks.signal, parts.seal, ({ certificate }) =>
    checkCertificate(certificate, sealedAt, input.trustedCertificatePem),
  )
}

async function judgeSegments({ source, hooks, parts }: Judging): Promise<Attempt<void>> {
  return await given(hooks.signal, parts.manifest, (manifest) =>
    checkSegments(source, manifest, manifestBytes(parts)?.start ?? 0, stepHooks(hooks, 'segments')),
  )
}

/** Only for files whose seal holds: pdfium is not fed what strangers have changed. */
async function judgePages({ input, source, hooks, parts }: Judging): Promise<Attempt<void>> {
  return await given(hooks.signal, both(parts.pdf, parts.manifest), ([pdf, manifest]) =>
    checkPages({ path: input.path, size: source.size, pdf }, manifest.pdfPages, hooks.signal),
  )
}

async function judgeOriginals({ input, hooks, parts }: Judging): Promise<Attempt<void>> {
  return await given(hooks.signal, parts.manifest, (manifest) =>
    checkOriginals(manifest, input.originalsDirectory, stepHooks(hooks, 'originals')),
  )
}

/** A digest that differs while every segment is whole means: not a page, but what is around them. */
function placeChange(
  parts: CaseFileParts,
  outcome: { signature: Attempt<void>; segments: Attempt<void>; isManifestSound: boolean },
): Attempt<void> {
  const { signature, segments } = outcome
  if (signature.ok || signature.refusal.reason !== 'digestMismatch' || !segments.ok) return signature
  return { ok: false, refusal: new Refusal('frameChanged', frameAreasOf(parts, outcome.isManifestSound)) }
}

function toCheck(code: VerifyCheck['code'], result: Attempt<void>, parts: CaseFileParts): VerifyCheck {
  if (result.ok) return { code, verdict: 'pass', reason: '', items: [] }
  const { reason, items } = result.refusal
  const isOpen = openReasons.has(reason)
  const isPlaced = items.length > 0 || isOpen || reason === 'digestMismatch'
  return { code, verdict: isOpen ? 'unknown' : 'fail', reason, items: isPlaced ? [...items] : areaOf(code, parts) }
}

/** The hooks of one step of a long check. */
export function stepHooks(hooks: WorkerHooks, step: string): CheckHooks {
  return { signal: hooks.signal, progress: (done, total) => hooks.progress(step, done, total) }
}
