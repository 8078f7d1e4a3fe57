import * as z from 'zod'

import { defectFindingSchema } from '#domain/rules/defects/defect.ts'

import { query } from './operation.ts'

/** Defects and doubts (瑕疵与疑点) that the checks find in the papers of a case, or of all. */
export const defectOperations = {
  'defect.list': query(
    z.object({ caseId: z.string().nullable() }),
    z.array(defectFindingSchema.extend({ caseTitle: z.string(), docNo: z.string() })),
  ),
}
