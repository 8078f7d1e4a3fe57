import * as z from 'zod'

import { openSheetsSchema } from '#domain/paper/matchSheets.ts'
import { paperCopySchema, paperStages } from '#domain/paper/paperCopy.ts'
import { scanArrivalSchema, sideRefSchema } from '#domain/paper/scanArrival.ts'

import { absolutePathSchema } from './absolutePath.ts'
import { command, query } from './operation.ts'

/** A print on the list 待签收: what it is, how far it has come, where it is and for how many days. */
export const paperRowSchema = paperCopySchema.omit({ act: true, sent: true }).extend({
  title: z.string(),
  caseTitle: z.string(),
  stage: z.enum(paperStages),
  days: z.int().nonnegative(),
  /** Bytes of the file that was printed, to print it again: those of the 阅览件 where there is one. */
  bytes: z.int().nonnegative(),
  hasViewCopy: z.boolean(),
  /** How many of its sheets have arrived and wait for the others. */
  arrived: z.int().nonnegative(),
  isArchived: z.boolean(),
})
export type PaperRow = z.infer<typeof paperRowSchema>

/** How the watched folder stands; `troubles` are files in it that were not taken in, with a code of `watchTroubleText`. */
export const watchStatusSchema = z.object({
  directory: z.string(),
  movesTaken: z.boolean(),
  state: z.enum(['off', 'watching', 'folderGone', 'noAccount']),
  lookedAt: z.string().nullable(),
  troubles: z.array(z.object({ name: z.string(), code: z.string(), detail: z.string() })),
})
export type WatchStatus = z.infer<typeof watchStatusSchema>

/** One line of the way of a print: who said when where it was, or hung its scan or took it down. */
const paperStepSchema = z.object({
  at: z.string(),
  by: z.string(),
  action: z.string(),
  place: z.string(),
  sent: z.boolean(),
  note: z.string(),
})

const openRowSchema = openSheetsSchema.extend({
  /** Title of the document its codes name, '' when none is known. */
  title: z.string(),
  caseTitle: z.string(),
})
export type OpenRow = z.infer<typeof openRowSchema>

const inboxSchema = z.object({
  watch: watchStatusSchema,
  open: z.array(openRowSchema),
  /** The scans of which sides wait; the newest others, to look things up. */
  scans: z.array(scanArrivalSchema.omit({ gate: true }).extend({ mediaType: z.string() })),
})

const writers = ['handler', 'examiner', 'reviewer', 'recorder', 'archivist'] as const
const sides = z.array(sideRefSchema).min(1)
const touches = ['paper', 'inbox', 'case', 'workbench', 'deadline'] as const

/** What was printed and where it is (待签收); scans that came back (扫描收件). */
export const paperOperations = {
  /** The prints of one case, or of the desk: out to be signed, back (the last 500), or both. */
  'paper.list': query(
    z.object({ caseId: z.string().nullable(), shown: z.enum(['open', 'hungBack', 'all']).default('all') }),
    z.array(paperRowSchema),
  ),
  /** The way of one print so far, oldest first; read from the trail. */
  'paper.history': query(z.object({ paperId: z.string() }), z.array(paperStepSchema)),
  /** Says where prints are now, or that they are signed; null leaves a thing as it is. */
  'paper.move': command(
    z.object({
      paperIds: z.array(z.string()).min(1),
      place: z.string().trim().min(1).nullable(),
      stage: z.enum(['printed', 'sent', 'signed']).nullable(),
    }),
    z.object({}),
    touches,
    writers,
  ),
  /**
   * Hangs a chosen scan on its document. Answers `asks` when the scan does not fit (code of another
   * document, wrong number of pages): the sides then lie in the inbox and nothing is hung.
   */
  'paper.hangBack': command(
    z.object({ paperId: z.string(), token: z.string() }),
    z.object({ hung: z.boolean(), asks: z.array(openRowSchema) }),
    touches,
    writers,
  ),
  /** Takes a scan down that hung on the wrong document: its version stays, the document is as it was before. */
  'paper.undoHang': command(
    z.object({ paperId: z.string(), reason: z.string().trim().min(1) }),
    z.object({}),
    touches,
    writers,
  ),
  'inbox.list': query(z.object({}), inboxSchema),
  /** Hangs these sides, in this order, on a print: what a person says counts, whatever the codes say. */
  'inbox.hang': command(z.object({ paperId: z.string(), sides }), z.object({}), touches, writers),
  /** Makes a new paper of a case of these sides, for what carries no code. */
  'inbox.file': command(
    z.object({ caseId: z.string(), kind: z.string(), title: z.string().trim().min(1), sides }),
    z.object({ materialId: z.string() }),
    touches,
    writers,
  ),
  /** Hands a whole scan of many documents to the splitting grid (扫描拆分) of a case; its waiting sides leave the inbox. */
  'inbox.split': command(
    z.object({ caseId: z.string(), arrivalId: z.string() }),
    z.object({ scanId: z.string() }),
    ['paper', 'inbox', 'scan', 'workbench'],
    writers,
  ),
  /** Puts sides aside with a reason, or takes them back (`reason` null). The scan itself is always kept. */
  'inbox.setAside': command(
    z.object({ sides, reason: z.string().trim().min(1).nullable() }),
    z.object({}),
    touches,
    writers,
  ),
  /** Chooses the folder 扫描收件; '' switches it off. */
  'watch.save': command(
    z.object({ directory: z.union([z.literal(''), absolutePathSchema]), movesTaken: z.boolean() }),
    watchStatusSchema,
    ['inbox'],
    ['administrator', ...writers],
  ),
  /** Looks at the folder now; answers once everything that stood still was taken in. */
  'watch.look': command(z.object({}), watchStatusSchema, touches, writers),
}
