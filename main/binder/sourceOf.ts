import { readFile } from 'node:fs/promises'
import { isAbsolute, relative, resolve } from 'node:path'

import type { PlanItem } from '#domain/dossier/sealPlan.ts'
import { sha256 } from '#main/sha256.ts'
import { WorkerRefusal } from '#main/worker/refusal.ts'

/** Whether a page of our own stands for the item. */
export function needsPlaceholder(item: PlanItem): boolean {
  return item.render === 'placeholder' || item.render === 'unusable' || item.render === 'pending'
}

/**
 * The bytes of an item's original, checked against the plan: what is bound is what was recorded.
 *
 * @throws WorkerRefusal `originalMissing` or `originalChanged`.
 */
export async function originalOf(directory: string, item: PlanItem): Promise<Buffer> {
  const path = resolve(directory, item.file.path)
  const inside = relative(directory, path)
  if (inside.startsWith('..') || isAbsolute(inside)) throw new WorkerRefusal('originalMissing', String(item.no))
  const bytes = await readFile(path).catch((error: unknown) => {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    throw isMissing ? new WorkerRefusal('originalMissing', String(item.no)) : error
  })
  if (sha256(bytes) !== item.file.sha256) throw new WorkerRefusal('originalChanged', String(item.no))
  return bytes
}
