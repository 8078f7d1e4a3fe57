import { randomUUID } from 'node:crypto'
import { mkdir, rename } from 'node:fs/promises'
import { isAbsolute, join } from 'node:path'

import * as z from 'zod'

import type { OutputOf, ParsedInputOf } from '#contract/index.ts'
import type { SealPlan } from '#domain/dossier/sealPlan.ts'
import { manifestSchema } from '#domain/proof/manifest.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { verifyReportSchema, type VerifyReport } from '#domain/seal/verifyReport.ts'
import { exportBlob } from '#store/blobStore.ts'
import { storageError } from '#store/storageError.ts'

import type { Call } from '#service/call.ts'
import { runErrand } from '#service/helpers.ts'
import { findFile } from '#service/openFile.ts'

import { getIdentity } from './bureauIdentity.ts'
import { freezePlan } from './freezePlan.ts'
import { originalsFolder, typesetOwnPages } from './ownPages.ts'
import { publishSeal, sealName, type Staged } from './publishSeal.ts'
import { dropStaging, rememberStaging } from './staging.ts'

const bindAnswerSchema = z.object({
  bytes: z.int(),
  pdfPages: z.int(),
  contents: z.object({ offset: z.int(), length: z.int() }),
  manifest: manifestSchema,
})

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
  if (!isAbsolute(target))
    return fail({ kind: 'invalidInput', issues: [{ path: 'directory', message: 'relativePath' }] })
  const staging = join(target, `.封卷中-${randomUUID().slice(0, 8)}`)
  try {
    rememberStaging(call, [staging])
    await mkdir(staging, { recursive: true })
    const staged = await stage(call, plan, staging)
    return staged.ok ? await publishSeal(call, { file: found.value, staged: staged.value, target, staging }) : staged
  } catch (error) {
    return fail(storageError(error, target))
  } finally {
    await dropStaging(call, staging)
  }
}

async function stage(call: Call, plan: SealPlan, staging: string): Promise<Result<Staged>> {
  const name = sealName(plan)
  const folder = join(staging, name)
  const originals = join(folder, originalsFolder)
  await mkdir(originals, { recursive: true })
  const exported = await exportOriginals(call, plan, originals)
  if (!exported.ok) return exported
  const own = await typesetOwnPages(call, plan, staging)
  if (!own.ok) return own
  const pdf = join(folder, `${name}.pdf`)
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
    where: staging,
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
    for (const file of [item.file, ...(item.view === null ? [] : [item.view])]) {
      const exported = await exportBlob(call.desk, file.sha256, join(directory, file.path), call.signal)
      if (exported.ok) continue
      const isLost = exported.error.kind === 'damaged' || exported.error.kind === 'notFound'
      return isLost ? fail({ kind: 'damaged', what: item.title, detail: '' }) : exported
    }
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
    where: pdf,
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
  return fail({
    kind: 'sealFailed',
    step: 'verify',
    detail: failed.map((check) => `${check.code}:${check.reason}`).join(' '),
  })
}
