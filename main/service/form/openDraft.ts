import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'

import type { OutputOf, ParsedInputOf } from '#contract/index.ts'
import { caseTitle } from '#domain/case/case.ts'
import { mayBeRewritten, type FormDraft } from '#domain/form/formDraft.ts'
import type { Material } from '#domain/material/material.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { exportBlob } from '#store/blobStore.ts'
import { findFormDraft, saveFormDraft } from '#store/tables/formDrafts.ts'
import { findMaterial } from '#store/tables/materials.ts'

import type { Call } from '#service/call.ts'
import { findFile, openFile } from '#service/openFile.ts'

import { freePath } from './draftFiles.ts'

/** The draft of a document and the material it becomes. */
export function requireDraft(call: Call, materialId: string): Result<{ draft: FormDraft; material: Material }> {
  const material = findMaterial(call.desk.ledger, materialId)
  if (material === null) return fail({ kind: 'notFound', what: 'material', id: materialId })
  const draft = findFormDraft(call.desk.ledger, materialId)
  return draft === null ? fail({ kind: 'conflict', what: 'notADraft', detail: '' }) : ok({ draft, material })
}

/** The same for writing: the case is open and nobody has signed it yet. */
export function requireOpenDraft(call: Call, materialId: string): Result<{ draft: FormDraft; material: Material }> {
  const found = requireDraft(call, materialId)
  if (!found.ok) return found
  const opened = openFile(call, found.value.draft.caseId)
  if (!opened.ok) return opened
  if (!mayBeRewritten(found.value.material)) return fail({ kind: 'conflict', what: 'signedAlready', detail: '' })
  return found
}

/**
 * Makes sure that a document lies in its work folder, to be opened in WPS or Word; one that was
 * finished is watched again. With `no`, that earlier state is put beside it, not watched.
 */
export async function openDraft(
  call: Call,
  { materialId, no }: ParsedInputOf<'form.open'>,
): Promise<Result<OutputOf<'form.open'>>> {
  const found = requireOpenDraft(call, materialId)
  if (!found.ok) return found
  const { draft } = found.value
  if (no !== null) return putEarlier(call, found.value, no)
  const last = draft.versions.at(-1)
  if (!existsSync(draft.path) && last !== undefined) {
    await mkdir(dirname(draft.path), { recursive: true, mode: 0o700 })
    const written = await exportBlob(call.desk, last.sha256, draft.path, call.signal)
    if (!written.ok) return written
  }
  saveFormDraft(call.desk.ledger, { ...draft, state: 'editing', trouble: 'none' })
  return ok({ path: draft.path })
}

async function putEarlier(
  call: Call,
  { draft, material }: { draft: FormDraft; material: Material },
  no: number,
): Promise<Result<{ path: string }>> {
  const version = draft.versions.find((one) => one.no === no)
  if (version === undefined) return fail({ kind: 'notFound', what: 'version', id: String(no) })
  const file = findFile(call, draft.caseId)
  if (!file.ok) return file
  const name = caseTitle(file.value.case, file.value.decisions.length > 0)
  const path = await freePath(call, name, `${material.title} 第${no}稿`)
  if (!path.ok) return path
  const written = await exportBlob(call.desk, version.sha256, path.value, call.signal)
  return written.ok ? ok({ path: path.value }) : written
}
