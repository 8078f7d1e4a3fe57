import type { OutputOf } from '#contract/index.ts'
import { paperCopySchema } from '#domain/paper/paperCopy.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { listEvents } from '#store/eventLog.ts'
import { findAccount } from '#store/tables/accounts.ts'
import { findPaperCopy } from '#store/tables/paperCopies.ts'

import type { Call } from '#service/call.ts'

const recorded = paperCopySchema.pick({ place: true, sent: true, note: true })

/** The way of one print so far, as the trail has it; a step whose values were destroyed is left out. */
export function paperHistory(call: Call, paperId: string): Result<OutputOf<'paper.history'>> {
  const copy = findPaperCopy(call.desk.ledger, paperId)
  if (copy === null) return fail({ kind: 'notFound', what: 'paper', id: paperId })
  const events = listEvents(call.desk, copy.caseId).filter(({ body }) => body.subject === `paper:${paperId}`)
  return ok(
    events.flatMap(({ body, payload }) => {
      const step = payload === null ? null : recorded.safeParse(JSON.parse(payload))
      if (step?.success !== true) return []
      const by = findAccount(call.desk.ledger, body.actor)?.name ?? body.actor
      return [{ at: body.at, by, action: body.action, ...step.data }]
    }),
  )
}
