import type { OutputOf, ParsedInputOf } from '#contract/index.ts'
import { fail, type Result } from '#domain/result.ts'
import { findDiscussion } from '#store/tables/discussions.ts'

import type { Call } from '#service/call.ts'
import { generateForm } from '#service/form/generateForm.ts'

/** Makes the record as a DOCX to be finished in WPS; its signed scan counts as that of the PDF does. */
export async function writeMinutes(
  call: Call,
  { discussionId }: ParsedInputOf<'discussion.writeMinutes'>,
): Promise<Result<OutputOf<'discussion.writeMinutes'>>> {
  const discussion = findDiscussion(call.desk.ledger, discussionId)
  if (discussion === null) return fail({ kind: 'notFound', what: 'discussion', id: discussionId })
  if (discussion.signedMaterialId !== null) return fail({ kind: 'conflict', what: 'signedRecord', detail: '' })
  const wish = {
    caseId: discussion.caseId,
    code: 'discussionRecord',
    partyId: null,
    docDate: discussion.heldOn,
    number: { take: 'none' as const },
  }
  return generateForm(call, wish, { kind: 'discussion', id: discussionId })
}
