import { stat } from 'node:fs/promises'

import type { FormDraft } from '#domain/form/formDraft.ts'
import { storeFile } from '#store/blobStore.ts'
import type { Desk } from '#store/desk.ts'
import { errorCode } from '#store/storageError.ts'
import { addDraftVersion, findFormDraft, saveFormDraft } from '#store/tables/formDrafts.ts'

import { isWholeZip } from './draftFiles.ts'

/** How a file looked: size and time; null when it was not there. */
export type FileLook = string | null

/** The look of a file now. */
export async function lookOf(path: string): Promise<FileLook> {
  try {
    const { size, mtimeMs } = await stat(path)
    return `${size}:${mtimeMs}`
  } catch {
    return null
  }
}

/**
 * Keeps the file of a draft as a new state, if it is another one than was kept last; says on the
 * draft what stands in the way. Answers whether anything changed.
 */
export async function keepSaved(desk: Desk, materialId: string, at: string): Promise<boolean> {
  const draft = findFormDraft(desk.ledger, materialId)
  if (draft === null || draft.state !== 'editing') return false
  const found = await readState(desk, draft)
  // Something else may have been kept while the file was read.
  const now = findFormDraft(desk.ledger, materialId)
  if (now === null || now.state !== 'editing') return false
  if (typeof found === 'string') {
    if (now.trouble === found) return false
    saveFormDraft(desk.ledger, { ...now, trouble: found })
    return true
  }
  const last = now.versions.at(-1)
  if (last?.sha256 !== found.sha256) {
    addDraftVersion(desk.ledger, now, { ...found, no: now.versions.length + 1, savedAt: at })
    return true
  }
  if (now.trouble === 'none') return false
  saveFormDraft(desk.ledger, { ...now, trouble: 'none' })
  return true
}

async function readState(
  desk: Desk,
  { path }: FormDraft,
): Promise<Exclude<FormDraft['trouble'], 'none'> | { sha256: string; bytes: number }> {
  try {
    if (!(await isWholeZip(path))) return 'damaged'
    const stored = await storeFile(desk, path)
    return stored.ok ? { sha256: stored.value.sha256, bytes: stored.value.bytes } : 'unreadable'
  } catch (error) {
    return errorCode(error) === 'ENOENT' ? 'missing' : 'unreadable'
  }
}
