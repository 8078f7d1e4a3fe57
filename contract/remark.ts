import * as z from 'zod'

import { readingSchema } from '#domain/review/reading.ts'
import { remarkSchema } from '#domain/review/remark.ts'

import { command, query } from './operation.ts'

const writers = ['reviewer', 'handler', 'examiner', 'recorder'] as const
const remarkId = z.object({ remarkId: z.string() })
const readers = z.object({ materialId: z.string(), version: z.int().positive() })

/** What a reader leaves on the pages: remarks (批注) with their answers, and what was read (已阅). */
export const remarkOperations = {
  /** The remarks of a case, oldest first, closed ones included. */
  'remark.list': query(z.object({ caseId: z.string() }), z.array(remarkSchema)),
  'remark.add': command(
    remarkSchema.pick({ materialId: true, version: true, page: true, rect: true, quote: true, text: true }),
    remarkId,
    ['remark'],
    writers,
  ),
  'remark.answer': command(remarkId.extend({ text: z.string().trim().min(1) }), z.object({}), ['remark'], writers),
  /** By its author; by the reviewer in charge of the last round only with a reason. */
  'remark.close': command(remarkId.extend({ reason: z.string().trim() }), z.object({}), ['remark'], writers),
  /** What the caller has read of a case. */
  'reading.list': query(z.object({ caseId: z.string() }), z.array(readingSchema)),
  /** Pages that stood before the caller are added; `isMarked` sets or takes back the mark on the whole. */
  'reading.note': command(
    readers.extend({ pages: z.array(z.int().positive()).max(500).default([]), isMarked: z.boolean().optional() }),
    z.object({}),
    ['reading'],
  ),
}
