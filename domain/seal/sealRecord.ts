import * as z from 'zod'

import { sealVolumeSchema } from '#domain/dossier/sealPlan.ts'

/** A seal (封卷) that was made, read back and verified. `sha256` is that of the whole sealed PDF, `bytes` its size. */
export const sealRecordSchema = z.object({
  id: z.string(),
  caseId: z.string(),
  volume: sealVolumeSchema,
  sealedAt: z.iso.datetime(),
  /** Staff number of who sealed. */
  by: z.string(),
  /** Where the file was written; it may have been moved since. */
  path: z.string(),
  bytes: z.int(),
  sha256: z.string(),
  merkleRoot: z.string(),
  pages: z.int(),
  items: z.int(),
})
export type SealRecord = z.infer<typeof sealRecordSchema>
