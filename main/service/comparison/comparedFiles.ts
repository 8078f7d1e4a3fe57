import { shownFile, type ScanPage, type StoredFile } from '#domain/material/material.ts'
import type { SnapshotEntry } from '#domain/review/pairFiles.ts'
import type { PageRef } from '#domain/review/review.ts'
import { findMaterial } from '#store/tables/materials.ts'

import type { Call } from '#service/call.ts'

/** A material of a snapshot with the file that shows its pages; null when the version is not to be found. */
export interface ComparedFile {
  readonly entry: SnapshotEntry
  readonly file: StoredFile | null
  readonly cutFrom: readonly ScanPage[]
}

/** Its file as it was then. Nothing is ever deleted, so that even a withdrawn material is found. */
export function comparedFile(call: Call, entry: SnapshotEntry): ComparedFile {
  const version = findMaterial(call.desk.ledger, entry.materialId)?.versions.find(({ no }) => no === entry.version)
  if (version === undefined) return { entry, file: null, cutFrom: [] }
  return { entry, file: shownFile(version), cutFrom: version.viewCopy === null ? (version.cutFrom ?? []) : [] }
}

/** Whether its pages can be drawn at all; recordings, archives and the like have none of their own. */
export function hasPages({ file }: ComparedFile): boolean {
  return file !== null && ['usable', 'image', 'rerendered'].includes(file.gate.state)
}

/** The pages of a file, from 1. */
export function pagesOf({ entry }: ComparedFile): PageRef[] {
  const { materialId, version, pages } = entry
  return Array.from({ length: Math.max(1, pages) }, (_, index) => ({ materialId, version, page: index + 1 }))
}
