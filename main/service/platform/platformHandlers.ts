import type { platformOperations } from '#contract/platform.ts'
import { ok } from '#domain/result.ts'

import type { Handlers } from '#service/call.ts'

import { enterFields, sheetOf, undoEntry } from './enterFields.ts'
import { listDue } from './listDue.ts'
import { platforms } from './platforms.ts'

/** 填报助手 and 应录未录. */
export const platformHandlers: Handlers<keyof typeof platformOperations> = {
  'platform.list': () => ok(platforms().map(({ code, title, note }) => ({ code, title, note }))),
  'platform.get': (call, { caseId, platform }) => sheetOf(call, caseId, platform),
  'platform.enter': enterFields,
  'platform.undo': undoEntry,
  'platform.due': (call) => ok(listDue(call)),
}
