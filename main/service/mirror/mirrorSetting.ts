import * as z from 'zod'

import { mirrorStatusSchema, type MirrorStatus } from '#contract/mirror.ts'
import type { Desk } from '#store/desk.ts'
import { findSetting, saveSetting } from '#store/tables/settings.ts'

const folderSchema = z.object({ directory: z.string().nullable() })

/** The folder of the mirror; null while it is off, as it is at first. */
export function mirrorFolder(desk: Desk): string | null {
  return findSetting(desk.ledger, 'mirror', folderSchema)?.directory ?? null
}

export function saveMirrorFolder(desk: Desk, directory: string | null): void {
  saveSetting(desk.ledger, 'mirror', { directory })
}

/** How the last run ended; no event records it, the next run says it anew. */
export function mirrorStatus(desk: Desk): MirrorStatus | null {
  return findSetting(desk.ledger, 'mirrorStatus', mirrorStatusSchema)
}

export function saveMirrorStatus(desk: Desk, status: MirrorStatus): void {
  saveSetting(desk.ledger, 'mirrorStatus', status)
}

/** The number of the newest event that the mirror shows. */
export function mirroredUpTo(desk: Desk): number {
  return findSetting(desk.ledger, 'mirroredUpTo', z.int()) ?? 0
}

export function saveMirroredUpTo(desk: Desk, seq: number): void {
  saveSetting(desk.ledger, 'mirroredUpTo', seq)
}
