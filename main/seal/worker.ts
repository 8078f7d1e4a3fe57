import * as z from 'zod'

import { serveWorker } from '#main/worker/serve.ts'

import { signCaseFile } from './signCaseFile.ts'
import { verifyCaseFile } from './verifyCaseFile.ts'

const signInputSchema = z.object({
  path: z.string(),
  contents: z.object({ offset: z.int().nonnegative(), length: z.int().positive() }),
  certificatePem: z.string(),
  privateKeyPem: z.string(),
})

const verifyInputSchema = z.object({
  path: z.string(),
  originalsDirectory: z.string().nullable(),
  trustedCertificatePem: z.string().nullable(),
})

serveWorker({
  sign: async (input) => await signCaseFile(signInputSchema.parse(input)),
  verify: async (input, hooks) => await verifyCaseFile(verifyInputSchema.parse(input), hooks),
})
