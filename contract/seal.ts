import * as z from 'zod'

import { closingNoteSchema, sealPlanSchema, sealVolumeSchema } from '#domain/dossier/sealPlan.ts'
import { sealRecordSchema } from '#domain/seal/sealRecord.ts'
import { verifyReportSchema } from '#domain/seal/verifyReport.ts'

import { command, query } from './operation.ts'

/** Sealing (封卷) and verifying. */
export const sealOperations = {
  /** The plan as it would be frozen now, to look at before sealing. */
  'seal.preview': query(z.object({ caseId: z.string(), volume: sealVolumeSchema }), sealPlanSchema),
  'seal.run': command(
    z.object({
      caseId: z.string(),
      volume: sealVolumeSchema,
      closingNote: closingNoteSchema.partial(),
      /** Absolute folder; null for the desk's own folder of sealed files. */
      directory: z.string().nullable(),
    }),
    z.object({ seal: sealRecordSchema, report: verifyReportSchema, traceReport: z.string() }),
    ['case', 'seal', 'workbench'],
    ['archivist', 'handler'],
  ),
  'seal.list': query(z.object({ caseId: z.string() }), z.array(sealRecordSchema)),
  'verify.file': query(
    /** Tokens: the file, the folder of its originals, a certificate (PEM) that the asker trusts. */
    z.object({ token: z.string(), originals: z.string().nullable(), trust: z.string().nullable().default(null) }),
    verifyReportSchema,
    'anyone',
  ),
}
