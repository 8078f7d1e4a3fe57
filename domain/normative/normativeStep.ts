import * as z from 'zod'

import { daySchema } from '#domain/day.ts'
import { storedFileSchema } from '#domain/material/material.ts'

/** Dated steps of a document or a decision; words in `contract/text/normative.ts`. */
export const normativeStepKinds = [
  'participation', // 公众参与
  'experts', // 专家论证
  'risk', // 风险评估
  'legalReview', // 合法性审核
  'discussion', // 集体讨论（审议）
  'publication', // 公布
  'filing', // 备案
  'evaluation', // 评估
  'cleanUp', // 清理
] as const
export type NormativeStepKind = (typeof normativeStepKinds)[number]

/** What a step may end in: 合法, 应当修改, 不合法 of a review; 保留, 修改, 废止 of an evaluation or a clean-up. */
export const stepVerdicts = ['lawful', 'amend', 'unlawful', 'keep', 'revise', 'repeal'] as const
export type StepVerdict = (typeof stepVerdicts)[number]

/** One step with who did it, what it ended in (empty where it ends in nothing), and its scan. */
export const normativeStepSchema = z.object({
  id: z.string(),
  kind: z.enum(normativeStepKinds),
  day: daySchema,
  by: z.string().trim(),
  verdict: z.union([z.literal(''), z.enum(stepVerdicts)]),
  text: z.string().trim(),
  file: storedFileSchema.nullable(),
  /** Why it was struck; empty while it stands. */
  struckReason: z.string(),
})
export type NormativeStep = z.infer<typeof normativeStepSchema>

const ofDocument = ['legalReview', 'discussion', 'publication', 'filing', 'evaluation', 'cleanUp'] as const
const ofDecision = [
  'participation',
  'experts',
  'risk',
  'legalReview',
  'discussion',
  'publication',
  'evaluation',
] as const

/** The steps of a document (国办发〔2018〕37号, 115号) or a decision (国务院令第713号) in their order; a topic has none. */
export function stepKindsOf(kind: 'document' | 'decision' | 'topic'): readonly NormativeStepKind[] {
  if (kind === 'topic') return []
  return kind === 'document' ? ofDocument : ofDecision
}

/** What a step may end in; none for one that is only a dated fact. */
export function verdictsOf(kind: NormativeStepKind): readonly StepVerdict[] {
  if (kind === 'legalReview') return ['lawful', 'amend', 'unlawful']
  return kind === 'evaluation' || kind === 'cleanUp' ? ['keep', 'revise', 'repeal'] : []
}
