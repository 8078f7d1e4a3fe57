import * as z from 'zod'

import { appErrorSchema } from '#domain/errors.ts'
import { materialSchema, paperStateSchema, volumeSchema } from '#domain/material/material.ts'

import { command } from './operation.ts'

/** What became of one file that was put in. A refused file leaves the others untouched. */
export const intakeOutcomeSchema = z.object({
  fileName: z.string(),
  materialId: z.string().nullable(),
  /** usable, image, rerendered, placeholder, unusable, duplicate, refused */
  state: z.string(),
  reason: z.string(),
  error: appErrorSchema.nullable(),
})
export type IntakeOutcome = z.infer<typeof intakeOutcomeSchema>

const writers = ['handler', 'examiner', 'reviewer', 'recorder', 'archivist'] as const

/** Materials: put in, described, ordered, replaced, taken out. Bytes are read by GET, see `bridge.ts`. */
export const materialOperations = {
  'material.add': command(
    z.object({ caseId: z.string(), tokens: z.array(z.string()).min(1), volume: volumeSchema, kind: z.string() }),
    z.array(intakeOutcomeSchema),
    ['case', 'workbench'],
    writers,
  ),
  'material.replace': command(
    z.object({ materialId: z.string(), token: z.string(), paperState: paperStateSchema }),
    intakeOutcomeSchema,
    ['case', 'workbench'],
    writers,
  ),
  'material.describe': command(
    materialSchema
      .pick({ kind: true, title: true, docNo: true, docDate: true, author: true, volume: true, remark: true })
      .extend({
        materialId: z.string(),
      }),
    z.object({}),
    ['case', 'workbench'],
    writers,
  ),
  /** The whole order of one volume, by id. */
  'material.arrange': command(
    z.object({ caseId: z.string(), volume: volumeSchema, materialIds: z.array(z.string()) }),
    z.object({}),
    ['case'],
    writers,
  ),
  'material.setPaperState': command(
    z.object({ materialId: z.string(), paperState: paperStateSchema }),
    z.object({}),
    ['case', 'workbench'],
    writers,
  ),
  /** The numbers stamped on the paper, one for each page; none when the desk numbers them. */
  'material.setPageLabels': command(
    z.object({ materialId: z.string(), pageLabels: materialSchema.shape.pageLabels }),
    z.object({}),
    ['case', 'workbench'],
    writers,
  ),
  'material.withdraw': command(
    z.object({ materialId: z.string(), reason: z.string().trim().min(1) }),
    z.object({}),
    ['case', 'workbench'],
    writers,
  ),
}
