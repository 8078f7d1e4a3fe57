import { rm, rmdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

import type { OutputOf, ParsedInputOf } from '#contract/index.ts'
import type { FormDraft } from '#domain/form/formDraft.ts'
import type { Material, StoredFile } from '#domain/material/material.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { exportBlob } from '#store/blobStore.ts'
import { findFormDraft, saveFormDraft } from '#store/tables/formDrafts.ts'
import { findPaperCopy } from '#store/tables/paperCopies.ts'

import { now, type Call } from '#service/call.ts'
import { addVersion, keepFile, type KeptFile } from '#service/material/takeIn.ts'
import { keepPaper } from '#service/paper/keepPaper.ts'
import { withWorkFolder } from '#service/workFolder.ts'

import { isOpenElsewhere, isPdfFresh, pdfBeside } from './draftFiles.ts'
import { keepSaved, lookOf } from './lookAtDraft.ts'
import { requireOpenDraft } from './openDraft.ts'

/**
 * 收回定稿: what was saved last becomes the version of the material that is printed and signed; a
 * PDF of the same name becomes its 阅览件. The plain copies are then cleared from the work folder.
 */
export async function finishForm(
  call: Call,
  { materialId, evenIfOpen }: ParsedInputOf<'form.finish'>,
): Promise<Result<OutputOf<'form.finish'>>> {
  const found = requireOpenDraft(call, materialId)
  if (!found.ok) return found
  const { draft, material } = found.value
  if (!evenIfOpen && isOpenElsewhere(draft.path)) {
    return fail({ kind: 'conflict', what: 'draftOpen', detail: basename(draft.path) })
  }
  await keepSaved(call.desk, materialId, now(call))
  const saved = findFormDraft(call.desk.ledger, materialId) ?? draft
  const kept = await keepLast(call, saved)
  if (!kept.ok) return kept
  const viewCopy = await keepPdf(call, saved)
  if (!viewCopy.ok) return viewCopy
  const version = { ...kept.value.version, viewCopy: viewCopy.value }
  const added = addVersion(call, material, { ...kept.value, version }, 'generated')
  if (!added.ok) return added
  saveFormDraft(call.desk.ledger, { ...saved, state: 'finished', trouble: 'none' })
  const followed = followFinal(call, saved, material, added.value.no)
  if (!followed.ok) return followed
  await clearPlain(saved, added.value.sha256, viewCopy.value !== null)
  return ok({ version: added.value.no, hasPdf: viewCopy.value !== null })
}

/** The last kept state through the gate, so that a file WPS holds or deleted cannot stand in the way. */
async function keepLast(call: Call, draft: FormDraft): Promise<Result<KeptFile>> {
  const last = draft.versions.at(-1)
  if (last === undefined) return fail({ kind: 'notFound', what: 'version', id: draft.materialId })
  return withWorkFolder(call, async (folder) => {
    const path = join(folder, basename(draft.path))
    const written = await exportBlob(call.desk, last.sha256, path, call.signal)
    return written.ok ? keepFile(call, path) : written
  })
}

/** The PDF beside it, when it is not older than the document and has pages; else none. */
async function keepPdf(call: Call, draft: FormDraft): Promise<Result<StoredFile | null>> {
  if ((await isPdfFresh(draft.path)) !== true) return ok(null)
  const kept = await keepFile(call, pdfBeside(draft.path))
  if (!kept.ok) return kept
  const { sha256, bytes, fileName } = kept.value.version
  const isUsable = kept.value.gate.pages.length > 0
  return ok(isUsable ? { sha256, bytes, fileName, gate: kept.value.gate } : null)
}

/** What is printed from now on is this version; a sheet that is already out to be signed stays what it is. */
function followFinal(call: Call, draft: FormDraft, { paperState }: Material, version: number): Result<unknown> {
  const copy = findPaperCopy(call.desk.ledger, draft.formCode)
  if (copy === null || copy.returned !== null || (copy.sent && paperState !== 'generated')) return ok(null)
  return keepPaper(call, 'paper.follow', { ...copy, version, movedAt: now(call) })
}

/** Plain copies of what the desk keeps are cleared; anything changed, held or unknown stays where it lies. */
async function clearPlain({ path, versions }: FormDraft, sha256: string, hasPdf: boolean): Promise<void> {
  const isKept = versions.at(-1)?.sha256 === sha256 && !isOpenElsewhere(path)
  if (!isKept || (await lookOf(path)) === null) return
  try {
    await rm(path)
    if (hasPdf) await rm(pdfBeside(path))
    await rmdir(dirname(path))
  } catch {
    // Held by another program, or others lie in the folder: it is cleared another time.
  }
}
