import * as z from 'zod'

import { coverSchema, planItemSchema, printedSpan } from '#domain/dossier/sealPlan.ts'
import { sha256HexSchema } from '#domain/proof/sha256.ts'

import { defineTemplate } from '#typeset/template.ts'
import { qrRuns } from './qrRuns.ts'
import { dottedDay, grouped } from './words.ts'

/** What a row of the catalogue is made of; an item of a seal plan fits as it is. */
export const catalogueItemSchema = planItemSchema.pick({
  no: true,
  title: true,
  docNo: true,
  date: true,
  remark: true,
  firstNumber: true,
  lastNumber: true,
  labels: true,
})

/**
 * 卷宗封面 (form 62) and 卷内文件目录. A whole seal plan's `cover` and `items` fit as they are.
 * `merkleRoot` is `planRoot`, `coverCode` is `coverCode` of `#domain/proof/manifest.ts`.
 */
export const frontMatterData = z.object({
  cover: coverSchema,
  items: z.array(catalogueItemSchema).min(1),
  merkleRoot: sha256HexSchema,
  coverCode: z.string().min(1),
})

type CatalogueItem = z.output<typeof catalogueItemSchema>

export const frontMatter = defineTemplate(frontMatterData, ({ cover, items, merkleRoot, coverCode }) => ({
  cover: {
    ...cover,
    volume: `（${cover.volume}）`,
    itemCount: String(cover.itemCount),
    pageCount: String(cover.pageCount),
  },
  root: grouped(merkleRoot),
  qr: qrRuns(coverCode),
  items: catalogueRows(items),
}))

/** The start page only; the last row start–end, so that the volume's last page is stated (form 63). */
function printedPage(item: CatalogueItem, isLast: boolean): string {
  const { first, last } = printedSpan(item)
  return isLast && first !== last ? `${first}–${last}` : first
}

/** The rows of the catalogue (form 63) as they are printed. */
export function catalogueRows(items: readonly CatalogueItem[]) {
  return items.map((item, index) => ({
    no: String(item.no),
    docNo: item.docNo,
    title: item.title,
    date: dottedDay(item.date),
    page: printedPage(item, index === items.length - 1),
    remark: item.remark,
  }))
}
