import * as z from 'zod'

import type { Day } from '#domain/day.ts'
import { sourceSchema, verdictSchema, type Source, type Verdict } from '#domain/guardFinding.ts'
import {
  defectEvidenceSchema,
  type DefectContext,
  type DefectEvidence,
  type DefectFinding,
  type DefectStatement,
} from '#domain/rules/defects/defect.ts'
import { fillTemplate } from '#domain/text/fillTemplate.ts'

import type { PreCheckRule } from './preCheckRule.ts'

/** What one pre-check says of a case; `exception` is the sentence of the one that saved it, else empty. */
export const preCheckFindingSchema = z.object({
  code: z.string(),
  row: z.string(),
  point: z.string().nullable(),
  title: z.string(),
  verdict: verdictSchema,
  message: z.string(),
  source: sourceSchema,
  evidence: z.array(defectEvidenceSchema),
  exception: z.string(),
  hardStop: z.boolean(),
  /** The adverse answer to its row and the problem text; only when it failed. */
  proposal: z.object({ answer: z.enum(['yes', 'no']), problem: z.string() }).nullable(),
})
export type PreCheckFinding = z.infer<typeof preCheckFindingSchema>

/** What a pre-check looks at: the file as of a day, and what the defect checks have found in it. */
export interface PreCheckContext extends DefectContext {
  readonly day: Day
  readonly defects: readonly DefectFinding[]
}

/** Something a guard or a defect check has already put into words. */
interface ToldStatement {
  readonly verdict: Verdict
  readonly message: string
  readonly source: Source
  readonly evidence?: readonly DefectEvidence[]
  /** Key of an exception of the rule. */
  readonly exception?: string
}

/** One thing a pre-check has to say: in its own words (keys of the rule), or as it was told. */
export type PreCheckStatement = (DefectStatement & { readonly exception?: string }) | ToldStatement

/** A pre-check: what it has to say; nothing when the case holds nothing that it could look at. */
export type PreCheck = (context: PreCheckContext) => PreCheckStatement[]

/**
 * One finding from all statements: the worst verdict wins and only its statements speak. Null when
 * the check had nothing to look at.
 */
export function preCheckFinding(
  { pack }: PreCheckContext,
  rule: PreCheckRule,
  statements: readonly PreCheckStatement[],
): PreCheckFinding | null {
  const verdict = (['fail', 'unknown', 'pass'] as const).find((one) => statements.some((said) => said.verdict === one))
  if (verdict === undefined) return null
  const speaking = statements.filter((said) => said.verdict === verdict)
  const message = inLines(speaking.map((said) => wordsOf(rule, said)))
  const told = speaking.find((said) => 'message' in said)
  const adverse = pack.checklist.find((row) => row.code === rule.row)?.adverseAnswer ?? null
  const problem = rule.advice === '' ? message : `${message}\n${rule.advice}`
  return {
    code: rule.code,
    row: rule.row,
    point: rule.point,
    title: rule.title,
    verdict,
    message,
    source: told === undefined ? rule.source : told.source,
    evidence: once(speaking.flatMap((said) => said.evidence ?? [])),
    exception: inLines(speaking.flatMap((said) => exceptionOf(rule, said))),
    hardStop: rule.hardStop,
    proposal: verdict === 'fail' && adverse !== null ? { answer: adverse, problem } : null,
  }
}

/** Two statements of one place show it once. */
function once(evidence: readonly DefectEvidence[]): DefectEvidence[] {
  const places = new Map(evidence.map((one) => [JSON.stringify([one.materialId, one.page, one.quote]), one]))
  return [...places.values()]
}

function inLines(sentences: readonly string[]): string {
  return [...new Set(sentences)].join('\n')
}

function wordsOf(rule: PreCheckRule, said: PreCheckStatement): string {
  if ('message' in said) return said.message
  return fillTemplate(written(rule, rule.sentences, said.sentence), said.values ?? {})
}

function exceptionOf(rule: PreCheckRule, { exception }: PreCheckStatement): string[] {
  return exception === undefined ? [] : [written(rule, rule.exceptions, exception)]
}

function written(rule: PreCheckRule, among: Readonly<Record<string, string>>, key: string): string {
  const found = among[key]
  if (found === undefined) throw new Error(`pre-check ${rule.code} has no sentence ${key}`)
  return found
}
