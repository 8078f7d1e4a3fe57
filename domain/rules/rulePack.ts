import * as z from 'zod'

import { calendarSchema } from './calendarData.ts'
import { datedSchema } from './dated.ts'
import { deadlineRuleSchema } from './deadlineRule.ts'
import { defectRuleSchema } from './defects/defectRule.ts'
import { preCheckRuleSchema } from './preChecks/preCheckRule.ts'
import {
  checklistRuleSchema,
  guardRuleSchema,
  opinionRuleSchema,
  requiredDocumentSchema,
  submissionItemSchema,
  triggerRuleSchema,
} from './ruleEntries.ts'
import {
  dossierSectionSchema,
  evidenceStageSchema,
  fieldSchema,
  formSchema,
  numberingSchema,
  retentionRuleSchema,
} from './formEntries.ts'

/** A law and the days on which it is in force. Ten laws end on 2026-08-14 (生态环境法典1242). */
export const lawSchema = datedSchema.extend({
  code: z.string(),
  title: z.string(),
  shortTitle: z.string(),
  note: z.string(),
})

/** An amount or a number that the law draws a line at; yuan unless `unit` says otherwise. `null`: set by the office. */
export const thresholdSchema = datedSchema.extend({
  code: z.string(),
  title: z.string(),
  value: z.number().nullable(),
  unit: z.enum(['元', '年', '工作日', '人']),
})
export type Threshold = z.infer<typeof thresholdSchema>

/** The statutory range of the fine of an article where it is a fixed amount, in yuan. */
export const legalRangeSchema = datedSchema.extend({
  article: z.string(),
  offence: z.string(),
  min: z.int().nonnegative(),
  max: z.int().nonnegative(),
})

/** Whose name a decision carries: the parent organ (市局) or the bureau itself (派出机构), by date. */
export const decidingOrganSchema = datedSchema.extend({ organ: z.enum(['parent', 'bureau']), note: z.string() })

/**
 * The rule pack (规则包): every rule that a law, a form or an office may change, as data.
 *
 * Read from `resources/rulepack/*.json`, one file per section. Each entry carries its source and
 * whether somebody has read it in the official text (`mark`).
 */
export const rulePackSchema = z.object({
  version: z.string(),
  laws: z.array(lawSchema),
  reviewTriggers: z.array(triggerRuleSchema),
  discussionTriggers: z.array(triggerRuleSchema),
  checklist: z.array(checklistRuleSchema),
  reviewOpinions: z.array(opinionRuleSchema),
  preChecks: z.array(preCheckRuleSchema),
  /** The six rows of the 案件审查 (令30号39). */
  examination: z.array(checklistRuleSchema),
  thresholds: z.array(thresholdSchema),
  legalRanges: z.array(legalRangeSchema),
  deadlines: z.array(deadlineRuleSchema),
  guards: z.array(guardRuleSchema),
  defects: z.array(defectRuleSchema),
  forms: z.array(formSchema),
  stages: z.array(evidenceStageSchema),
  requiredDocuments: z.array(requiredDocumentSchema),
  submissionItems: z.array(submissionItemSchema),
  dossierOrder: z.object({ 正: z.array(dossierSectionSchema), 副: z.array(dossierSectionSchema) }),
  coverFields: z.array(fieldSchema),
  catalogueFields: z.array(fieldSchema),
  closingNoteFields: z.array(fieldSchema),
  numbering: z.array(numberingSchema),
  retention: z.object({ default: z.enum(['永久', '30年', '10年']), rules: z.array(retentionRuleSchema) }),
  decidingOrgans: z.array(decidingOrganSchema),
  calendar: calendarSchema,
  /** Sentences of the deadline engine, with `{placeholders}`. */
  sentences: z.record(z.string(), z.string()),
})
export type RulePack = z.infer<typeof rulePackSchema>
