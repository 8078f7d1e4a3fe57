import type { Manifest } from '#domain/proof/manifest.ts'
import type { FrameArea, VerifyCheck } from '#domain/seal/verifyReport.ts'

import type { ByteSource } from './byteSource.ts'
import { findAttachments, findSignature, type AttachmentParts, type SignatureParts } from './caseFileParts.ts'
import { manifestName, readManifest } from './checkManifest.ts'
import { readSeal } from './checkSignature.ts'
import type { SealParts } from './cms.ts'
import { PdfFile } from './pdfFile.ts'
import { andThen, attempt, byteRangeText, given, type AffectedItem, type Attempt } from './refusal.ts'

/** What could be read of a case file before anything is judged. */
export interface CaseFileParts {
  readonly pdf: Attempt<PdfFile>
  readonly signature: Attempt<SignatureParts>
  readonly seal: Attempt<SealParts>
  readonly attachments: Attempt<ReadonlyMap<string, AttachmentParts>>
  readonly manifest: Attempt<Manifest>
}

/** Reads structure, signature and manifest, each as far as it goes. */
export async function readParts(source: ByteSource, signal: AbortSignal): Promise<CaseFileParts> {
  const pdf = await attempt(signal, () => PdfFile.open(source))
  const signature = await andThen(signal, pdf, findSignature)
  const seal = await given(signal, signature, ({ gap }) => readSeal(source, gap))
  const attachments = await given(signal, pdf, findAttachments)
  const manifest = await andThen(signal, attachments, (all) => readManifest(source, all))
  return { pdf, signature, seal, attachments, manifest }
}

/** Where the object of the manifest begins and its bytes end; null when it cannot be found. */
export function manifestBytes(parts: CaseFileParts): { start: number; end: number } | null {
  const attachment = parts.attachments.ok ? parts.attachments.value.get(manifestName) : undefined
  return attachment === undefined ? null : { start: attachment.objectStart, end: attachment.data.end }
}

/** The manifest as an area; the structure that should lead to it when it cannot be found. */
export function manifestArea(parts: CaseFileParts): AffectedItem[] {
  const range = manifestBytes(parts)
  return [range === null ? area('fileStructure') : area('manifestAttachment', range)]
}

/** Where to look when a check failed as a whole; empty when another check knows better. */
export function areaOf(check: VerifyCheck['code'], parts: CaseFileParts): AffectedItem[] {
  if (check === 'coverage') return [area('fileStructure')]
  if (check === 'signature') return [area('signature', parts.signature.ok ? parts.signature.value.gap : undefined)]
  return check === 'manifest' || check === 'segments' ? manifestArea(parts) : []
}

function area(title: FrameArea, range?: { start: number; end: number }): AffectedItem {
  return { no: null, title, page: '', detail: range === undefined ? '' : byteRangeText(range.start, range.end) }
}

/**
 * The areas in which a change must lie when every segment is whole: the manifest, or what stands
 * behind it. No hash but the signature's spans these, so both are named unless the manifest
 * contradicts itself.
 */
export function frameAreasOf(parts: CaseFileParts, isManifestSound: boolean): AffectedItem[] {
  const range = manifestBytes(parts)
  if (!parts.pdf.ok || range === null || !isManifestSound) return manifestArea(parts)
  return [...manifestArea(parts), area('fileStructure', { start: range.end, end: parts.pdf.value.end })]
}
