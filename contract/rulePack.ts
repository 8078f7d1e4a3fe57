import * as z from 'zod'

import { decidingOrganSchema } from '#domain/rules/rulePack.ts'
import { volumeSchema } from '#domain/material/material.ts'

import { query } from './operation.ts'

/** A kind of document as a form offers it: the code is what `material.kind` holds. */
export const formChoiceSchema = z.object({
  code: z.string(),
  title: z.string(),
  stage: z.string(),
  volume: volumeSchema,
})
export type FormChoice = z.infer<typeof formChoiceSchema>

/** What a window shows of the rule pack (规则包): its version and the kinds of documents. */
export const rulePackOperations = {
  'rulePack.get': query(
    z.object({}),
    z.object({
      version: z.string(),
      forms: z.array(formChoiceSchema),
      /** In whose name a decision of a day is proposed, see `domain/rules/decidingOrgan.ts`. */
      decidingOrgans: z.array(decidingOrganSchema),
    }),
  ),
}
