import { readFileSync } from 'node:fs'

import * as z from 'zod'

import { caseFactsSchema, caseSources } from '#domain/case/case.ts'
import { officerSchema } from '#domain/case/officer.ts'
import { partySchema } from '#domain/case/party.ts'
import type { Day } from '#domain/day.ts'
import { parseDay } from '#domain/text/parseDay.ts'
import { resourcePath } from '#main/resources.ts'

/** Days of a case in `cases.json`, as a person would type them: `2023-03-20`, or `-9` for nine days ago. */
export const yearDays = [
  'inspected',
  'sampled',
  'reported',
  'filed',
  'corrected',
  'rechecked',
  'investigated',
  'examined',
  'noticed',
  'noticeServed',
  'hearingHeld',
  'reviewSubmitted',
  'reviewed',
  'discussed',
  'decided',
  'served',
  'published',
  'paid',
  'closed',
  'withdrawn',
  'transferred',
] as const
export type YearDay = (typeof yearDays)[number]

const yearCaseSchema = z.object({
  key: z.string(),
  outcome: z.enum(['penalty', 'noPenalty', 'withdrawn', 'transferred', 'open']),
  /** Its papers are the full dossier of `resources/demo`. */
  isDossier: z.boolean().default(false),
  filingNo: z.string(),
  docNo: z.string(),
  noticeNo: z.string(),
  correctionNo: z.string(),
  organ: z.string().default('泉州市生态环境局'),
  cause: z.string(),
  source: z.enum(caseSources),
  officers: z.array(z.string()),
  party: partySchema.omit({ id: true }),
  days: z.partialRecord(z.enum(yearDays), z.string()),
  fine: z.int().nullable(),
  legalMin: z.int().nullable(),
  legalMax: z.int().nullable(),
  offenceArticle: z.string(),
  penaltyArticle: z.string(),
  facts: caseFactsSchema.partial(),
  story: z.array(z.string()),
  pleading: z.string(),
  reviewer: z.string().default(''),
  reviewReason: z.string().default(''),
  /** Who took the decision at the door, where that was not the head of the party. */
  decisionReceiver: z.object({ name: z.string(), relation: z.string() }).nullable().default(null),
  /** Forms that are printed and wait for their signatures. */
  printed: z.array(z.string()).default([]),
  /** The number that the stamp printed on two sheets. */
  numberedTwice: z.int().nullable().default(null),
  /** Planted defects: what one paper says instead of the truth, by the kind of the paper. */
  planted: z.record(z.string(), z.record(z.string(), z.string())),
})

const yearSchema = z.object({
  officers: z.array(officerSchema.omit({ id: true })),
  cases: z.array(yearCaseSchema),
})

type Written = z.infer<typeof yearCaseSchema>

/** A case of the demo desk with real days and its officers. */
export interface YearCase extends Omit<Written, 'days' | 'officers'> {
  readonly days: Partial<Record<YearDay, Day>>
  readonly officers: z.infer<typeof yearSchema>['officers']
}

/** The cases of the demo desk as they stand on a day; one of the future has not happened yet. */
export function yearCases(today: Day): YearCase[] {
  const { officers, cases } = yearSchema.parse(JSON.parse(readFileSync(resourcePath('demo2023/cases.json'), 'utf8')))
  const dated = cases.map((one): YearCase => {
    const days = Object.entries(one.days).flatMap(([name, text]) => {
      const day = parseDay(text, today)
      return day === null ? [] : [[name, day]]
    })
    const year = today.slice(0, 4)
    const numbers = { filingNo: withYear(one.filingNo, year), noticeNo: withYear(one.noticeNo, year) }
    const named = one.officers.flatMap((name) => officers.find((officer) => officer.name === name) ?? [])
    // as: the names of days were parsed
    return { ...one, ...numbers, officers: named, days: Object.fromEntries(days) as YearCase['days'] }
  })
  return dated.filter(({ days }) => Object.values(days).every((day) => day <= today))
}

function withYear(number: string, year: string): string {
  return number.replace('{year}', year)
}
