import * as z from 'zod'

import { daySchema } from '#domain/day.ts'

import { milestoneSchema } from './milestone.ts'
import { officerSchema } from './officer.ts'
import { partySchema } from './party.ts'

/** 案件来源, as the 2024 form set lists them. */
export const caseSources = [
  '现场检查',
  '非现场检查',
  '投诉举报',
  '媒体披露',
  '上级交办',
  '有关部门移送',
  '其他',
] as const

/**
 * What the rules must know of the act; each fact is asked once and used by triggers, deadlines
 * and guards. Amounts are whole yuan.
 */
export const caseFactsSchema = z.object({
  /** First and last day of the act (违法行为发生、终了). */
  actFrom: daySchema.nullable(),
  actTo: daySchema.nullable(),
  /** The act had not ended when it was found (连续或者继续状态). */
  continuing: z.boolean(),
  /** It caused pollution or ecological damage (危害后果): five years instead of two. */
  harmful: z.boolean(),
  majorPublicInterest: z.boolean(),
  complex: z.boolean(),
  suspectedCrime: z.boolean(),
  /** The case is on the bureau's own list of major decisions; why, in its words. */
  onLocalList: z.boolean(),
  localListReason: z.string(),
  /** 负责人认为应当提交集体讨论 */
  headOrdersDiscussion: z.boolean(),
  penaltyArticle: z.string(),
  offenceArticle: z.string(),
  /** The statutory range of the fine in yuan. */
  legalMin: z.int().nonnegative().nullable(),
  legalMax: z.int().nonnegative().nullable(),
  /** A lawful ground to go below the range (减轻), in words; empty when none. */
  mitigationGround: z.string(),
  proposedKinds: z.array(z.string()),
  proposedFine: z.int().nonnegative().nullable(),
})
export type CaseFacts = z.infer<typeof caseFactsSchema>

/** A penalty case (案件): one case, one dossier, one legal review. */
export const caseSchema = z.object({
  id: z.string(),
  /** 立案号, given here or outside; empty until there is one. */
  filingNo: z.string().trim(),
  /** 案由: the kind of offence without the party, e.g. 无证排污. */
  cause: z.string().trim().min(1),
  source: z.enum(caseSources),
  /** The organ that decides (泉州市生态环境局 before 2026-08-15, see the rule pack). */
  organ: z.string().trim().min(1),
  handler: z.string().trim(),
  parties: z.array(partySchema).min(1),
  officers: z.array(officerSchema),
  facts: caseFactsSchema,
  milestones: z.array(milestoneSchema),
  retention: z.enum(['永久', '30年', '10年']),
  /** 档案部门填写 */
  archiveNo: z.string(),
  archivedOn: daySchema.nullable(),
})
export type Case = z.infer<typeof caseSchema>

/** 案件名称: before a decision 当事人涉嫌…案, afterwards 当事人…案. */
export function caseTitle(file: Pick<Case, 'parties' | 'cause'>, decided: boolean): string {
  const [first, ...others] = file.parties
  const names = others.length > 0 ? `${first?.name ?? ''}等` : (first?.name ?? '')
  return `${names}${decided ? '' : '涉嫌'}${file.cause}案`
}

/** Facts of a case about which nothing is known yet. */
export const noFacts: CaseFacts = {
  actFrom: null,
  actTo: null,
  continuing: false,
  harmful: false,
  majorPublicInterest: false,
  complex: false,
  suspectedCrime: false,
  onLocalList: false,
  localListReason: '',
  headOrdersDiscussion: false,
  penaltyArticle: '',
  offenceArticle: '',
  legalMin: null,
  legalMax: null,
  mitigationGround: '',
  proposedKinds: [],
  proposedFine: null,
}
