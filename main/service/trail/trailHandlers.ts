import type { trailOperations } from '#contract/trail.ts'
import { ok } from '#domain/result.ts'
import { backupDesk } from '#store/backup.ts'
import { listEvents } from '#store/eventLog.ts'
import { listAccounts } from '#store/tables/accounts.ts'
import { findDraft, removeDraft, saveDraft } from '#store/tables/drafts.ts'
import { verifyTrail } from '#store/verifyTrail.ts'

import { now, type Handlers } from '#service/call.ts'
import { record, type Trace } from '#service/record.ts'

import { readAnchors } from './readAnchors.ts'

/** The trail, drafts of unsaved typing, backup. */
export const trailHandlers: Handlers<keyof typeof trailOperations> = {
  'trail.list': (call, { caseId }) => {
    const names = new Map(listAccounts(call.desk.ledger).map((account) => [account.staffNo, account.name]))
    return ok(
      listEvents(call.desk, caseId).map(({ body, hash, payload }) => ({
        seq: body.seq,
        at: body.at,
        actor: body.actor,
        actorName: names.get(body.actor) ?? body.actor,
        action: body.action,
        subject: body.subject,
        origin: body.origin,
        via: body.via,
        hash,
        payload: payload ?? '',
      })),
    )
  },
  'trail.verify': async (call, { anchors }) => {
    const outside = await readAnchors(call, anchors)
    return outside.ok ? ok(await verifyTrail(call.desk, { signal: call.signal, outside: outside.value })) : outside
  },
  'draft.get': (call, { key }) => ok(findDraft(call.desk.ledger, draftKey(call.account.staffNo, key))),
  'draft.save': (call, { key, json }) => {
    const savedAt = now(call)
    saveDraft(call.desk.ledger, { key: draftKey(call.account.staffNo, key), json, savedAt })
    return ok({ savedAt })
  },
  'draft.remove': (call, { key }) => {
    removeDraft(call.desk.ledger, draftKey(call.account.staffNo, key))
    return ok({})
  },
  'backup.run': async (call, { directory }) => {
    const done = await backupDesk(call.desk, directory, call.signal)
    if (!done.ok) return done
    const trace: Trace = { caseId: null, action: 'backup.run', subject: 'desk', payload: { bytes: done.value.bytes } }
    return record(call, trace, () => ok(done.value))
  },
}

/** Drafts are personal: two people at one PC do not see each other's unsaved words. */
function draftKey(staffNo: string, key: string): string {
  return `${staffNo}/${key}`
}
