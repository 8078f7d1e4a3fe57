import * as z from 'zod'

import { verdictSchema, type Verdict } from '#domain/guardFinding.ts'

/**
 * The checks of a sealed case file, in the order they are made.
 *
 * coverage: one signature over all bytes but its own gap · signature: strict CMS and digest ·
 * certificate: who signed (unknown without a pinned certificate) · manifest: present, readable,
 * canonical, root as computed · segments: every byte run up to the manifest · pages: count,
 * printed numbers, item ranges · originals: the files beside it (unknown when not given).
 */
export const verifyCheckCodes = ['coverage', 'signature', 'certificate', 'manifest', 'segments', 'pages', 'originals'] as const

/**
 * One check. `reason` is a code of `contract/text/verify.ts`, empty on pass; `items` name what
 * is affected, in the words of the catalogue.
 */
export const verifyCheckSchema = z.object({
  code: z.enum(verifyCheckCodes),
  verdict: verdictSchema,
  reason: z.string(),
  items: z.array(z.object({ no: z.int().nullable(), title: z.string(), page: z.string(), detail: z.string() })),
})
export type VerifyCheck = z.infer<typeof verifyCheckSchema>

/** What the verifier says of one file. */
export const verifyReportSchema = z.object({
  file: z.string(),
  bytes: z.int().nonnegative(),
  sha256: z.string(),
  verdict: verdictSchema,
  checks: z.array(verifyCheckSchema),
  title: z.string(),
  volume: z.string(),
  sealedAt: z.string(),
  merkleRoot: z.string(),
  signer: z.object({ subject: z.string(), fingerprint: z.string(), validTo: z.string() }).nullable(),
})
export type VerifyReport = z.infer<typeof verifyReportSchema>

/** One failure makes the whole fail; one open question keeps it from passing. */
export function worstVerdict(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('fail')) return 'fail'
  return verdicts.includes('unknown') ? 'unknown' : 'pass'
}
