import { randomUUID } from 'node:crypto'

import * as z from 'zod'

import { scanSideSchema, type ScanArrival } from '#domain/paper/scanArrival.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { findArrivalOf } from '#store/tables/scanArrivals.ts'

import { now, type Call } from '#service/call.ts'
import { runErrand } from '#service/helpers.ts'
import { keepFile, type KeptFile } from '#service/material/takeIn.ts'
import { keepArrival } from '#service/paper/keepSides.ts'
import { withOriginal } from '#service/withOriginal.ts'

import { isCutOff } from './isCutOff.ts'

const codesAnswerSchema = z.object({ sides: z.array(scanSideSchema.omit({ what: true })).min(1) })

/**
 * Takes a scan in: gated, hashed, kept whole, read for codes. Empty backs are put aside at once.
 *
 * Errors: `fileUnusable` (`cutOff`, or what the gate says) · conflict `scanKnown` for bytes that
 * arrived before, unless they are to be used again · what `keepFile` says.
 */
export async function takeArrival(
  call: Call,
  path: string,
  twice: 'refuse' | 'reuse' = 'refuse',
): Promise<Result<ScanArrival>> {
  if (await isCutOff(path)) return fail({ kind: 'fileUnusable', fileName: path, reason: 'cutOff' })
  const kept = await keepFile(call, path)
  if (!kept.ok) return kept
  const { version, gate } = kept.value
  if (gate.state === 'unusable' || gate.state === 'placeholder') {
    return fail({ kind: 'fileUnusable', fileName: version.fileName, reason: gate.reason })
  }
  const known = findArrivalOf(call.desk.ledger, version.sha256)
  if (known !== null) return twice === 'reuse' ? ok(known) : refuseTwice(known)
  const read = await readCodes(call, kept.value)
  if (!read.ok) return read
  // Another look may have taken it while it was read.
  const meanwhile = findArrivalOf(call.desk.ledger, version.sha256)
  if (meanwhile !== null) return twice === 'reuse' ? ok(meanwhile) : refuseTwice(meanwhile)
  const { sha256, bytes, fileName } = version
  return keepArrival(call, 'arrival.take', {
    id: randomUUID(),
    sha256,
    bytes,
    fileName,
    gate,
    arrivedAt: now(call),
    arrivedBy: call.account.staffNo,
    sides: read.value.sides.map((side) => ({
      ...side,
      what: side.reading === 'blank' ? { fate: 'aside', reason: 'blank' } : { fate: 'waiting', held: false },
    })),
  })
}

function refuseTwice({ fileName }: ScanArrival): Result<never> {
  return fail({ kind: 'conflict', what: 'scanKnown', detail: fileName })
}

/** Reads a copy of what is kept: the file itself may lie on a slow share or a stick. */
function readCodes(call: Call, { version, gate }: KeptFile): Promise<Result<z.output<typeof codesAnswerSchema>>> {
  return withOriginal(call, version, (path) =>
    runErrand(call, {
      helper: 'reader',
      op: 'codes',
      input: { path, mediaType: gate.mediaType },
      output: codesAnswerSchema,
      timeoutMs: 600_000,
      step: 'readingCodes',
    }),
  )
}
