import { randomUUID } from 'node:crypto'
import { existsSync, renameSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { OutputOf } from '#contract/index.ts'
import type { CaseFile } from '#domain/case/caseFile.ts'
import { safeName } from '#domain/text/safeFileName.ts'
import type { SealPlan } from '#domain/dossier/sealPlan.ts'
import { planRoot } from '#domain/proof/manifest.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import type { SealRecord } from '#domain/seal/sealRecord.ts'
import type { VerifyReport } from '#domain/seal/verifyReport.ts'
import { sumsText } from '#seal/checkManifest.ts'
import { sha256 } from '#main/sha256.ts'
import { syncFile, syncFolder } from '#store/files.ts'
import { insertSeal } from '#store/tables/seals.ts'

import type { Call } from '#service/call.ts'
import { record } from '#service/record.ts'

import { originalsFolder } from './ownPages.ts'
import { forgetStaging, rememberStaging } from './staging.ts'
import { typesetTrace } from './traceReport.ts'

/** A sealed and verified file that is still hidden in its staging folder. */
export interface Staged {
  readonly plan: SealPlan
  readonly folder: string
  readonly pdf: string
  readonly bytes: number
  readonly pdfPages: number
  readonly report: VerifyReport
}

/** What is to be shown, and the folder it is shown in. */
export interface Publication {
  readonly file: CaseFile
  readonly staged: Staged
  readonly staging: string
  readonly target: string
}

/**
 * Writes what stands beside the file and its internal trace report, then gives both their names
 * and records the seal, all or nothing: a kill in between is undone at the next opening.
 */
export async function publishSeal(call: Call, publication: Publication): Promise<Result<OutputOf<'seal.run'>>> {
  const { file, staged, staging, target } = publication
  const { plan, report } = staged
  const name = sealName(plan)
  // As seen from where the list lies, so that `sha256sum -c` finds the files.
  const sums = sumsText(plan.items).replaceAll(/^(\w{64} {2})/gmu, `$1${originalsFolder}/`)
  await writeFile(join(staged.folder, `${name}.pdf.sha256`), `${report.sha256}  ${name}.pdf\n`, { flush: true })
  await writeFile(join(staged.folder, 'SHA256SUMS'), sums, { flush: true })
  const seal = recordOf(call, staged, join(target, name, `${name}.pdf`))
  const hiddenTrace = join(staging, 'trace.pdf')
  const typeset = await typesetTrace(call, { file, plan, seal, output: hiddenTrace })
  if (!typeset.ok) return typeset
  syncFile(staged.pdf)
  if (call.signal.aborted) return fail({ kind: 'cancelled' })
  const final = freePath(join(target, name))
  const trace = traceOf(final)
  const named = { ...seal, path: join(final, `${name}.pdf`) }
  const moves: Moves = [
    [staged.folder, final],
    [hiddenTrace, trace],
  ]
  const shown = showAndRecord(call, named, moves)
  if (!shown.ok) return shown
  syncFolder(target)
  return ok({ seal: named, report: { ...report, file: named.path }, traceReport: trace })
}

/** What a seal is called: the number of its decision, else the title, and the volume. */
export function sealName(plan: SealPlan): string {
  return `${safeName(plan.cover.docNo || plan.cover.title)} ${plan.volume}`
}

type Moves = readonly (readonly [from: string, to: string])[]

/** Without a pause from choosing the names to the record, so that two seals never meet. */
function showAndRecord(call: Call, seal: SealRecord, moves: Moves): Result<null> {
  const names = moves.map(([, to]) => to)
  rememberStaging(call, names)
  try {
    for (const [from, to] of moves) renameSync(from, to)
    return record(
      call,
      { caseId: seal.caseId, action: 'seal.run', subject: `seal:${seal.id}`, payload: { ...seal } },
      () => {
        insertSeal(call.desk.ledger, seal)
        forgetStaging(call, names)
        return ok(null)
      },
    )
  } finally {
    // Still remembered: the record was not made.
    for (const name of forgetStaging(call, names)) rmSync(name, { recursive: true, force: true })
  }
}

function recordOf(call: Call, { plan, report, bytes, pdfPages }: Staged, path: string): SealRecord {
  return {
    id: randomUUID(),
    caseId: plan.caseId,
    volume: plan.volume,
    sealedAt: plan.sealedAt,
    by: call.account.staffNo,
    path,
    bytes,
    sha256: report.sha256,
    merkleRoot: planRoot(sha256, plan.items),
    pages: pdfPages,
    items: plan.items.length,
  }
}

function traceOf(folder: string): string {
  return `${folder}（内部留痕报告）.pdf`
}

/** A folder name that is not taken: a second seal never overwrites the first. */
function freePath(path: string): string {
  for (let attempt = 1; ; attempt += 1) {
    const candidate = attempt === 1 ? path : `${path}（${attempt}）`
    if (!existsSync(candidate) && !existsSync(traceOf(candidate))) return candidate
  }
}
