import type { ScanPage } from '#domain/material/material.ts'
import type { ScanArrival, ScanSide, SideRef } from '#domain/paper/scanArrival.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { safeName } from '#domain/text/safeFileName.ts'
import { findArrival } from '#store/tables/scanArrivals.ts'

import type { Call } from '#service/call.ts'
import { cutAndKeep } from '#service/material/cutAndKeep.ts'
import { versionOf, type KeptFile } from '#service/material/takeIn.ts'
import { withWorkFolder } from '#service/workFolder.ts'

import { plainPdf } from './plainPdf.ts'

interface KnownSide {
  readonly arrival: ScanArrival
  readonly side: ScanSide
}

/**
 * A file of these sides in this order, nothing re-encoded: the scan itself where it is the whole of
 * it, else cut from it. `title` names the file.
 */
export async function cutSides(call: Call, refs: readonly SideRef[], title: string): Promise<Result<KeptFile>> {
  const sides = knownSides(call, refs)
  if (!sides.ok) return sides
  const whole = wholeScan(sides.value)
  if (whole !== null) {
    const { sha256, bytes, fileName, gate } = whole
    return ok({ gate, version: versionOf(call, { sha256, bytes, fileName, gate }) })
  }
  return withWorkFolder(call, (folder) => cutInto(call, folder, sides.value, title))
}

/** The sides by their names. Errors: `notFound` for one that does not exist. */
export function knownSides(call: Call, refs: readonly SideRef[]): Result<KnownSide[]> {
  const found: KnownSide[] = []
  for (const { arrivalId, page } of refs) {
    const arrival = findArrival(call.desk.ledger, arrivalId)
    const side = arrival?.sides.find((one) => one.page === page)
    if (arrival === null || side === undefined) return fail({ kind: 'notFound', what: 'scanSide', id: arrivalId })
    found.push({ arrival, side })
  }
  return ok(found)
}

/** The scan that consists of just these sides, in order and upright. */
function wholeScan(sides: readonly KnownSide[]): ScanArrival | null {
  const arrival = sides[0]?.arrival
  if (arrival === undefined || arrival.sides.length !== sides.length) return null
  const isSame = sides.every(
    (one, index) => one.arrival.id === arrival.id && one.side.page === index + 1 && one.side.turn === 0,
  )
  return isSame ? arrival : null
}

async function cutInto(
  call: Call,
  folder: string,
  sides: readonly KnownSide[],
  title: string,
): Promise<Result<KeptFile>> {
  const sources = new Map<string, { sha256: string; path: string }>()
  for (const { arrival } of sides) {
    if (sources.has(arrival.sha256)) continue
    const path = await plainPdf(call, folder, arrival)
    if (!path.ok) return path
    sources.set(arrival.sha256, { sha256: arrival.sha256, path: path.value })
  }
  const pages = sides.map(({ arrival, side }): ScanPage => ({
    sha256: arrival.sha256,
    page: side.page,
    turn: side.turn,
  }))
  const document = { fileName: `${safeName(title) || '未命名'}.pdf`, pages }
  const kept = await cutAndKeep(call, folder, [...sources.values()], [document])
  if (!kept.ok) return kept
  const [only] = kept.value
  if (only === undefined) throw new Error('one document cut, none kept')
  return ok(only)
}
