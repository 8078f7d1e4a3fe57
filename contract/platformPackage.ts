import * as z from 'zod'

import { ledgerFieldSchema } from '#domain/exchange/ledgerField.ts'

import { intakeOutcomeSchema } from './material.ts'
import { command, query } from './operation.ts'

/** A file of a package as it would be taken: `problem` is a code of `unpack.…` or `none`. */
const packageFileSchema = z.object({
  index: z.int().nonnegative(),
  path: z.string(),
  bytes: z.int().nonnegative(),
  kind: z.string(),
  /** The word of its name by which the kind is remembered. */
  word: z.string(),
  problem: z.string(),
  /** Carries an electronic signature over its bytes (电子签章原件). */
  isSigned: z.boolean(),
  /** Fields for the case were read from it. */
  isData: z.boolean(),
  /** Title of the material that has these very bytes; empty when the case has none. */
  existing: z.string(),
})

const fieldChoiceSchema = z.object({ name: z.string(), field: ledgerFieldSchema.nullable() })

/** A value of the package: what it is taken for, what was read, what the case says; `willFill` where the case has nothing. */
const packageValueSchema = fieldChoiceSchema.extend({
  value: z.string(),
  read: z.string(),
  here: z.string(),
  willFill: z.boolean(),
})

export const packagePreviewSchema = z.object({
  fileName: z.string(),
  files: z.array(packageFileSchema),
  values: z.array(packageValueSchema),
})
export type PackagePreview = z.infer<typeof packagePreviewSchema>

/** ZIP packages and single PDFs of other systems. An empty `caseId` stands for a new case. */
export const packageOperations = {
  'platform.previewPackage': query(
    z.object({ caseId: z.string(), token: z.string(), fields: z.array(fieldChoiceSchema) }),
    packagePreviewSchema,
  ),
  /** Takes the chosen files in byte for byte, fills what the case does not say, and remembers the mapping. */
  'platform.importPackage': command(
    z.object({
      caseId: z.string(),
      token: z.string(),
      files: z.array(z.object({ index: z.int().nonnegative(), kind: z.string() })),
      fields: z.array(fieldChoiceSchema),
    }),
    z.object({ caseId: z.string(), outcomes: z.array(intakeOutcomeSchema), filled: z.array(ledgerFieldSchema) }),
    ['case', 'workbench', 'deadline', 'desk'],
    ['handler', 'archivist'],
  ),
}
