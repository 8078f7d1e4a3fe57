import { join } from 'node:path'
import { rename } from 'node:fs/promises'

import * as z from 'zod'

import { cornerProposalSchema } from '#contract/media.ts'
import type { ParsedInputOf } from '#contract/index.ts'
import type { IntakeOutcome } from '#contract/material.ts'
import type { Material, MaterialVersion, StoredFile } from '#domain/material/material.ts'
import { fail, ok, type Result } from '#domain/result.ts'

import { now, type Call } from '#service/call.ts'
import { runErrand } from '#service/helpers.ts'
import { addVersion, keepFile, outcomeOf, type KeptFile } from '#service/material/takeIn.ts'
import { withOriginal } from '#service/withOriginal.ts'

import { findOriginal, openOriginal } from './openOriginal.ts'

/** Puts a PDF or picture that somebody made of an original beside it. */
export async function setViewCopy(
  call: Call,
  { materialId, token }: ParsedInputOf<'material.setViewCopy'>,
): Promise<Result<IntakeOutcome>> {
  const path = call.runtime.options.files.resolve(token)
  if (path === null) return fail({ kind: 'fileUnreadable', path: token, reason: 'unknownToken' })
  const before = openOriginal(call, materialId)
  if (!before.ok) return before
  const { gate, fileName } = before.value.version
  // Pages of its own are the record: another file must never be shown and bound in their place.
  if (gate.state === 'usable') return fail({ kind: 'conflict', what: 'viewCopyNotNeeded', detail: fileName })
  const kept = await keepFile(call, path)
  if (!kept.ok) return kept
  if (!hasPages(kept.value))
    return fail({ kind: 'conflict', what: 'viewCopyPages', detail: kept.value.version.fileName })
  // Others may have worked on it while the file was read.
  const found = openOriginal(call, materialId)
  if (!found.ok) return found
  const added = hang(call, found.value, fileOf(kept.value))
  return added.ok ? ok(outcomeOf(kept.value, materialId)) : added
}

/** Takes the 阅览件 away: a new version without it. */
export function removeViewCopy(call: Call, { materialId }: { materialId: string }): Result<Record<string, never>> {
  const found = openOriginal(call, materialId)
  if (!found.ok) return found
  if (found.value.version.viewCopy === null) return ok({})
  const added = hang(call, found.value, null)
  return added.ok ? ok({}) : added
}

/** Where a machine sees the corners of a photographed sheet. */
export async function proposeCorners(call: Call, { materialId }: { materialId: string }) {
  const found = findOriginal(call, materialId)
  if (!found.ok) return found
  return withOriginal(call, found.value.version, (path) =>
    runErrand(call, {
      helper: 'binder',
      op: 'findCorners',
      input: { path },
      output: cornerProposalSchema,
      timeoutMs: 60_000,
      step: 'pictures',
    }),
  )
}

/** Straightens a photographed page; the original stays, the result stands beside it. */
export async function straightenPage(
  call: Call,
  { materialId, corners, turn }: ParsedInputOf<'media.straighten'>,
): Promise<Result<Record<string, never>>> {
  const before = openOriginal(call, materialId)
  if (!before.ok) return before
  const { version, material } = before.value
  if (version.gate.pages.length !== 1) return fail({ kind: 'conflict', what: 'severalPages', detail: material.title })
  return withOriginal(call, version, async (path, folder) => {
    const output = join(folder, 'straight.jpg')
    const drawn = await runErrand(call, {
      helper: 'binder',
      op: 'straighten',
      input: { path, corners, turn, output },
      output: z.object({ width: z.int(), height: z.int() }),
      timeoutMs: 120_000,
      step: 'straightening',
    })
    if (!drawn.ok) return drawn
    const named = join(folder, `${stem(version.fileName)}（校正）.jpg`)
    await rename(output, named)
    const kept = await keepFile(call, named)
    if (!kept.ok) return kept
    const found = openOriginal(call, materialId)
    if (!found.ok) return found
    const view = fileOf(kept.value)
    const added = hang(call, found.value, { ...view, gate: { ...view.gate, reason: 'straightened' } })
    return added.ok ? ok({}) : added
  })
}

/** A new version of the same original with another 阅览件 beside it. */
function hang(
  call: Call,
  { material, version }: { material: Material; version: MaterialVersion },
  viewCopy: StoredFile | null,
): Result<MaterialVersion> {
  const { no: _, ...same } = version
  const kept = { ...same, viewCopy, addedAt: now(call), addedBy: call.account.staffNo }
  return addVersion(call, material, { gate: same.gate, version: kept })
}

/** Whether a file has pages to show. */
export function hasPages(kept: KeptFile): boolean {
  return kept.gate.pages.length > 0
}

/** The file of a kept version, to stand beside another. */
export function fileOf({ version }: KeptFile): StoredFile {
  const { sha256, bytes, fileName, gate } = version
  return { sha256, bytes, fileName, gate }
}

function stem(fileName: string): string {
  return fileName.replace(/\.[^.]{1,8}$/u, '')
}
