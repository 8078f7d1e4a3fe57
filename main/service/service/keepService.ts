import type { ActionCode } from '#contract/text/actions.ts'
import type { EventOrigin } from '#domain/proof/event.ts'
import { ok, type Result } from '#domain/result.ts'
import type { Service } from '#domain/service/service.ts'
import { saveService } from '#store/tables/services.ts'

import type { Call } from '#service/call.ts'
import { record, type Trace } from '#service/record.ts'

/** Keeps one attempt of the ledger and its event. */
export function keepService(
  call: Call,
  action: ActionCode,
  service: Service,
  origin?: EventOrigin,
): Result<{ serviceId: string }> {
  const trace: Trace = { caseId: service.caseId, action, subject: `service:${service.id}`, payload: { ...service } }
  return record(call, origin === undefined ? trace : { ...trace, origin }, () => {
    saveService(call.desk.ledger, service)
    return ok({ serviceId: service.id })
  })
}
