import * as z from 'zod'

import { pageChangeSchema } from '#domain/review/pageChange.ts'
import { pageRectSchema, pageRefSchema } from '#domain/review/review.ts'
import { pageSources } from '#domain/search/pageText.ts'

import { command, query } from './operation.ts'

const roundId = z.object({ roundId: z.string() })

/** A run of text that both versions have, that was taken out or put in; see `domain/text/textDiff.ts`. */
export const diffPartSchema = z.object({ kind: z.enum(['same', 'removed', 'added']), text: z.string() })

const readTextSchema = z.object({ source: z.enum(pageSources), text: z.string() })

/** Page by page comparison (逐页比对): what changed between two rounds, two pages, two drafts. */
export const comparisonOperations = {
  /**
   * What became of every page since the round before; `against` is that round's number, null for a
   * first round. May take half a minute the first time a file was scanned anew; kept afterwards.
   */
  'comparison.ofRound': query(
    roundId,
    z.object({ against: z.int().positive().nullable(), changes: z.array(pageChangeSchema) }),
  ),
  /**
   * 同一页重扫: a person has looked and says that these pages show the same sheets. Answers that
   * cite nothing but unchanged or confirmed pages are taken over; gives the pages of the round that
   * are confirmed now. An empty list takes over what is the same by its content alone.
   */
  'comparison.confirm': command(
    roundId.extend({ pages: z.array(z.object({ was: pageRefSchema, now: pageRefSchema })) }),
    z.object({ confirmed: z.int().nonnegative() }),
    ['case', 'comparison', 'review', 'workbench'],
    ['reviewer'],
  ),
  /** Two pages side by side: what they say as far as it was read, the change in words, and where their drawings differ. */
  'comparison.texts': query(
    z.object({ was: pageRefSchema, now: pageRefSchema }),
    z.object({
      was: readTextSchema.nullable(),
      now: readTextSchema.nullable(),
      parts: z.array(diffPartSchema),
      numbers: z.array(z.object({ was: z.string(), now: z.string() })),
      rects: z.object({ was: z.array(pageRectSchema), now: z.array(pageRectSchema) }),
    }),
  ),
  /** What changed in the words of two versions of a draft (DOCX, text or a PDF with a text layer). */
  'comparison.drafts': query(
    z.object({ materialId: z.string(), was: z.int().positive(), now: z.int().positive() }),
    z.object({ parts: z.array(diffPartSchema) }),
  ),
}
