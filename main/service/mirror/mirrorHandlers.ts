import type { mirrorOperations } from '#contract/mirror.ts'
import { ok } from '#domain/result.ts'

import type { Handlers } from '#service/call.ts'
import { record } from '#service/record.ts'

import { mirrorFolder, mirrorStatus, saveMirroredUpTo, saveMirrorFolder } from './mirrorSetting.ts'
import { writeMirror } from './writeMirror.ts'

/** The readable mirror: switched on and off, and everything exported once. */
export const mirrorHandlers: Handlers<keyof typeof mirrorOperations> = {
  'mirror.get': (call) => ok({ directory: mirrorFolder(call.desk), status: mirrorStatus(call.desk) }),
  'mirror.save': (call, { directory }) =>
    record(call, { caseId: null, action: 'mirror.save', subject: 'mirror', payload: { directory } }, () => {
      saveMirrorFolder(call.desk, directory)
      // A new folder holds nothing yet: every case is written.
      saveMirroredUpTo(call.desk, 0)
      return ok({})
    }),
  'mirror.export': async (call, { directory }) => {
    const { desk, pack, signal } = call
    const progress = (done: number, total: number, detail: string) =>
      call.progress({ step: 'exporting', done, total, detail })
    const written = await writeMirror({ desk, pack, directory, caseIds: null, signal, progress })
    if (!written.ok) return written
    const { cases, files, damaged } = written.value
    const payload = { cases, files, damaged: damaged.length }
    return record(call, { caseId: null, action: 'mirror.export', subject: 'desk', payload }, () =>
      ok({ directory, ...written.value, damaged: [...damaged] }),
    )
  },
}
