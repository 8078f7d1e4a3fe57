import { join } from 'node:path'

import type { ParsedInputOf } from '#contract/index.ts'
import { safeName } from '#domain/text/safeFileName.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { exportBlob } from '#store/blobStore.ts'
import { findArrival } from '#store/tables/scanArrivals.ts'

import type { Call } from '#service/call.ts'
import { takeScan } from '#service/scan/takeScan.ts'
import { withWorkFolder } from '#service/workFolder.ts'

import { settleSides } from './keepSides.ts'

/** Hands a scan that arrived to the splitting grid of a case: a whole file from the copier has no codes. */
export async function splitArrival(
  call: Call,
  { caseId, arrivalId }: ParsedInputOf<'inbox.split'>,
): Promise<Result<{ scanId: string }>> {
  const arrival = findArrival(call.desk.ledger, arrivalId)
  if (arrival === null) return fail({ kind: 'notFound', what: 'scanSide', id: arrivalId })
  const waiting = arrival.sides.filter(({ what }) => what.fate === 'waiting')
  if (waiting.length === 0) return fail({ kind: 'conflict', what: 'sidesTaken', detail: '' })
  return withWorkFolder(call, async (folder) => {
    const path = join(folder, safeName(arrival.fileName) || 'scan.pdf')
    const exported = await exportBlob(call.desk, arrival.sha256, path, call.signal)
    if (!exported.ok) return exported
    const taken = await takeScan(call, { caseId, token: call.runtime.options.files.register(path) })
    if (!taken.ok) return taken
    const refs = waiting.map(({ page }) => ({ arrivalId, page }))
    const settled = settleSides(call, refs, { fate: 'aside', reason: 'split' }, caseId)
    return settled.ok ? ok({ scanId: taken.value.scanId }) : settled
  })
}
