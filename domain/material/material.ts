import * as z from 'zod'

import { daySchema } from '#domain/day.ts'
import { sha256HexSchema } from '#domain/proof/sha256.ts'

/** 正卷 may be read by the other side; 副卷 is internal. */
export const volumeSchema = z.enum(['正', '副'])
export type Volume = z.infer<typeof volumeSchema>

/**
 * The paper twin of a document (纸质件状态): generated here → printed → signed → the scan hung
 * back → filed. `received` is a paper or file that came from outside and needs no signature round.
 */
export const paperStates = ['generated', 'printed', 'signed', 'scanned', 'received'] as const
/** How far the paper twin has come. */
export const paperStateSchema = z.enum(paperStates)
export type PaperState = z.infer<typeof paperStateSchema>

/** One page as the input gate measured it, in PDF points after rotation. */
export const pageSizeSchema = z.object({ width: z.number(), height: z.number() })

/**
 * What the input gate found.
 *
 * usable: pages are taken over as they are · image: one page made from a picture · rerendered: a
 * damaged PDF whose pages had to be drawn anew (said so in the manifest) · placeholder: no pages
 * of its own (Office, audio, video, OFD); a page describing it stands in · unusable: cannot be
 * read at all, the original is kept and a page says why · pending: not looked at yet.
 */
export const gateReportSchema = z.object({
  state: z.enum(['pending', 'usable', 'image', 'rerendered', 'placeholder', 'unusable']),
  mediaType: z.string(),
  /** A code of `contract/text/gate.ts`, empty when nothing is wrong. */
  reason: z.string(),
  pages: z.array(pageSizeSchema),
})
export type GateReport = z.infer<typeof gateReportSchema>

/** One side of a kept scan: its bytes, its page from 1, and by how many degrees it was turned clockwise. */
export const scanPageSchema = z.object({
  sha256: sha256HexSchema,
  page: z.int().positive(),
  turn: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
})
export type ScanPage = z.infer<typeof scanPageSchema>

/** A file whose bytes are kept, and what the gate said of it. */
export const storedFileSchema = z.object({
  sha256: sha256HexSchema,
  bytes: z.int().nonnegative(),
  fileName: z.string(),
  gate: gateReportSchema,
})

export type StoredFile = z.infer<typeof storedFileSchema>

/**
 * One version of a material: the original bytes, never changed, and what the gate said of them.
 *
 * `cutFrom`: the version was cut from kept scans, these pages in this order, nothing re-encoded;
 * null for a file that came as it is. `viewCopy`: the 阅览件 (a PDF or picture) that shows and
 * prints in place of an original without pages of its own (OFD, .doc, .wps); null when there is none.
 */
export const materialVersionSchema = storedFileSchema.extend({
  no: z.int().positive(),
  cutFrom: z.array(scanPageSchema).min(1).nullable(),
  viewCopy: storedFileSchema.nullable(),
  addedAt: z.iso.datetime(),
  addedBy: z.string(),
})
export type MaterialVersion = z.infer<typeof materialVersionSchema>

/** A material (材料) of a case: what it is, where it belongs, and its versions, newest last. */
export const materialSchema = z.object({
  id: z.string(),
  caseId: z.string(),
  /** Code of a form or evidence kind of the rule pack (`forms[].code`); `other` when unknown. */
  kind: z.string(),
  title: z.string().trim().min(1),
  docNo: z.string().trim(),
  docDate: daySchema.nullable(),
  /** 责任者 */
  author: z.string().trim(),
  volume: volumeSchema,
  /** Position inside the volume, chosen by hand; `null` follows the order of the rule pack. */
  position: z.int().nullable(),
  paperState: paperStateSchema,
  /**
   * The numbers stamped on the paper (沿用纸质页号), one for each page, such as `12` or `12-1`;
   * empty when the desk numbers the pages.
   */
  pageLabels: z.array(z.string().min(1)),
  remark: z.string(),
  /** Why it was taken out of the file; empty while it belongs to it. Nothing is ever deleted. */
  withdrawnReason: z.string(),
  versions: z.array(materialVersionSchema),
})
export type Material = z.infer<typeof materialSchema>

/** The version that counts: the newest one, or `null` while a generated form has none. */
export function currentVersion(material: Material): MaterialVersion | null {
  return material.versions.at(-1) ?? null
}

/** The file whose pages are shown, printed and bound: the 阅览件 where there is one, else the original. */
export function shownFile(version: MaterialVersion): StoredFile {
  return version.viewCopy ?? version
}

/** How many sheets of the dossier this material fills; one for anything that a placeholder page stands for. */
export function pageCount(material: Material): number {
  const version = currentVersion(material)
  return version === null ? 0 : Math.max(shownFile(version).gate.pages.length, 1)
}

/** Whether the paper counts as the record: only a signed scan, or a paper that came from outside. */
export function isOnRecord(material: Pick<Material, 'paperState'>): boolean {
  return material.paperState === 'scanned' || material.paperState === 'received'
}
