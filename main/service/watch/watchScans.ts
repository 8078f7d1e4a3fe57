import type { WatchStatus } from '#contract/paper.ts'
import type { Desk } from '#store/desk.ts'
import { findAccount } from '#store/tables/accounts.ts'

import type { Call, Runtime } from '#service/call.ts'
import { keepLooking, type Background } from '#service/keepLooking.ts'
import { logUnexpected } from '#service/unexpected.ts'

import { emptyMemory, lookAtFolder, troublesOf, type WatchMemory } from './lookAtFolder.ts'
import { findWatch } from './watchSetting.ts'

const lookEveryMs = 2000
/** What windows ask again after scans were hung. */
const touched = ['paper', 'inbox', 'case', 'workbench', 'deadline']

interface Watcher {
  readonly memory: WatchMemory
  running: Promise<boolean>
}

const watchers = new WeakMap<Runtime, Watcher>()

function watcherOf(runtime: Runtime): Watcher {
  const watcher = watchers.get(runtime) ?? { memory: emptyMemory(), running: Promise.resolve(false) }
  watchers.set(runtime, watcher)
  return watcher
}

/** Watches the folder 扫描收件 as long as the service lives. */
export function watchScans(runtime: Runtime, report: (touched: readonly string[]) => void): Background {
  const looking = keepLooking('watch', lookEveryMs, async (signal) => {
    if (await lookInTurn(runtime, signal)) report(touched)
  })
  return {
    close: async () => {
      await looking.close()
      // A window may have asked for a look of its own.
      await watcherOf(runtime).running
    },
  }
}

/** Looks now, after any look that runs already; answers whether a window shows something new. */
export function lookInTurn(runtime: Runtime, signal: AbortSignal): Promise<boolean> {
  const watcher = watcherOf(runtime)
  watcher.running = watcher.running
    .then(() => lookOnce(runtime, watcher.memory, signal))
    .catch((error: unknown) => {
      logUnexpected('watch', error)
      return false
    })
  return watcher.running
}

async function lookOnce(runtime: Runtime, memory: WatchMemory, signal: AbortSignal): Promise<boolean> {
  const { desk } = runtime
  const setting = desk === null ? null : findWatch(desk)
  if (desk === null || setting === null || signal.aborted) return false
  const account = findAccount(desk.ledger, setting.staffNo)
  if (account === null || !account.active) {
    const isNews = memory.state !== 'noAccount'
    memory.state = 'noAccount'
    return isNews
  }
  const session = { staffNo: setting.staffNo }
  const call: Call = { session, signal, via: 'watch', progress: () => {}, runtime, desk, pack: runtime.pack, account }
  return lookAtFolder(call, setting, memory)
}

/** How the folder stands, for the window. */
export function watchStatus(runtime: Runtime, desk: Desk): WatchStatus {
  const setting = findWatch(desk)
  if (setting === null) return { directory: '', movesTaken: false, state: 'off', lookedAt: null, troubles: [] }
  const { directory, movesTaken } = setting
  const { memory } = watcherOf(runtime)
  if (memory.directory !== directory && memory.state !== 'noAccount') {
    return { directory, movesTaken, state: 'watching', lookedAt: null, troubles: [] }
  }
  return { directory, movesTaken, state: memory.state, lookedAt: memory.lookedAt, troubles: troublesOf(memory) }
}
