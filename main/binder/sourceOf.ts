import { readFile } from 'node:fs/promises'
import { isAbsolute, relative, resolve } from 'node:path'

import type { PlanItem } from '#domain/dossier/sealPlan.ts'
import { sha256 } from '#main/sha256.ts'
import { WorkerRefusal } from '#main/worker/refusal.ts'

/** Whether a page of our own stands for the item. */
export function needsPlaceholder(item: PlanItem): boolean {
  return item.render === 'placeholder' || item.render === 'unusable' || item.render === 'pending'
}

/** The file whose pages are bound: the 阅览件 where there is one. */
export function boundFile(item: PlanItem): PlanItem['file'] {
  return item.view ?? item.file
}

/**
 * The bytes of the file whose pages an item is bound from, checked against the plan: what is bound is what was recorded.
 *
 * @throws WorkerRefusal `originalMissing` or `originalChanged`.
 */
export async function originalOf(directory: string, item: PlanItem): Promise<Buffer> {
  const file = boundFile(item)
  const path = resolve(directory, file.path)
  const inside = relative(directory, path)
  if (inside.startsWith('..') || isAbsolute(inside)) throw new WorkerRefusal('originalMissing', String(item.no))
  const bytes = await readFile(path).catch((error: unknown) => {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    throw isMissing ? new WorkerRefusal('originalMissing', String(item.no)) : error
  })
  if (sha256(bytes) !== file.sha256) throw new WorkerRefusal('originalChanged', String(item.no))
  return bytes
}
