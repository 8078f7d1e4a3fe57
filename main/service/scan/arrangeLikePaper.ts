import { ok } from '#domain/result.ts'
import { dossierOrder, receiptPairs } from '#domain/rules/dossierOrder.ts'
import type { CutDocument } from '#domain/scan/scan.ts'
import { arrangeMaterials } from '#store/tables/materials.ts'

import type { Call } from '#service/call.ts'
import { findFile } from '#service/openFile.ts'
import { record } from '#service/record.ts'

/**
 * Lays the documents of a scan in each volume as they lie on paper: together, in the order of the
 * scan, where the first of them lay, or behind the others.
 */
export function arrangeLikePaper(call: Call, caseId: string, documents: readonly CutDocument[]): void {
  // Read anew: the documents were added a moment ago.
  const found = findFile(call, caseId)
  if (!found.ok) return
  const file = found.value
  for (const volume of ['正', '副'] as const) {
    const present = file.materials.filter((one) => one.volume === volume && one.withdrawnReason === '')
    const ids = new Set(present.map(({ id }) => id))
    const ours = documents.map(({ materialId }) => materialId).filter((id) => ids.has(id))
    if (ours.length === 0) continue
    const order = dossierOrder(present, volume, call.pack, receiptPairs(file)).map(({ id }) => id)
    const materialIds = together(order, ours)
    const payload = { volume, materialIds }
    record(call, { caseId, action: 'material.arrange', subject: `case:${caseId}`, payload }, () => {
      arrangeMaterials(call.desk.ledger, materialIds)
      return ok(null)
    })
  }
}

function together(order: readonly string[], ours: readonly string[]): string[] {
  const others = order.filter((id) => !ours.includes(id))
  const first = order.findIndex((id) => ours.includes(id))
  const before = order.slice(0, first).filter((id) => others.includes(id)).length
  return [...others.slice(0, before), ...ours, ...others.slice(before)]
}
