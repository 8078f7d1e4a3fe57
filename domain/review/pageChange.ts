import * as z from 'zod'

import { pageRefSchema } from './review.ts'

/**
 * What became of one page between two rounds (逐页比对).
 *
 * `was` null: a page that was added; `now` null: one that is gone. `same`: nothing was drawn anew,
 * the very bytes are there again. `alike`: looks like the same sheet scanned anew, which only a
 * person may confirm (同一页重扫). `different`: changed, added or gone. `unread`: one of the two
 * could not be drawn, so nothing can be said.
 */
export const pageChangeSchema = z.object({
  was: pageRefSchema.nullable(),
  now: pageRefSchema.nullable(),
  verdict: z.enum(['same', 'alike', 'different', 'unread']),
  /** 0 to 1 where two drawings were compared; a proposal, never a proof. */
  likeness: z.number().min(0).max(1).nullable(),
})
export type PageChange = z.infer<typeof pageChangeSchema>

/** Two drawings count as alike from this likeness on; what it stands for was measured, see `main/reader/comparePages.ts`. */
export const alikeFrom = 0.5

/** Pages of one material that can be confirmed in one go: alike all of them, none of them unread. */
export interface RescanGroup {
  readonly wasMaterialId: string
  readonly nowMaterialId: string
  readonly changes: readonly PageChange[]
}

/** The pages that wait for 同一页重扫, material by material, in the order of the changes. */
export function rescanGroups(changes: readonly PageChange[]): RescanGroup[] {
  const groups = new Map<string, { wasMaterialId: string; nowMaterialId: string; changes: PageChange[] }>()
  for (const change of changes) {
    const { was, now, verdict } = change
    if (verdict !== 'alike' || was === null || now === null) continue
    const key = `${was.materialId} ${now.materialId}`
    const group = groups.get(key) ?? { wasMaterialId: was.materialId, nowMaterialId: now.materialId, changes: [] }
    group.changes.push(change)
    groups.set(key, group)
  }
  return [...groups.values()]
}
