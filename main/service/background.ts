import type { Runtime } from './call.ts'
import { watchDrafts } from './form/watchDrafts.ts'
import { keepMirror } from './mirror/mirrorKeeper.ts'
import { readTexts } from './text/readTexts.ts'
import { watchScans } from './watch/watchScans.ts'

/** Work that goes on beside the calls of windows, as long as the service lives. */
export interface Background {
  /** Stops it; answers once nothing of it runs any more. */
  close(): Promise<void>
}

/** Starts all of it. `report` tells the windows which queries to ask again. */
export function startBackground(runtime: Runtime, report: (touched: readonly string[]) => void): Background {
  const works: Background[] = [keepMirror(runtime, report), watchDrafts(runtime, report), watchScans(runtime, report), readTexts(runtime, report)]
  return {
    close: async () => {
      await Promise.all(works.map((work) => work.close()))
    },
  }
}
