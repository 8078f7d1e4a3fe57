import { randomUUID } from 'node:crypto'
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import * as z from 'zod'

import type { OutputOf, ParsedInputOf } from '#contract/index.ts'
import type { CaseFile } from '#domain/case/caseFile.ts'
import { safeName } from '#domain/dossier/planSeal.ts'
import type { SealPlan } from '#domain/dossier/sealPlan.ts'
import { manifestSchema, planRoot } from '#domain/proof/manifest.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import type { SealRecord } from '#domain/seal/sealRecord.ts'
import { verifyReportSchema, type VerifyReport } from '#domain/seal/verifyReport.ts'
import { sha256 } from '#main/sha256.ts'
import { exportBlob } from '#store/blobStore.ts'
import { insertSeal } from '#store/tables/seals.ts'

import type { Call } from '#service/call.ts'
import { runErrand } from '#service/helpers.ts'
import { findFile } from '#service/openFile.ts'
import { record } from '#service/record.ts'

import { getIdentity } from './bureauIdentity.ts'
import { freezePlan } from './freezePlan.ts'
import { forgetStaging, rememberStaging } from './staging.ts'
import { originalsFolder, typesetOwnPages } from './ownPages.ts'
import { typesetTrace } from './traceReport.ts'

const bindAnswerSchema = z.object({
  bytes: z.int(),
  pdfPages: z.int(),
  contents: z.object({ offset: z.int(), length: z.int() }),
  manifest: manifestSchema,
})

/** A sealed file that is still hidden in its staging folder. */
interface Staged {
  readonly plan: SealPlan
  readonly folder: string
  readonly pdf: string
  readonly bytes: number
  readonly pdfPages: number
  readonly report: VerifyReport
}

/**
 * Seals one volume of a case: plan → originals → our own pages → bind → sign → read back and
 * verify → show. Nothing is visible under its final name before it was verified; what a crash
 * leaves behind is cleared at the next start.
 */
export async function sealCase(call: Call, input: ParsedInputOf<'seal.run'>): Promise<Result<OutputOf<'seal.run'>>> {
  const found = findFile(call, input.caseId)
  if (!found.ok) return found
  const plan = freezePlan(call, found.value, input.volume, input.closingNote)
  if (plan.items.length === 0) return fail({ kind: 'conflict', what: 'emptyVolume', detail: input.volume })
  const target = input.directory ?? join(call.runtime.options.dataDirectory, '封卷')
  const staging = join(target, `.封卷中-${randomUUID().slice(0, 8)}`)
  try {
    await mkdir(staging, { recursive: true })
    rememberStaging(call, staging)
    const staged = await stage(call, plan, staging)
    return staged.ok ? await publish(call, found.value, staged.value, target) : staged
  } finally {
    await rm(staging, { recursive: true, force: true })
    forgetStaging(call, staging)
  }
}

async function stage(call: Call, plan: SealPlan, staging: string): Promise<Result<Staged>> {
  const folder = join(staging, baseName(plan))
  const originals = join(folder, originalsFolder)
  await mkdir(originals, { recursive: true })
  const exported = await exportOriginals(call, plan, originals)
  if (!exported.ok) return exported
  const own = await typesetOwnPages(call, plan, staging)
  if (!own.ok) return own
  const pdf = join(folder, `${baseName(plan)}.pdf`)
  const bound = await runErrand(call, {
    helper: 'binder',
    op: 'bind',
    input: {
      plan,
      originalsDirectory: originals,
      ...own.value,
      output: pdf,
      signer: { name: plan.bureau, reason: '完整性封签', at: plan.sealedAt },
      gapBytes: 16384,
    },
    output: bindAnswerSchema,
    timeoutMs: 60_000 + plan.items.length * 60_000,
    step: 'binding',
  })
  if (!bound.ok) return bound
  await rename(`${pdf}.part`, pdf)
  const report = await signAndVerify(call, pdf, originals, bound.value.contents)
  if (!report.ok) return report
  const { bytes, pdfPages } = bound.value
  return ok({ plan, folder, pdf, bytes, pdfPages, report: report.value })
}

async function exportOriginals(call: Call, plan: SealPlan, directory: string): Promise<Result<null>> {
  for (const [index, item] of plan.items.entries()) {
    call.progress({ step: 'originals', done: index, total: plan.items.length, detail: item.title })
    const exported = await exportBlob(call.desk, item.file.sha256, join(directory, item.file.path), call.signal)
    if (!exported.ok) return exported
  }
  return ok(null)
}

/** Signs, then reads the file back with the verifier; anything but a pass undoes the seal. */
async function signAndVerify(
  call: Call,
  pdf: string,
  originals: string,
  contents: { offset: number; length: number },
): Promise<Result<VerifyReport>> {
  const { certificatePem, privateKeyPem } = getIdentity(call.desk)
  const signed = await runErrand(call, {
    helper: 'seal',
    op: 'sign',
    input: { path: pdf, contents, certificatePem, privateKeyPem },
    output: z.unknown(),
    timeoutMs: 300_000,
    step: 'signing',
  })
  if (!signed.ok) return signed
  const report = await runErrand(call, {
    helper: 'seal',
    op: 'verify',
    input: { path: pdf, originalsDirectory: originals, trustedCertificatePem: certificatePem },
    output: verifyReportSchema,
    timeoutMs: 600_000,
    step: 'verifying',
  })
  if (!report.ok || report.value.verdict === 'pass') return report
  const failed = report.value.checks.filter((check) => check.verdict !== 'pass')
  return fail({ kind: 'sealFailed', step: 'verify', detail: failed.map((check) => `${check.code}:${check.reason}`).join(' ') })
}

/** Writes what stands beside the file, moves it to its name and records the seal. */
async function publish(call: Call, file: CaseFile, staged: Staged, target: string) {
  const { plan, report } = staged
  const name = baseName(plan)
  await writeFile(join(staged.folder, `${name}.pdf.sha256`), `${report.sha256}  ${name}.pdf\n`)
  await writeFile(join(staged.folder, 'SHA256SUMS'), plan.items.map((item) => `${item.file.sha256}  ${item.file.path}\n`).join(''))
  const final = await freeName(target, name)
  const seal: SealRecord = {
    id: randomUUID(),
    caseId: plan.caseId,
    volume: plan.volume,
    sealedAt: plan.sealedAt,
    by: call.account.staffNo,
    path: join(final, `${name}.pdf`),
    bytes: staged.bytes,
    sha256: report.sha256,
    merkleRoot: planRoot(sha256, plan.items),
    pages: staged.pdfPages,
    items: plan.items.length,
  }
  const trace = await typesetTrace(call, { file, plan, seal, output: `${final}（内部留痕报告）.pdf` })
  if (!trace.ok) return trace
  await rename(staged.folder, final)
  const done = record(
    call,
    { caseId: plan.caseId, action: 'seal.run', subject: `seal:${seal.id}`, payload: { ...seal } },
    () => {
      insertSeal(call.desk.ledger, seal)
      return ok(null)
    },
  )
  if (!done.ok) return done
  return ok({ seal, report: { ...report, file: seal.path }, traceReport: trace.value.path })
}

function baseName(plan: SealPlan): string {
  return `${safeName(plan.cover.docNo || plan.cover.title)} ${plan.volume}`
}

/** A folder name that is not taken: a second seal never overwrites the first. */
async function freeName(directory: string, name: string): Promise<string> {
  for (let attempt = 1; ; attempt += 1) {
    const path = join(directory, attempt === 1 ? name : `${name}（${attempt}）`)
    const taken = await stat(path).then(
      () => true,
      () => false,
    )
    if (!taken) return path
  }
}
