import * as z from 'zod'

import { gateReportSchema, type GateReport } from '#domain/material/material.ts'

import type { Call } from '#service/call.ts'
import { runErrand } from '#service/helpers.ts'

const gateTimeoutMs = 120_000
const gateAnswerSchema = gateReportSchema.extend({ sha256: z.string().nullable(), secretMark: z.string().nullable() })

/** What the gate found, and the hash of what it read; null for what it need not read whole. */
export interface GateAnswer {
  readonly report: GateReport
  readonly sha256: string | null
  /** The mark of a state secret on the first page; such a file may not be kept. */
  readonly secretMark: string | null
}

/**
 * Lets the input gate look at a file. A gate that crashed, hung or ate memory is itself a finding:
 * the file is kept and marked, the others go on.
 *
 * @returns `null` when the work was cancelled
 */
export async function gateFile(call: Call, path: string, fileName: string): Promise<GateAnswer | null> {
  const answer = await runErrand(call, {
    helper: 'binder',
    op: 'gate',
    input: { path, fileName },
    output: gateAnswerSchema,
    timeoutMs: gateTimeoutMs,
    step: 'gate',
  })
  if (answer.ok) {
    const { sha256, secretMark, ...report } = answer.value
    return { report, sha256, secretMark }
  }
  if (answer.error.kind === 'cancelled') return null
  const reason = answer.error.kind === 'workerFailed' ? answer.error.reason : 'damaged'
  const report = { state: 'unusable' as const, mediaType: 'application/octet-stream', reason, pages: [] }
  return { report, sha256: null, secretMark: null }
}
