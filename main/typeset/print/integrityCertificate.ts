import * as z from 'zod'

import { sha256HexSchema } from '#domain/proof/sha256.ts'

import { defineTemplate } from '#typeset/template.ts'
import { grouped, shanghaiDay } from './words.ts'

/**
 * The two set-up sheets: 完整性封签说明 to publish, and 恢复密钥 to lock in the safe.
 *
 * The PDF holds the recovery key in the clear: print it, then destroy the file.
 */
export const integrityCertificateData = z.object({
  bureau: z.string(),
  /** Subject of the certificate as a verifier shows it. */
  subject: z.string(),
  fingerprint: sha256HexSchema,
  validFrom: z.iso.datetime(),
  validTo: z.iso.datetime(),
  madeAt: z.iso.datetime(),
  /** The printable key; spaces and hyphens are taken as given and only regrouped. */
  recoveryKey: z.string().min(8),
})

export const integrityCertificate = defineTemplate(
  integrityCertificateData,
  (sheet) => ({
    bureau: sheet.bureau,
    subject: sheet.subject,
    fingerprint: grouped(sheet.fingerprint.toUpperCase(), 4),
    validity: `${shanghaiDay(sheet.validFrom)}至${shanghaiDay(sheet.validTo)}`,
    madeOn: shanghaiDay(sheet.madeAt),
    recoveryKey: sheet.recoveryKey.split(/[\s-]+/).flatMap((part) => (part.length > 8 ? grouped(part, 4) : [part])),
  }),
  () => 2,
)
