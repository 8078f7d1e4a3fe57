import { listWatchedDrafts } from '#store/tables/formDrafts.ts'

import type { Runtime } from '#service/call.ts'
import { keepLooking, type Background } from '#service/keepLooking.ts'

import { isOpenElsewhere, pdfBeside } from './draftFiles.ts'
import { keepSaved, lookOf } from './lookAtDraft.ts'

const lookEveryMs = 1000

/** What a file was like at the last look, and at the last one that was kept. */
interface Seen {
  readonly look: string
  readonly kept: string
}

/**
 * Looks at the files of all drafts once a second and keeps what WPS or Word saved. A file counts
 * only when two looks find it alike: both write to another name and rename, which leaves it away
 * or half written for a moment. Polling works on network folders too.
 */
export function watchDrafts(runtime: Runtime, report: (touched: readonly string[]) => void): Background {
  const seen = new Map<string, Seen>()
  return keepLooking('drafts', lookEveryMs, async () => {
    try {
      if (await lookAtAll(runtime, seen)) report(['form'])
    } catch (error) {
      // A desk that was closed meanwhile is no bug.
      if (runtime.desk !== null) throw error
    }
  })
}

async function lookAtAll(runtime: Runtime, seen: Map<string, Seen>): Promise<boolean> {
  const { desk } = runtime
  if (desk === null) return false
  let isChanged = false
  for (const { materialId, path } of listWatchedDrafts(desk.ledger)) {
    const look = String(await lookOf(path))
    // Opening it in WPS and a PDF saved beside it change nothing in the desk, but what the window shows.
    const around = `${isOpenElsewhere(path)}:${String(await lookOf(pdfBeside(path)))}`
    const before = seen.get(materialId)
    const key = `${look}|${around}`
    const isStable = before !== undefined && before.look.split('|')[0] === look
    const isNew = before?.kept !== look
    if (isStable && isNew && runtime.desk === desk) {
      isChanged = (await keepSaved(desk, materialId, runtime.options.clock().toISOString())) || isChanged
      seen.set(materialId, { look: key, kept: look })
    } else {
      seen.set(materialId, { look: key, kept: before?.kept ?? '' })
    }
    if (before !== undefined && before.look.split('|')[1] !== around) isChanged = true
  }
  return isChanged
}
