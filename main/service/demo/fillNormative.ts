import { readFileSync } from 'node:fs'

import * as z from 'zod'

import { normativeEntrySchema } from '#domain/normative/normativeEntry.ts'
import { ok, type Result } from '#domain/result.ts'
import { resourcePath } from '#main/resources.ts'
import { inTransaction } from '#store/transaction.ts'

import type { Call } from '#service/call.ts'
import { keepEntry } from '#service/normative/keepEntry.ts'

/** The registers of the demo desk: one old document that was looked through, and the topics of a year. */
export function fillNormative(call: Call): Result<null> {
  const path = resourcePath('demo2023/normative.json')
  const entries = z.array(normativeEntrySchema).parse(JSON.parse(readFileSync(path, 'utf8')))
  return inTransaction(call.desk.ledger, () => {
    for (const entry of entries) {
      const kept = keepEntry(call, 'normative.save', entry)
      if (!kept.ok) return kept
    }
    return ok(null)
  })
}
