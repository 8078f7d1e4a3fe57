import type { OutputOf, ParsedInputOf } from '#contract/index.ts'
import type { SecretCheck } from '#domain/material/secretCheck.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { materialHeading } from '#store/searchLabels.ts'
import { listUsesShowing } from '#store/tables/materials.ts'
import { listSecretPages } from '#store/tables/pageTexts.ts'
import { insertSecretCheck } from '#store/tables/secretChecks.ts'

import { now, type Call } from '#service/call.ts'
import { record } from '#service/record.ts'

/** Pages that look like a state secret, wherever they are filed. */
export function secretsOf({ desk }: Call): OutputOf<'search.status'>['secrets'] {
  return listSecretPages(desk.ledger).flatMap(({ sha256, page, secretMark }) =>
    listUsesShowing(desk.ledger, sha256).map(({ materialId, caseId }) => ({
      caseId,
      materialId,
      title: materialHeading(desk.ledger, materialId).title,
      page,
      mark: secretMark ?? '',
    })),
  )
}

/** Records who compared such a page with its paper, and why it is none; the warning goes wherever the page is filed. */
export function clearSecret(
  call: Call,
  { materialId, page, reason }: ParsedInputOf<'search.clearSecret'>,
): Result<Record<string, never>> {
  const { ledger } = call.desk
  for (const found of listSecretPages(ledger)) {
    const use = listUsesShowing(ledger, found.sha256).find((one) => one.materialId === materialId)
    if (use === undefined || found.page !== page) continue
    const check: SecretCheck = {
      id: `${found.sha256}-${page}`,
      sha256: found.sha256,
      page,
      mark: found.secretMark ?? '',
      reason,
      checkedBy: call.account.staffNo,
      checkedAt: now(call),
    }
    const subject = `secretCheck:${check.id}`
    return record(call, { caseId: use.caseId, action: 'search.clearSecret', subject, payload: { ...check } }, () => {
      insertSecretCheck(ledger, check)
      return ok({})
    })
  }
  return fail({ kind: 'notFound', what: 'material', id: materialId })
}
