import type { Manifest } from '#domain/proof/manifest.ts'

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

/** The manifest as an area. */
export function manifestArea(parts: CaseFileParts): AffectedItem[] {
  const range = manifestBytes(parts)
  if (range === null) return []
  return [{ no: null, title: 'manifestAttachment', page: '', detail: byteRangeText(range.start, range.end) }]
}

/**
 * The areas in which a change must lie when every segment is whole: the manifest, or what stands
 * behind it. No hash but the signature's spans these, so both are named unless the manifest
 * contradicts itself.
 */
export function frameAreasOf(parts: CaseFileParts, isManifestSound: boolean): AffectedItem[] {
  const range = manifestBytes(parts)
  if (!parts.pdf.ok || range === null || !isManifestSound) return manifestArea(parts)
  const behind = { no: null, title: 'fileStructure', page: '', detail: byteRangeText(range.end, parts.pdf.value.end) }
  return [...manifestArea(parts), behind]
}
