import * as z from 'zod'

import { daySchema } from '#domain/day.ts'

/**
 * The dated steps of a penalty case. Progress is a set of them, not one state: correction runs
 * beside filing, service, payment and suits run in parallel. Terms: docs/glossary.md.
 */
export const milestoneKinds = [
  'leadReceived', // 发现或收到线索
  'inspected', // 现场检查
  'filed', // 立案
  'sampled', // 采样
  'resultTold', // 监测结果告知
  'investigated', // 调查终结
  'examined', // 案件审查
  'correctionServed', // 责令改正送达
  'noticeServed', // 事先（听证）告知书送达
  'rightsWaived', // 书面放弃陈述申辩
  'hearingWaived', // 书面放弃（撤回）听证
  'pleaded', // 陈述申辩
  'pleadingsReviewed', // 陈述申辩复核
  'hearingRequested', // 申请听证
  'hearingNoticeServed', // 听证通知送达
  'hearingHeld', // 听证
  'newEvidence', // 审核后出现新证据
  'extended30', // 负责人批准延长
  'extendedAgain', // 集体讨论再延长
  'suspended', // 中止
  'resumed', // 恢复
  'installmentRequested', // 申请延期分期
  'paid', // 缴清
  'reconsiderationFiled', // 复议受理
  'suitFiled', // 起诉
  'enforcementAccepted', // 法院受理强制执行
  'withdrawn', // 撤销立案
  'terminated', // 终止
  'transferred', // 移送
  'closed', // 结案
  'archived', // 归档
] as const
/** What a milestone is about, by its code. */
export const milestoneKindSchema = z.enum(milestoneKinds)
export type MilestoneKind = z.infer<typeof milestoneKindSchema>

/**
 * One dated step. `materialId` names the signed paper that proves it; `origin` says whether it
 * was captured here when it happened or recorded from paper (代录).
 */
export const milestoneSchema = z.object({
  id: z.string(),
  kind: milestoneKindSchema,
  day: daySchema,
  note: z.string(),
  materialId: z.string().nullable(),
  /** Whose step it is, where each party has its own (陈述申辩、申请听证、缴款); none for all of them. */
  partyId: z.string().nullable().optional(),
  origin: z.enum(['live', 'paper']),
  /** Codes of the guards that failed when it was recorded: a fact edited later does not wipe them. */
  blemishes: z.array(z.string()).optional(),
})
export type Milestone = z.infer<typeof milestoneSchema>
