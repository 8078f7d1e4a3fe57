import * as z from 'zod'

import { sha256HexSchema } from '#domain/proof/sha256.ts'

/**
 * A template of the office in place of ours (本单位模板) for one form. Older ones are kept;
 * `active` is the one that is filled, none when ours was restored.
 */
export const formTemplateSchema = z.object({
  id: z.string(),
  code: z.string(),
  no: z.int().positive(),
  sha256: sha256HexSchema,
  bytes: z.int().nonnegative(),
  fileName: z.string(),
  active: z.boolean(),
  addedAt: z.iso.datetime(),
  addedBy: z.string(),
})
export type FormTemplate = z.infer<typeof formTemplateSchema>
