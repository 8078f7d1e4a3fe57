import * as z from 'zod'

import { verdictSchema } from '#domain/guardFinding.ts'
import { sha256HexSchema } from '#domain/proof/sha256.ts'

import { defineTemplate } from '#typeset/template.ts'
import { byteCount, grouped, shanghaiTime, verdictWords } from './words.ts'

const checkSchema = z.object({
  /** The name of the check and what was found, as sentences of `contract/text/verify.ts`. */
  name: z.string(),
  verdict: verdictSchema,
  explanation: z.string(),
  items: z.array(z.object({ title: z.string(), page: z.string(), detail: z.string() })),
})

/** 验证记录 of one sealed file. Texts are given by the caller; verdicts are printed in words. */
export const verifyReportData = z.object({
  fileName: z.string(),
  bytes: z.int().nonnegative(),
  sha256: sha256HexSchema,
  title: z.string(),
  volume: z.string(),
  /** As the file says; empty when the manifest could not be read. */
  sealedAt: z.string(),
  merkleRoot: z.string(),
  signer: z.object({ subject: z.string(), fingerprint: z.string(), validTo: z.string() }).nullable(),
  verdict: verdictSchema,
  /** 结论, e.g. 内容自封签后未变；签署者身份未经第三方认证 */
  conclusion: z.string(),
  checks: z.array(checkSchema),
  checkedAt: z.iso.datetime(),
  checkedBy: z.string(),
  program: z.string(),
})

export const verifyReport = defineTemplate(verifyReportData, (report) => ({
  ...report,
  bytes: byteCount(report.bytes),
  sha256: grouped(report.sha256),
  sealedAt: report.sealedAt === '' ? '' : shanghaiTime(report.sealedAt),
  merkleRoot: grouped(report.merkleRoot),
  signer: report.signer && {
    subject: report.signer.subject,
    fingerprint: grouped(report.signer.fingerprint),
    validTo: report.signer.validTo === '' ? '' : shanghaiTime(report.signer.validTo),
  },
  verdict: verdictWords[report.verdict],
  checks: report.checks.map((check, index) => ({
    ...check,
    no: String(index + 1),
    verdict: verdictWords[check.verdict],
    items: check.items.map(({ title, page, detail }) => [title, page, detail].filter((part) => part !== '').join('　')),
  })),
  checkedAt: shanghaiTime(report.checkedAt),
}))
