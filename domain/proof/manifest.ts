import * as z from 'zod'

import {
  planItemSchema,
  sealPlanSchema,
  sealVolumeSchema,
  type PlanItem,
  type SealPlan,
} from '#domain/dossier/sealPlan.ts'

import { canonicalJson } from './canonicalJson.ts'
import { merkleLeaf, merkleRoot } from './merkle.ts'
import { sha256HexSchema, type Sha256, type Sha256Hex } from './sha256.ts'

/**
 * A run of bytes of the sealed PDF. The segments stand end to end from byte 0 up to the manifest
 * itself, so a changed byte can be laid at the door of one page of one document.
 */
export const segmentSchema = z.strictObject({
  /** page: one page; frame: header, fonts and shared objects between pages, of one item or of none. */
  kind: z.enum(['frame', 'page']),
  offset: z.int().nonnegative(),
  length: z.int().positive(),
  sha256: sha256HexSchema,
  /** Page of the PDF, from 1; the printed number is `items[].numbers`, not this. */
  pdfPage: z.int().positive().nullable(),
  /** `no` of the item; null for cover, catalogue, closing note and what no single item owns. */
  item: z.int().positive().nullable(),
})
export type Segment = z.infer<typeof segmentSchema>

/** An item as the manifest names it: the plan's own, and where its pages are in the PDF. */
export const manifestItemSchema = planItemSchema.omit({ materialId: true }).extend({
  pdfFirst: z.int().positive(),
  pdfLast: z.int().positive(),
})
export type ManifestItem = z.infer<typeof manifestItemSchema>

/** `manifest.json` inside a sealed case file, format version 1: docs/proof-format.md. */
export const manifestSchema = z.object({
  format: z.literal('yijuan-case-file'),
  version: z.literal(1),
  caseId: z.string(),
  volume: sealVolumeSchema,
  title: z.string(),
  docNo: z.string(),
  bureau: z.string(),
  sealedAt: z.iso.datetime(),
  program: z.string(),
  rulePack: z.string(),
  deviceHead: sealPlanSchema.shape.deviceHead,
  caseHeads: z.array(sha256HexSchema),
  merkleRoot: sha256HexSchema,
  pdfPages: z.int().positive(),
  items: z.array(manifestItemSchema),
  segments: z.array(segmentSchema),
})
export type Manifest = z.infer<typeof manifestSchema>

/** The leaf of one item: what it is, its printed numbers and the hash of its original. */
export function itemLeaf(sha256: Sha256, item: PlanItem | ManifestItem): Sha256Hex {
  return merkleLeaf(
    sha256,
    canonicalJson({
      no: item.no,
      title: item.title,
      docNo: item.docNo,
      date: item.date,
      firstNumber: item.firstNumber,
      lastNumber: item.lastNumber,
      labels: item.labels,
      salt: item.salt,
      file: item.file,
      view: item.view,
    }),
  )
}

/** The Merkle root printed on the cover, known before any page is written. */
export function planRoot(sha256: Sha256, items: readonly (PlanItem | ManifestItem)[]): Sha256Hex {
  return merkleRoot(
    sha256,
    items.map((item) => itemLeaf(sha256, item)),
  )
}

/** The text in the cover's QR code: format, case, root. */
export function coverCode(sha256: Sha256, plan: SealPlan): string {
  return `YIJUAN1|${plan.cover.docNo || plan.caseId}|${planRoot(sha256, plan.items)}`
}
