import * as z from 'zod'

import { daySchema } from '#domain/day.ts'

/** Somebody at the table: the name and post on paper, and the account where there is one. */
export const attendeeSchema = z.object({
  name: z.string().trim().min(1),
  post: z.string().trim(),
  staffNo: z.string().nullable(),
})
export type Attendee = z.infer<typeof attendeeSchema>

/** 缺席: who was called and did not come, and why; no reason is no fault of the record. */
export const absenteeSchema = attendeeSchema.extend({ reason: z.string().trim().default('') })

/** 回避: who left the table, why, and who decided it (令30号6). */
export const recusalSchema = z.object({
  name: z.string().trim().min(1),
  ground: z.string().trim().min(1),
  decidedBy: z.string().trim(),
})

/**
 * 发言: the main content of what each person said, dissent in their own words (行政处罚法57, form 37).
 * `inform` is no opinion: a question, or what somebody who only attends was asked for (汇报、答问).
 */
export const statementSchema = z.object({
  speaker: z.string().trim().min(1),
  opinion: z.enum(['agree', 'disagree', 'reserve', 'inform']),
  text: z.string().trim().min(1),
})

/**
 * What was concluded on one party (双罚: company and person in charge each for themselves). Name and
 * code are those of the day of the meeting: another company is another decision.
 */
export const partyConclusionSchema = z.object({
  partyId: z.string(),
  name: z.string(),
  code: z.string(),
  outcome: z.enum(['penalty', 'noPenalty']),
  kinds: z.array(z.string()),
  fine: z.int().nonnegative().nullable(),
})
export type PartyConclusion = z.infer<typeof partyConclusionSchema>

/**
 * 结论意见. The decision is compared with it in party, facts, articles, kinds and amount.
 *
 * `kinds` and `fine` (whole yuan) sum up `perParty`; older records have no `perParty`.
 * `offenceArticle` 定性, `article` 处罚, `facts` the facts held to be proved, in one sentence.
 */
export const conclusionSchema = z.object({
  outcome: z.enum(['penalty', 'noPenalty', 'moreInvestigation', 'transfer', 'withdraw', 'postpone']),
  kinds: z.array(z.string()),
  fine: z.int().nonnegative().nullable(),
  article: z.string(),
  text: z.string(),
  facts: z.string().default(''),
  offenceArticle: z.string().default(''),
  perParty: z.array(partyConclusionSchema).default([]),
})

/** What a conclusion held before it was asked for more. */
export const plainConclusion = { facts: '', offenceArticle: '', perParty: [] } satisfies Partial<
  z.infer<typeof conclusionSchema>
>

/** 补正说明: a dated correction beside the frozen text; the signed paper of it where there is one. */
export const addendumSchema = z.object({
  day: daySchema,
  text: z.string().trim().min(1),
  by: z.string(),
  materialId: z.string().nullable(),
})

/** The draft decision that lay before the meeting, as it was then (拟作出的决定草案). */
export const discussedDraftSchema = z.object({ materialId: z.string(), version: z.int().positive() })

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
  absent: z.array(absenteeSchema),
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
  /** The organ that discussed where it was not the bureau itself (市局集体讨论); empty for our own. */
  organ: z.string().trim().default(''),
  /** 汇报人: an investigator may report, and then falls silent (form 37). */
  reporter: z.string().trim().default(''),
  /** Other ways out that were weighed (比较过的方案); often empty. */
  options: z.string().default(''),
  /** Whether the conclusion departs from the legal review, and why. */
  departs: z.boolean().default(false),
  departureReason: z.string().trim().default(''),
  draft: discussedDraftSchema.nullable().default(null),
  addenda: z.array(addendumSchema).default([]),
})
export type Discussion = z.infer<typeof discussionSchema>
export type Conclusion = z.infer<typeof conclusionSchema>

/** A discussion of which nothing is known but form 37. */
export const plainDiscussion = {
  organ: '',
  reporter: '',
  options: '',
  departs: false,
  departureReason: '',
  draft: null,
  addenda: [],
} satisfies Partial<Discussion>
