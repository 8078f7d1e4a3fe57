import * as z from 'zod'

import { daySchema } from '#domain/day.ts'
import { gateReportSchema } from '#domain/material/material.ts'
import { sha256HexSchema } from '#domain/proof/sha256.ts'

/** What is sealed: the main volume, the internal volume, or both in one file. */
export const sealVolumeSchema = z.enum(['正卷', '副卷', '全卷'])
export type SealVolume = z.infer<typeof sealVolumeSchema>

/** 卷宗封面 (form 62). Every field is the text that is printed. */
export const coverSchema = z.object({
  organ: z.string(),
  volume: sealVolumeSchema,
  docNo: z.string(),
  party: z.string(),
  title: z.string(),
  result: z.string(),
  filedOn: z.string(),
  closedOn: z.string(),
  handler: z.string(),
  retention: z.string(),
  itemCount: z.int(),
  pageCount: z.int(),
  archivedOn: z.string(),
  archiveNo: z.string(),
})
export type Cover = z.infer<typeof coverSchema>

/** 卷内备考表 (form 64). */
export const closingNoteSchema = z.object({
  summary: z.string(),
  remarks: z.string(),
  filedBy: z.string(),
  filedOn: z.string(),
  checkedBy: z.string(),
  checkedOn: z.string(),
})
export type ClosingNote = z.infer<typeof closingNoteSchema>

/** A file in the folder of originals, by its name there. */
const sealedFileSchema = z.object({
  path: z.string(),
  bytes: z.int().nonnegative(),
  sha256: sha256HexSchema,
  mediaType: z.string(),
})

/**
 * One document of the sealed file. `firstNumber`/`lastNumber` count its pages through the file;
 * cover, catalogue and closing note carry no number (form 64(三)). `labels` are the numbers
 * stamped on the paper, one for each page, where they are kept (沿用纸质页号); else empty, and the
 * count is printed. `salt` keeps the leaf from being guessed by somebody who holds only its siblings.
 */
export const planItemSchema = z.object({
  no: z.int().positive(),
  materialId: z.string(),
  volume: z.enum(['正', '副']),
  title: z.string(),
  docNo: z.string(),
  date: daySchema.nullable(),
  author: z.string(),
  remark: z.string(),
  pageCount: z.int().positive(),
  firstNumber: z.int().positive(),
  lastNumber: z.int().positive(),
  labels: z.array(z.string()),
  render: gateReportSchema.shape.state,
  renderReason: z.string(),
  salt: z.string(),
  /** The original. */
  file: sealedFileSchema,
  /** The 阅览件 whose pages are bound for an original without pages of its own; else null. */
  view: sealedFileSchema.nullable(),
})
export type PlanItem = z.infer<typeof planItemSchema>

type Numbered = Pick<PlanItem, 'firstNumber' | 'lastNumber' | 'labels'>

/** The number of a page of an item as it stands on the paper, `index` from 0. */
export function printedNumber({ firstNumber, labels }: Numbered, index: number): string {
  return labels[index] ?? String(firstNumber + index)
}

/** First and last printed number of an item; the same twice for a single page. */
export function printedSpan(item: Numbered): { first: string; last: string } {
  return { first: printedNumber(item, 0), last: item.labels.at(-1) ?? String(item.lastNumber) }
}

/**
 * The frozen plan of a seal: all that decides the bytes before `/Contents`. Two runs with the
 * same plan give the same bytes.
 */
export const sealPlanSchema = z.object({
  caseId: z.string(),
  volume: sealVolumeSchema,
  /**
   * paper: every page bears the number stamped on it, nothing is stamped again · desk: numbered
   * here · mixed: numbered here although some papers bear numbers of their own.
   */
  numbering: z.enum(['desk', 'paper', 'mixed']),
  sealedAt: z.iso.datetime(),
  program: z.string(),
  rulePack: z.string(),
  bureau: z.string(),
  deviceHead: z.object({ device: z.string(), seq: z.int(), hash: sha256HexSchema }),
  caseHeads: z.array(sha256HexSchema),
  cover: coverSchema,
  items: z.array(planItemSchema),
  closingNote: closingNoteSchema,
})
export type SealPlan = z.infer<typeof sealPlanSchema>
