import * as z from 'zod'

import { volumeSchema } from '#domain/material/material.ts'
import { blankVerdictSchema, scanSchema, sheetSchema } from '#domain/scan/scan.ts'

import { command, query } from './operation.ts'

const writers = ['handler', 'examiner', 'reviewer', 'recorder', 'archivist'] as const

/** One scan in the list of a case. */
const scanSummarySchema = z.object({
  id: z.string(),
  fileName: z.string(),
  state: scanSchema.shape.state,
  sides: z.int(),
  documents: z.int(),
  savedAt: z.string(),
})

/** A side that was looked at: its small picture is there, and whether it is blank as far as one can tell. */
const seenSideSchema = z.object({ sha256: z.string(), page: z.int(), blank: blankVerdictSchema })

/** The splitting work as it was saved last; `revision` counts the saves. */
const scanWorkSchema = z.object({ revision: z.int(), sheets: z.array(sheetSchema), savedAt: z.string() })

/** What 完成拆分 did. `unassigned` sides were left before the first cut mark. */
const finishOutcomeSchema = z.object({
  added: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  withdrawn: z.int(),
  /** The act that keeps the whole scan in the file, because it is its proof; '' when it was withdrawn or never in it. */
  wholeKeptFor: z.string(),
  unassigned: z.int(),
  firstMaterialId: z.string().nullable(),
})

/**
 * Scans of many documents (扫描件): kept whole, split by hand, cut into documents.
 *
 * Small pictures are read by GET `/bytes/thumbnail/<scanId>/<sha256>/<page>` (404 until made), a
 * source by GET `/bytes/scan/<scanId>/<sha256>`.
 */
export const scanOperations = {
  'scan.add': command(
    z.object({ caseId: z.string(), token: z.string() }),
    z.object({ scanId: z.string(), sides: z.int(), lost: z.boolean() }),
    ['scan', 'workbench'],
    writers,
  ),
  /** The same with a material that turned out to be a whole file; the scan that was made of it before, if any. */
  'scan.fromMaterial': command(
    z.object({ materialId: z.string() }),
    z.object({ scanId: z.string(), sides: z.int(), lost: z.boolean() }),
    ['scan', 'workbench'],
    writers,
  ),
  /** Sides from another file, to be inserted or to take the place of others; nothing is placed yet. */
  'scan.addSource': command(
    z.object({ scanId: z.string(), token: z.string() }),
    z.object({ sheets: z.array(sheetSchema), lost: z.boolean() }),
    ['scan'],
    writers,
  ),
  'scan.list': query(z.object({ caseId: z.string() }), z.array(scanSummarySchema)),
  'scan.get': query(
    z.object({ scanId: z.string() }),
    z.object({
      scan: scanSchema,
      work: scanWorkSchema,
      seen: z.array(seenSideSchema),
      /** The kinds of documents in the order of their number keys, see `domain/scan/kindKeys.ts`. */
      kinds: z.array(z.object({ code: z.string(), title: z.string(), initials: z.string(), volume: volumeSchema })),
      isArchived: z.boolean(),
    }),
  ),
  /** Makes the small pictures that are still missing. */
  'scan.prepare': command(z.object({ scanId: z.string() }), z.object({ made: z.int() }), ['scan'], writers),
  /** Saves the work as a draft. `revision` is the one that was read or saved last; another window's is a conflict. */
  'scan.save': command(
    z.object({ scanId: z.string(), revision: z.int(), sheets: z.array(sheetSchema) }),
    z.object({ revision: z.int(), savedAt: z.string() }),
    [],
    writers,
  ),
  /**
   * Cuts the documents as the saved work says. `inPaperOrder`: they lie in their volume as they lie
   * in the scan, else in the order of the dossier.
   */
  'scan.finish': command(
    z.object({ scanId: z.string(), revision: z.int(), inPaperOrder: z.boolean() }),
    finishOutcomeSchema,
    ['scan', 'case', 'workbench'],
    writers,
  ),
}
