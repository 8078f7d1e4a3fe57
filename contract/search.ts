import * as z from 'zod'

import { pageRectSchema, readPageSchema } from '#domain/search/pageText.ts'
import { searchPlaceSchema } from '#domain/search/searchEntry.ts'

import { command, query } from './operation.ts'

/** A found place: where, with what stands around it, and what to open and mark. */
export const searchHitSchema = z.object({
  place: searchPlaceSchema,
  refId: z.string(),
  /** What holds it: a title, 法制审核第1轮 …; written by `contract/text/search.ts`. */
  label: z.string(),
  materialId: z.string().nullable(),
  page: z.int().positive().nullable(),
  isWithdrawn: z.boolean(),
  snippet: z.object({ text: z.string(), marks: z.array(z.tuple([z.int(), z.int()])) }),
  /** What was found, as it is written there: the text to mark on the page. */
  quote: z.string(),
})
export type SearchHitView = z.infer<typeof searchHitSchema>

/** The hits in one case, and whether it holds more than shown. */
export const searchGroupSchema = z.object({
  caseId: z.string(),
  title: z.string(),
  docNo: z.string(),
  hasMore: z.boolean(),
  hits: z.array(searchHitSchema),
})
export type SearchGroup = z.infer<typeof searchGroupSchema>

/** How far index and recognition are. `behind`: changed cases that are not in the index yet. */
export const searchStatusSchema = z.object({
  behind: z.int(),
  files: z.int(),
  waiting: z.int(),
  recognised: z.int(),
  done: z.int(),
  isWorking: z.boolean(),
  paused: z.boolean(),
  /** Pages on which the mark of a state secret was read. */
  secrets: z.array(
    z.object({ caseId: z.string(), materialId: z.string(), title: z.string(), page: z.int(), mark: z.string() }),
  ),
})
export type SearchStatus = z.infer<typeof searchStatusSchema>

const material = z.object({ materialId: z.string(), version: z.int().positive() })

/** Full-text search, and what the pages say. */
export const searchOperations = {
  /** Answers within its time; `next` goes on where it ended. `caseId` keeps to one case and shows all of it. */
  'search.find': query(
    z.object({
      text: z.string().max(200),
      caseId: z.string().nullable().default(null),
      limit: z.int().min(1).max(200).default(50),
      cursor: z.int().nullable().default(null),
    }),
    z.object({ groups: z.array(searchGroupSchema), next: z.int().nullable(), milliseconds: z.number() }),
  ),
  'search.status': query(z.object({}), searchStatusSchema),
  /** The places of a text on the pages of one document. */
  'search.inDocument': query(
    material.extend({ text: z.string().max(200) }),
    z.array(z.object({ page: z.int().positive(), rects: z.array(pageRectSchema) })),
  ),
  /** What a page says, with the place of each line; null before it is read. */
  'search.page': query(
    material.extend({ page: z.int().positive() }),
    readPageSchema.pick({ source: true, text: true, boxes: true }).nullable(),
  ),
  /** Somebody compared the page with its paper: it is no state secret. */
  'search.clearSecret': command(
    z.object({ materialId: z.string(), page: z.int().positive(), reason: z.string().trim().min(1) }),
    z.object({}),
    ['search', 'trail'],
    ['handler', 'reviewer', 'archivist'],
  ),
  /** Stops recognition for now, or lets it go on. */
  'search.pause': command(z.object({ paused: z.boolean() }), z.object({}), ['search']),
  /** Empties the index and fills it again from what is kept. */
  'search.rebuild': command(z.object({}), z.object({ cases: z.int() }), ['search']),
  /** Reads everything that waits, to its end; failed pages once more. For the command line. */
  'search.read': command(z.object({}), z.object({ waiting: z.int(), recognised: z.int() }), ['search']),
}
