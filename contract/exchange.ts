import * as z from 'zod'

import { daySchema } from '#domain/day.ts'
import { appErrorSchema } from '#domain/errors.ts'
import { bureauTripSchema, tripPurposeSchema } from '#domain/exchange/bureauTrip.ts'
import { ledgerMappingSchema, ledgerRowSchema } from '#domain/exchange/readLedger.ts'
import { sheetKindSchema } from '#domain/exchange/sheetLayout.ts'
import { sheetTemplateSchema } from '#domain/exchange/sheetTemplate.ts'

import { absolutePathSchema } from './absolutePath.ts'
import { command, query } from './operation.ts'

const writers = ['handler', 'archivist'] as const

/** A ledger on disk by its token, one of its sheets, and how its columns are taken; null leaves the choice to the header. */
const ledgerChoiceSchema = z.object({
  token: z.string(),
  sheet: z.string().nullable(),
  mapping: ledgerMappingSchema.nullable(),
})

/** A row as it would come in: `new`, `existing` (the case is here), `repeated` (an earlier row says the same), `left`. */
export const previewRowSchema = ledgerRowSchema.extend({
  state: z.enum(['new', 'existing', 'repeated', 'left']),
  /** The name of the case it becomes, or of the one that is here. */
  title: z.string(),
  caseId: z.string().nullable(),
})
export type PreviewRow = z.infer<typeof previewRowSchema>

/** What an import of a ledger would do. */
export const ledgerPreviewSchema = z.object({
  fileName: z.string(),
  sheets: z.array(z.string()),
  sheet: z.string(),
  labels: z.array(z.string()),
  mapping: ledgerMappingSchema,
  rows: z.array(previewRowSchema),
  skipped: z.array(z.object({ rowNo: z.int(), why: z.enum(['totals', 'header', 'note']) })),
})
export type LedgerPreview = z.infer<typeof ledgerPreviewSchema>

/** A trip with the name of its case and for how many days it is (or was) away. */
const tripSchema = bureauTripSchema.extend({ caseTitle: z.string(), days: z.int(), isAway: z.boolean() })
export type Trip = z.infer<typeof tripSchema>

const numberFindingSchema = z.object({
  code: z.enum(['malformed', 'taken', 'otherYear', 'otherWord']),
  severity: z.enum(['stop', 'warn']),
  detail: z.string(),
})

/** A folder of one old case: how many files and bytes, what could not be looked at, the cases it fits. */
const folderSchema = z.object({
  name: z.string(),
  files: z.int(),
  bytes: z.int(),
  unreadable: z.array(z.string()),
  matches: z.array(z.object({ caseId: z.string(), title: z.string() })),
  state: z.enum(['matched', 'unclear', 'new', 'unnamed']),
})
export type FolderPreview = z.infer<typeof folderSchema>

const touched = ['case', 'workbench', 'deadline', 'bureau'] as const

/** Spreadsheets, other systems, the city bureau (台账与填报、市局往返). */
export const exchangeOperations = {
  'ledger.preview': query(ledgerChoiceSchema, ledgerPreviewSchema),
  /** Each row that can become a case becomes one; the others stay with their reasons. Repeating it doubles nothing. */
  'ledger.import': command(
    ledgerChoiceSchema,
    z.object({
      importId: z.string(),
      rows: z.array(
        z.object({
          rowNo: z.int(),
          state: z.enum(['created', 'matched', 'left']),
          caseId: z.string().nullable(),
          title: z.string(),
          problems: ledgerRowSchema.shape.problems,
        }),
      ),
    }),
    ['case', 'workbench', 'deadline', 'ledger', 'desk'],
    writers,
  ),
  /**
   * Writes a spreadsheet of a period (both days included) into `directory`, null for the desk's own
   * folder. An empty `fileName` is chosen and never meets another file; a given one that is there is refused.
   */
  'ledger.export': command(
    z.object({
      kind: sheetKindSchema,
      from: daySchema,
      to: daySchema,
      directory: absolutePathSchema.nullable(),
      fileName: z.string(),
    }),
    z.object({ path: z.string(), rows: z.int() }),
    [],
  ),
  /** A folder of old cases, one folder for each: what each would become. */
  'ledger.previewFolders': query(
    z.object({ directory: absolutePathSchema }),
    z.object({ folders: z.array(folderSchema) }),
  ),
  /** `chosen` names the case of folders that fit several; `opensNew` opens a case for those that fit none. */
  'ledger.takeFolders': command(
    z.object({
      directory: absolutePathSchema,
      opensNew: z.boolean(),
      chosen: z.array(z.object({ name: z.string(), caseId: z.string() })),
    }),
    z.object({
      folders: z.array(
        z.object({
          name: z.string(),
          caseId: z.string().nullable(),
          isNew: z.boolean(),
          taken: z.int(),
          /** Files whose bytes the case had already. */
          known: z.int(),
          refused: z.array(z.object({ file: z.string(), error: appErrorSchema })),
          unreadable: z.array(z.string()),
        }),
      ),
    }),
    ['case', 'workbench', 'deadline', 'ledger', 'desk'],
    writers,
  ),
  /** Every spreadsheet that goes out, with what a template may name and the office's own one where there is one. */
  'sheet.templates': query(
    z.object({}),
    z.array(
      z.object({
        kind: sheetKindSchema,
        own: sheetTemplateSchema.nullable(),
        known: z.array(z.string()),
        toBeConfirmed: z.boolean(),
      }),
    ),
  ),
  'sheet.replaceTemplate': command(
    z.object({ kind: sheetKindSchema, token: z.string() }),
    z.object({}),
    ['sheet'],
    writers,
  ),
  'sheet.restoreTemplate': command(z.object({ kind: sheetKindSchema }), z.object({}), ['sheet'], writers),
  /** Writes a 报审包 for the city bureau: plain numbered files, list.xlsx, checksums, read back before it is shown. */
  'bureau.send': command(
    z.object({
      caseId: z.string(),
      materialIds: z.array(z.string()),
      purpose: tripPurposeSchema,
      note: z.string(),
      directory: absolutePathSchema,
    }),
    tripSchema,
    touched,
    writers,
  ),
  /** The trips of one case, or of all with an empty `caseId`; the newest first. */
  'bureau.list': query(z.object({ caseId: z.string() }), z.array(tripSchema)),
  /** What a number from outside would meet, and the number that the file's name carries. */
  'bureau.checkNumber': query(
    z.object({ fileName: z.string(), docNo: z.string(), decidedOn: daySchema.nullable() }),
    z.object({ docNo: z.string(), findings: z.array(numberFindingSchema) }),
  ),
  /** What came back: the signed scan, and for 取号用印 its number; `isChecked` after a look at the paper. */
  'bureau.takeBack': command(
    z.object({
      tripId: z.string(),
      token: z.string(),
      docNo: z.string(),
      decidedOn: daySchema,
      isChecked: z.boolean(),
    }),
    z.object({ materialId: z.string(), docNo: z.string() }),
    touched,
    writers,
  ),
  'bureau.end': command(
    z.object({ tripId: z.string(), reason: z.string().trim().min(1) }),
    z.object({}),
    touched,
    writers,
  ),
}
