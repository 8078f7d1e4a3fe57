import * as z from 'zod'

import { sha256HexSchema } from '#domain/proof/sha256.ts'

/**
 * Somebody compared a page that looked like a state secret with its paper, and it is none. By
 * content: the same scan is not asked about again. Rows are never changed.
 */
export const secretCheckSchema = z.object({
  /** `<sha256>-<page>` */
  id: z.string(),
  sha256: sha256HexSchema,
  page: z.int().positive(),
  mark: z.string(),
  reason: z.string().trim().min(1),
  checkedBy: z.string(),
  checkedAt: z.iso.datetime(),
})
export type SecretCheck = z.infer<typeof secretCheckSchema>
