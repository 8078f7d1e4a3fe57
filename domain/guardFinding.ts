import * as z from 'zod'

/** The three outcomes of every check in the product; a check that could not be made never passes. */
export const verdictSchema = z.enum(['pass', 'fail', 'unknown'])
export type Verdict = z.infer<typeof verdictSchema>

/** Where a rule comes from, and whether somebody has read it in the official text. */
export const sourceSchema = z.object({
  law: z.string(),
  article: z.string(),
  mark: z.enum(['confirmed', 'toBeConfirmed']),
})
export type Source = z.infer<typeof sourceSchema>

/**
 * What one guard (G1–G10) says of one act.
 *
 * `fail` refuses an act that has not happened yet and becomes a blemish (瑕疵) of one that is
 * already on signed paper. `message` is the sentence of the rule pack with its values filled in.
 */
export const guardFindingSchema = z.object({
  code: z.string(),
  verdict: verdictSchema,
  severity: z.enum(['block', 'warn']),
  message: z.string(),
  source: sourceSchema,
  evidence: z.array(z.string()),
})
export type GuardFinding = z.infer<typeof guardFindingSchema>
