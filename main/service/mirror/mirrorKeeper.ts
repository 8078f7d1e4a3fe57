import { deviceHead, listChangedCases } from '#store/eventLog.ts'

import type { Runtime } from '#service/call.ts'
import { logUnexpected } from '#service/unexpected.ts'

import { mirrorFolder, mirroredUpTo, mirrorStatus, saveMirroredUpTo, saveMirrorStatus } from './mirrorSetting.ts'
import { writeMirror } from './writeMirror.ts'

const lookEveryMs = 3000

/** Keeps the mirror up to date in the background. */
export interface MirrorKeeper {
  /** Looks at once; answers when the mirror shows what the desk holds, or when it cannot be written. */
  look(): Promise<void>
  close(): Promise<void>
}

/**
 * Looks every few seconds whether the trail has grown since the mirror was written, and writes the
 * cases that changed. What a crash or a pulled stick left undone is done at the next look.
 */
export function keepMirror(runtime: Runtime, changed: (touched: readonly string[]) => void): MirrorKeeper {
  const stop = new AbortController()
  let running: Promise<void> = Promise.resolve()
  const look = (): Promise<void> => {
    running = running
      .then(() => bringUpToDate(runtime, stop.signal, changed))
      .catch((error: unknown) => {
        logUnexpected('mirror', error)
      })
    return running
  }
  const timer = setInterval(() => void look(), lookEveryMs)
  timer.unref()
  return {
    look,
    close: async () => {
      clearInterval(timer)
      stop.abort()
      await running
    },
  }
}

async function bringUpToDate(
  runtime: Runtime,
  signal: AbortSignal,
  changed: (touched: readonly string[]) => void,
): Promise<void> {
  const { desk, pack } = runtime
  const directory = desk === null ? null : mirrorFolder(desk)
  if (desk === null || directory === null || signal.aborted) return
  const [from, head] = [mirroredUpTo(desk), deviceHead(desk).seq]
  if (from === head) return
  const caseIds = from === 0 ? null : new Set(listChangedCases(desk, from))
  const written = await writeMirror({ desk, pack, directory, caseIds, signal, progress: () => {} })
  if (signal.aborted || runtime.desk !== desk) return
  const at = runtime.options.clock().toISOString()
  if (written.ok) {
    saveMirroredUpTo(desk, head)
    saveMirrorStatus(desk, { at, files: written.value.files, problem: null })
  } else {
    // A stick that is out is tried again at every look; it is told once.
    if (mirrorStatus(desk)?.problem?.kind === written.error.kind) return
    saveMirrorStatus(desk, { at, files: 0, problem: written.error })
  }
  changed(['mirror'])
}
