import type { ScanArrival, SideFate, SideRef } from '#domain/paper/scanArrival.ts'
import { ok, type Result } from '#domain/result.ts'
import type { ActionCode } from '#contract/text/actions.ts'
import { findArrival, saveArrival } from '#store/tables/scanArrivals.ts'

import type { Call } from '#service/call.ts'
import { record } from '#service/record.ts'

/** Keeps a scan that arrived, and its event; what the gate said can be found again from the bytes. */
export function keepArrival(
  call: Call,
  action: ActionCode,
  arrival: ScanArrival,
  caseId: string | null = null,
): Result<ScanArrival> {
  const { gate: _, ...payload } = arrival
  return record(call, { caseId, action, subject: `arrival:${arrival.id}`, payload }, () => {
    saveArrival(call.desk.ledger, arrival)
    return ok(arrival)
  })
}

/** Records what became of sides. */
export function settleSides(
  call: Call,
  refs: readonly SideRef[],
  what: SideFate,
  caseId: string | null = null,
): Result<null> {
  for (const id of new Set(refs.map(({ arrivalId }) => arrivalId))) {
    const arrival = findArrival(call.desk.ledger, id)
    if (arrival === null) throw new Error(`no arrival ${id}`)
    const pages = new Set(refs.filter(({ arrivalId }) => arrivalId === id).map(({ page }) => page))
    const sides = arrival.sides.map((side) => (pages.has(side.page) ? { ...side, what } : side))
    const kept = keepArrival(call, 'arrival.settle', { ...arrival, sides }, caseId)
    if (!kept.ok) return kept
  }
  return ok(null)
}
