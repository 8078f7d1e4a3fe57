import type { ActionCode } from '#contract/text/actions.ts'
import type { PaperAct, PaperCopy } from '#domain/paper/paperCopy.ts'
import { ok, type Result } from '#domain/result.ts'
import { savePaperCopy } from '#store/tables/paperCopies.ts'

import { now, type Call } from '#service/call.ts'
import { record } from '#service/record.ts'

/** A print that was just made, to be followed until its signed scan is back. */
export interface NewPrint {
  readonly formCode: string
  readonly caseId: string
  readonly materialId: string
  readonly version: number
  /** Null where nobody counted the pages (a document edited in WPS). */
  readonly pages: number | null
  readonly act?: PaperAct
}

/**
 * Follows a print from now on (待签收). Everything that puts a form code on paper calls this once
 * the print is a version of a material; a scan then finds it by the code.
 */
export function followPrint(call: Call, { formCode, act, ...print }: NewPrint): Result<PaperCopy> {
  return keepPaper(call, 'paper.follow', {
    ...print,
    id: formCode,
    act: act ?? { kind: 'none', id: '' },
    place: 'handler',
    sent: false,
    movedAt: now(call),
    returned: null,
    note: '',
  })
}

/** Keeps a print as it stands now, and its event. */
export function keepPaper(call: Call, action: ActionCode, copy: PaperCopy): Result<PaperCopy> {
  const trace = { caseId: copy.caseId, action, subject: `paper:${copy.id}`, payload: { ...copy } }
  return record(call, trace, () => {
    savePaperCopy(call.desk.ledger, copy)
    return ok(copy)
  })
}
