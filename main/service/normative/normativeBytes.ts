import type { Desk } from '#store/desk.ts'
import { findNormativeEntry } from '#store/tables/normativeEntries.ts'

import { keptBytes, type ServedBytes } from '#service/servedBytes.ts'

/** A scan of a line of a register, by the line and its SHA-256: a hash alone opens nothing. */
export function normativeBytes(desk: Desk, entryId: string, sha256: string): ServedBytes | null {
  const entry = findNormativeEntry(desk.ledger, entryId)
  const files = [...(entry?.files ?? []), ...(entry?.steps ?? []).flatMap((step) => step.file ?? [])]
  const file = files.find((one) => one.sha256 === sha256)
  return file === undefined ? null : keptBytes(desk, { ...file, mediaType: file.gate.mediaType })
}
