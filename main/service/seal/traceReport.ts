import { basename } from 'node:path'

import { actionOf } from '#contract/text/actions.ts'
import { refusalSentence } from '#contract/text/refusals.ts'
import { caseTitle } from '#domain/case/case.ts'
import type { CaseFile } from '#domain/case/caseFile.ts'
import type { SealPlan } from '#domain/dossier/sealPlan.ts'
import { ok, type Result } from '#domain/result.ts'
import type { SealRecord } from '#domain/seal/sealRecord.ts'
import { listEvents } from '#store/eventLog.ts'
import { listAccounts } from '#store/tables/accounts.ts'
import { listSeals } from '#store/tables/seals.ts'

import type { Call } from '#service/call.ts'
import { typesetTo } from '#service/typesetForm.ts'

/** A seal that is about to be recorded, and where its report goes. */
export interface TraceRequest {
  readonly file: CaseFile
  readonly plan: SealPlan
  readonly seal: SealRecord
  readonly output: string
}

/**
 * The internal trace report (内部留痕报告) of a seal: a file of its own, because what may be
 * handed out must not carry findings, reviewers or 副卷 titles.
 */
export async function typesetTrace(call: Call, request: TraceRequest): Promise<Result<{ path: string }>> {
  const { file, plan, seal, output } = request
  const nameOf = staffNames(call)
  const titleOf = materialTitles(file)
  const data = {
    bureau: plan.bureau,
    caseTitle: caseTitle(file.case, file.decisions.length > 0),
    filingNo: file.case.filingNo,
    docNo: plan.cover.docNo,
    madeAt: seal.sealedAt,
    madeBy: nameOf(seal.by),
    program: plan.program,
    deviceHead: plan.deviceHead,
    seals: [...listSeals(call.desk.ledger, file.case.id), seal].map((one) => ({
      ...one,
      by: nameOf(one.by),
      fileName: basename(one.path),
    })),
    events: listEvents(call.desk, file.case.id).map(({ body, hash, payload }) => ({
      device: body.device,
      seq: body.seq,
      at: body.at,
      actor: nameOf(body.actor),
      action: `${actionOf(body.action)}${titleOf(body.subject)}${refusalIn(body.action, nameOf(body.actor), payload)}`,
      origin: body.origin,
      hash,
    })),
    versions: file.materials.flatMap(({ title, volume, versions }) =>
      versions.map((version) => ({ ...version, title, volume, addedBy: nameOf(version.addedBy) })),
    ),
  }
  const made = await typesetTo(call, { template: 'traceReport', data, output, at: seal.sealedAt })
  return made.ok ? ok({ path: output }) : made
}

/** What was tried and under which article it was refused, for a refusal; nothing for others. */
function refusalIn(action: string, actor: string, payload: string | null): string {
  const refused = action === 'act.refused' ? refusalSentence(actor, payload ?? '') : null
  return refused === null ? '' : `：${refused}`
}

/** `《现场照片》` for an event that concerns a material, by the title it has now; nothing for others. */
function materialTitles(file: CaseFile): (subject: string) => string {
  const titles = new Map(file.materials.map(({ id, title }) => [`material:${id}`, `《${title}》`]))
  return (subject) => titles.get(subject) ?? ''
}

function staffNames(call: Call): (staffNo: string) => string {
  const names = new Map(listAccounts(call.desk.ledger).map((account) => [account.staffNo, account.name]))
  return (staffNo) => names.get(staffNo) ?? staffNo
}
