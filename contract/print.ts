import * as z from 'zod'

import { volumeSchema } from '#domain/material/material.ts'
import { coverOffsetSchema } from '#domain/paper/printBasket.ts'
import { printRunSchema } from '#domain/paper/printRun.ts'

import { command, query } from './operation.ts'

/**
 * What may go into a print job. cover: form 62 whole · coverWords: only its words, for a pre-printed
 * 卷皮 · catalogue · closing: the closing note · pageNumbers: 页号对照表, for numbering the
 * paper by hand · material: a document of the case.
 */
const partKindSchema = z.enum(['cover', 'coverWords', 'catalogue', 'closing', 'pageNumbers', 'material'])

/** One document in the basket; `volume` for pages of our own, `materialId` for a material. */
export const basketPartSchema = z.object({
  kind: partKindSchema,
  volume: volumeSchema,
  materialId: z.string().nullable(),
  /** Such as `1-3、5`; all pages when empty. */
  pages: z.string(),
  copies: z.int().min(1).max(99),
})
export type BasketPartInput = z.infer<typeof basketPartSchema>

const offeredSchema = z.object({
  kind: partKindSchema,
  volume: volumeSchema,
  materialId: z.string().nullable(),
  title: z.string(),
  /** 0 for pages of our own, which are counted when they are set. */
  pages: z.int().nonnegative(),
  /** Whether it is a print of ours that nobody has signed yet. */
  isUnsigned: z.boolean(),
})
export type OfferedPart = z.infer<typeof offeredSchema>

const writers = ['handler', 'examiner', 'reviewer', 'recorder', 'archivist', 'litigator'] as const

/** The print basket (打印): one PDF of many documents, and the log of what was printed. */
export const printOperations = {
  'print.basket': query(
    z.object({ caseId: z.string() }),
    z.object({
      offered: z.array(offeredSchema),
      offset: coverOffsetSchema,
      runs: z.array(printRunSchema.extend({ printedByName: z.string() })),
    }),
  ),
  /**
   * Makes one PDF and writes the log. Refused: a page range that does not fit (`invalidInput`
   * `parts.<n>.pages`), a document without pages (conflict `noPages`). The file stays until the
   * service ends; it is read at `/bytes/print/<runId>` and may be opened at `path`.
   */
  'print.make': command(
    z.object({
      caseId: z.string(),
      parts: z.array(basketPartSchema).min(1),
      duplex: z.boolean(),
      offset: coverOffsetSchema,
    }),
    z.object({ runId: z.string(), path: z.string(), pages: z.int().positive(), bytes: z.int().positive() }),
    ['print', 'paper', 'case', 'workbench'],
    writers,
  ),
}
