import * as z from 'zod'

import { volumeSchema } from '#domain/material/material.ts'

import { datedSchema } from './dated.ts'

/** A stage of the procedure, in its order. */
export const evidenceStageSchema = z.object({ code: z.string(), title: z.string() })

/**
 * A kind of document: a form (文书) or a kind of evidence. `code` is what `Material.kind` holds.
 *
 * `attaches`: it lies right behind the document it belongs to (送达回证, 内部审批表).
 */
export const formSchema = datedSchema.extend({
  code: z.string(),
  title: z.string(),
  category: z.enum(['form', 'evidence', 'dossier']),
  stage: z.string(),
  volume: volumeSchema,
  needsReceipt: z.boolean(),
  needsSignature: z.boolean(),
  attaches: z.boolean(),
})
export type Form = z.infer<typeof formSchema>

/** One place in the order of a volume; `others` takes what fits nowhere else. */
export const dossierSectionSchema = z.object({
  no: z.string(),
  title: z.string(),
  kinds: z.array(z.string()),
  others: z.boolean(),
})

/** A field of cover, catalogue or closing note. */
export const fieldSchema = z.object({ code: z.string(), title: z.string() })

/** 文号 per kind: numbered here (own, gaps are shown) or given from outside (given, unique only). */
export const numberingSchema = datedSchema.extend({
  kind: z.string(),
  word: z.string(),
  mode: z.enum(['own', 'given']),
  note: z.string(),
})

/** 保管期限: proposed period for what a case is. */
export const retentionRuleSchema = datedSchema.extend({ period: z.enum(['永久', '30年', '10年']), when: z.string() })
