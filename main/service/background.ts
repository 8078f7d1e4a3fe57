import type { Runtime } from './call.ts'
import { watchDrafts } from './form/watchDrafts.ts'
import type { Background } from './keepLooking.ts'
import { keepMirror } from './mirror/mirrorKeeper.ts'
import { readTexts } from './text/readTexts.ts'
import { watchScans } from './watch/watchScans.ts'

/** Starts all work beside the calls. `report` tells the windows which queries to ask again. */
export function startBackground(runtime: Runtime, report: (touched: readonly string[]) => void): Background {
  // A command line is over before these could do anything; it reads and looks when it is told to.
  const besideWindows = runtime.options.hostKind === 'cli' ? [] : [watchScans, readTexts]
  const works = [keepMirror, watchDrafts, ...besideWindows].map((start) => start(runtime, report))
  return {
    close: async () => {
      await Promise.all(works.map((work) => work.close()))
    },
  }
}
