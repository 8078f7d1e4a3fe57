import * as z from 'zod'

import { daySchema } from '#domain/day.ts'
import { pageSizeSchema, scanPageSchema, volumeSchema } from '#domain/material/material.ts'
import { sha256HexSchema } from '#domain/proof/sha256.ts'

/**
 * A file whose sides are split. Its bytes are kept whole.
 *
 * `pages` is empty for a file that cannot be cut as it is (a picture, a damaged PDF): then another
 * source, `madeFrom` it, holds the sides that could be read. `reason` is a code of
 * `contract/text/gate.ts`, '' when nothing is wrong; `lost` says that the file breaks off.
 */
export const scanSourceSchema = z.object({
  sha256: sha256HexSchema,
  fileName: z.string(),
  bytes: z.int().nonnegative(),
  pages: z.array(pageSizeSchema),
  reason: z.string(),
  madeFrom: sha256HexSchema.nullable(),
  lost: z.boolean(),
})
export type ScanSource = z.infer<typeof scanSourceSchema>

/** The document that begins at a side (分件): what its first page is. `id` stays when it is cut anew. */
export const documentStartSchema = z.object({
  id: z.string(),
  /** Code of a form of the rule pack; '' while nobody chose. */
  kind: z.string(),
  title: z.string(),
  volume: volumeSchema,
  docNo: z.string(),
  docDate: daySchema.nullable(),
})
export type DocumentStart = z.infer<typeof documentStartSchema>

/** Why a side belongs to no document: blank back · cover, catalogue and the like · another side took its place. */
export const dropReasonSchema = z.enum(['blank', 'aside', 'replaced'])
export type DropReason = z.infer<typeof dropReasonSchema>

/**
 * One side of the scan where it lies now. `anchor` is the number stamped on the paper as somebody
 * typed it here; the sides after it are numbered on from it (null: goes on, '' and `无号`: has none).
 */
export const sheetSchema = scanPageSchema.extend({
  dropped: dropReasonSchema.nullable(),
  start: documentStartSchema.nullable(),
  anchor: z.string().nullable(),
})
export type Sheet = z.infer<typeof sheetSchema>

/** A document as it was cut: the material it became, its sides, and what was said of it then. */
export const cutDocumentSchema = z.object({
  materialId: z.string(),
  start: documentStartSchema,
  pages: z.array(scanPageSchema),
  labels: z.array(z.string()),
})
export type CutDocument = z.infer<typeof cutDocumentSchema>

/**
 * A scan of many documents (扫描件) of a case: kept whole, split into documents.
 *
 * `open` until it was split for the first time. `documents` is what the last 完成拆分 cut.
 * `fromMaterial` is the material as which the whole scan had been put in before; it is withdrawn
 * once the scan is split. Null when the scan was taken in by itself.
 */
export const scanSchema = z.object({
  id: z.string(),
  caseId: z.string(),
  state: z.enum(['open', 'finished']),
  sources: z.array(scanSourceSchema).min(1),
  documents: z.array(cutDocumentSchema),
  fromMaterial: z.string().nullable(),
  addedAt: z.iso.datetime(),
  addedBy: z.string(),
})
export type Scan = z.infer<typeof scanSchema>

/** Whether a side is blank, as far as a machine can tell; a person confirms. */
export const blankVerdictSchema = z.enum(['blank', 'notBlank', 'unknown'])
export type BlankVerdict = z.infer<typeof blankVerdictSchema>

/** The name of a side: the same paper keeps it wherever it is moved. */
export function sideKey({ sha256, page }: { sha256: string; page: number }): string {
  return `${sha256}:${page}`
}

/** The sides of a source as they came, one after the other. */
export function sheetsOf(source: ScanSource): Sheet[] {
  return source.pages.map((_, index) => ({
    sha256: source.sha256,
    page: index + 1,
    turn: 0,
    dropped: null,
    start: null,
    anchor: null,
  }))
}
