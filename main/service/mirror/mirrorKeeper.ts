import { deviceHead, listChangedCases } from '#store/eventLog.ts'

import type { Runtime } from '#service/call.ts'
import { keepLooking, type Background } from '#service/keepLooking.ts'

import { mirrorFolder, mirroredUpTo, mirrorStatus, saveMirroredUpTo, saveMirrorStatus } from './mirrorSetting.ts'
import { writeMirror } from './writeMirror.ts'

const lookEveryMs = 3000

/**
 * Looks every few seconds whether the trail has grown since the mirror was written, and writes the
 * cases that changed. What a crash or a pulled stick left undone is done at the next look.
 */
export function keepMirror(runtime: Runtime, changed: (touched: readonly string[]) => void): Background {
  return keepLooking('mirror', lookEveryMs, (signal) => bringUpToDate(runtime, signal, changed))
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
