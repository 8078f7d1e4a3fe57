import * as z from 'zod'

import { daySchema } from '#domain/day.ts'

/** Somebody at the table: the name and post on paper, and the account where there is one. */
export const attendeeSchema = z.object({
  name: z.string().trim().min(1),
  post: z.string().trim(),
  staffNo: z.string().nullable(),
})
export type Attendee = z.infer<typeof attendeeSchema>

/** 回避: who left the table, why, and who decided it (令30号6). */
export const recusalSchema = z.object({
  name: z.string().trim().min(1),
  ground: z.string().trim().min(1),
  decidedBy: z.string().trim(),
})

/** 发言: the main content of what each person said, dissent in their own words (行政处罚法57, form 37). */
export const statementSchema = z.object({
  speaker: z.string().trim().min(1),
  opinion: z.enum(['agree', 'disagree', 'reserve']),
  text: z.string().trim().min(1),
})

/** 结论意见. The decision is compared with it in party, facts, articles, kinds and amount. */
export const conclusionSchema = z.object({
  outcome: z.enum(['penalty', 'noPenalty', 'moreInvestigation', 'transfer', 'withdraw', 'postpone']),
  kinds: z.array(z.string()),
  fine: z.int().nonnegative().nullable(),
  article: z.string(),
  text: z.string(),
})

/**
 * A collective discussion (集体讨论) of the persons in charge. It counts when its signed record
 * is hung back. Investigators may attend and report (`observers`), never vote.
 */
export const discussionSchema = z.object({
  id: z.string(),
  caseId: z.string(),
  no: z.int().positive(),
  heldOn: daySchema,
  from: z.string(),
  to: z.string(),
  place: z.string(),
  presider: attendeeSchema,
  recorder: attendeeSchema,
  attendees: z.array(attendeeSchema).min(1),
  absent: z.array(attendeeSchema),
  observers: z.array(attendeeSchema),
  recusals: z.array(recusalSchema),
  report: z.string(),
  pleadings: z.string(),
  legalOpinion: z.string(),
  statements: z.array(statementSchema),
  conclusion: conclusionSchema.nullable(),
  signedMaterialId: z.string().nullable(),
  origin: z.enum(['live', 'paper']),
  blemishes: z.array(z.string()),
})
export type Discussion = z.infer<typeof discussionSchema>
export type Conclusion = z.infer<typeof conclusionSchema>
