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

/**
 * One document of the sealed file. `firstNumber`/`lastNumber` are the printed page numbers;
 * cover, catalogue and closing note carry none (form 64(三)). `salt` keeps the leaf from being
 * guessed by somebody who holds only its siblings.
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
  render: gateReportSchema.shape.state,
  renderReason: z.string(),
  salt: z.string(),
  /** The original, by its name in the folder of originals. */
  file: z.object({ path: z.string(), bytes: z.int().nonnegative(), sha256: sha256HexSchema, mediaType: z.string() }),
})
export type PlanItem = z.infer<typeof planItemSchema>

/**
 * The frozen plan of a seal: all that decides the bytes before `/Contents`. Two runs with the
 * same plan give the same bytes.
 */
export const sealPlanSchema = z.object({
  caseId: z.string(),
  volume: sealVolumeSchema,
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
