import * as z from 'zod'

import { examinationAnswerSchema, examinationSchema } from '#domain/examination/examination.ts'
import { guardFindingSchema } from '#domain/guardFinding.ts'
import { checklistRowSchema } from '#domain/rules/findings.ts'

import { command, query } from './operation.ts'

const examiners = ['examiner'] as const
const recorders = ['examiner', 'reviewer', 'handler', 'recorder', 'archivist'] as const
const examinationId = z.object({ examinationId: z.string() })
const touches = ['case', 'examination', 'workbench', 'deadline'] as const

/** What is typed of an examination; `examinationId` null makes a new round. */
const examinationInputSchema = examinationSchema
  .omit({ id: true, no: true, signedMaterialId: true, origin: true, blemishes: true, organ: true })
  .extend({ examinationId: z.string().nullable() })

/** 案件审查 (令30号38–40): six rows, opinion, the signed form; before the legal review. */
export const examinationOperations = {
  /** The rows of today, what the file itself says to them, and whether the caller may examine. */
  'examination.prepare': query(
    z.object({ caseId: z.string() }),
    z.object({
      rows: z.array(checklistRowSchema),
      hints: z.array(z.object({ row: z.string(), finding: guardFindingSchema })),
      proposed: z.array(examinationAnswerSchema),
      guards: z.array(guardFindingSchema),
    }),
  ),
  /** Keeps a round, complete; until its form is signed it may be corrected. Refused for who investigated. */
  'examination.save': command(examinationInputSchema, examinationId, touches, examiners),
  /** Makes the form (案件审查表) as a material of 副卷 in state `generated`; gives its id. */
  'examination.print': command(examinationId, z.object({ materialId: z.string() }), touches, recorders),
  /** Ties the signed scan to the round; from then on it counts. */
  'examination.hangBack': command(examinationId.extend({ materialId: z.string() }), z.object({}), touches, recorders),
  /** Records a round that was held on paper, with its signed scan; defects become blemishes. */
  'examination.recordPaper': command(
    examinationSchema
      .omit({ id: true, no: true, origin: true, blemishes: true })
      .extend({ signedMaterialId: z.string() }),
    examinationId.extend({ blemishes: z.array(guardFindingSchema) }),
    touches,
    recorders,
  ),
}
