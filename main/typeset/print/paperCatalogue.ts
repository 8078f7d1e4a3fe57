import * as z from 'zod'

import { defineTemplate } from '#typeset/template.ts'
import { catalogueItemSchema, catalogueRows } from './frontMatter.ts'

/** 卷内文件目录 (form 63) for paper. */
export const paperCatalogueData = z.object({ items: z.array(catalogueItemSchema).min(1) })

export const paperCatalogue = defineTemplate(paperCatalogueData, ({ items }) => ({ items: catalogueRows(items) }))
