import * as z from 'zod'

import { sha256HexSchema } from '#domain/proof/sha256.ts'

import { defineTemplate } from '#typeset/template.ts'
import { byteCount, grouped } from './words.ts'

const standInSchema = z.object({
  /** Number in the catalogue. */
  no: z.int().positive(),
  title: z.string(),
  docNo: z.string(),
  fileName: z.string(),
  /** The format in words, e.g. `视频（MP4）`. */
  format: z.string(),
  bytes: z.int().nonnegative(),
  sha256: sha256HexSchema,
  /** 存放位置: the folder of originals beside the sealed file. */
  folder: z.string(),
  /** Why there are no pages, as a sentence. */
  explanation: z.string(),
})

/** 载体说明: one page for each item that has no pages of its own, in item order. */
export const placeholderData = z.object({ pages: z.array(standInSchema).min(1) })

export const placeholder = defineTemplate(
  placeholderData,
  ({ pages }) => ({
    pages: pages.map((page) => ({
      ...page,
      no: `第 ${page.no} 件`,
      bytes: byteCount(page.bytes),
      sha256: grouped(page.sha256),
    })),
  }),
  (model) => (Array.isArray(model.pages) ? model.pages.length : null),
)
