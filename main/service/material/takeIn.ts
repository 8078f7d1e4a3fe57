import { randomUUID } from 'node:crypto'
import { lstat } from 'node:fs/promises'
import { basename } from 'node:path'

import type { IntakeOutcome } from '#contract/material.ts'
import type { AppError } from '#domain/errors.ts'
import type { GateReport, Material, MaterialVersion, PaperState, StoredFile } from '#domain/material/material.ts'
import type { Json } from '#domain/proof/canonicalJson.ts'
import { stateSecretMark } from '#domain/material/secretMark.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { storeFile } from '#store/blobStore.ts'
import { storageError } from '#store/storageError.ts'
import { insertMaterial, insertVersion, updateMaterial } from '#store/tables/materials.ts'

import { now, type Call } from '#service/call.ts'
import { record, type Trace } from '#service/record.ts'

import { gateFile } from './gateFile.ts'

/** An original kept in the desk and looked at, not yet tied to a material. */
export interface KeptFile {
  readonly version: Omit<MaterialVersion, 'no'>
  readonly gate: GateReport
}

/**
 * Keeps one file: the gate looks at it in its own process, then its bytes are streamed in and
 * hashed. A state-secret mark in its name or on its first page stops it before a byte is kept.
 */
export async function keepFile(call: Call, path: string): Promise<Result<KeptFile>> {
  const fileName = basename(path)
  const mark = stateSecretMark(fileName)
  if (mark !== null) return fail({ kind: 'stateSecretMark', fileName, mark })
  const plain = await requirePlainFile(path)
  if (!plain.ok) return plain
  const seen = await gateFile(call, path, fileName)
  if (seen === null) return fail({ kind: 'cancelled' })
  if (seen.secretMark !== null) return fail({ kind: 'stateSecretMark', fileName, mark: seen.secretMark })
  const stored = await storeFile(call.desk, path, {
    signal: call.signal,
    onProgress: (done, total) => call.progress({ step: 'copying', done, total, detail: fileName }),
  })
  if (!stored.ok) return stored
  const { sha256, bytes } = stored.value
  // The file is read a second time: if it is no longer the one the gate saw, what the gate said is of no use.
  if (seen.sha256 !== null && seen.sha256 !== sha256) return fail({ kind: 'fileUnreadable', path, reason: 'changed' })
  const gate = seen.report
  return ok({ gate, version: versionOf(call, { sha256, bytes, fileName, gate }) })
}

/** A version that came as it is: not cut from a scan, nothing standing in for it. */
export function versionOf(call: Call, file: StoredFile): KeptFile['version'] {
  return { ...file, cutFrom: null, viewCopy: null, addedAt: now(call), addedBy: call.account.staffNo }
}

/** What the trail keeps of a version; the gate's report can be made again from the bytes. */
function recordOf({ sha256, bytes, fileName, cutFrom, viewCopy }: KeptFile['version']): Record<string, Json> {
  const view = viewCopy && { sha256: viewCopy.sha256, bytes: viewCopy.bytes, fileName: viewCopy.fileName }
  return { sha256, bytes, fileName, cutFrom, viewCopy: view }
}

/**
 * The gate is for files; a folder, a pipe, a device or a file that has gone is said at once. A link
 * is refused too: what it points at is not what lies in the folder that was handed in.
 */
async function requirePlainFile(path: string): Promise<Result<null>> {
  try {
    const found = await lstat(path)
    if (found.isFile()) return ok(null)
    const reason = found.isSymbolicLink() ? 'link' : found.isDirectory() ? 'folder' : 'notAFile'
    return fail({ kind: 'fileUnreadable', path, reason })
  } catch (error) {
    return fail(storageError(error, path))
  }
}

/** A state-secret mark in what describes a material refuses it. */
export function refuseSecretMark(described: Pick<Material, 'title' | 'docNo' | 'remark'>): Result<null> {
  const text = [described.title, described.docNo, described.remark].find((one) => stateSecretMark(one) !== null)
  if (text === undefined) return ok(null)
  return fail({ kind: 'stateSecretMark', fileName: described.title, mark: stateSecretMark(text) ?? '' })
}

/** Makes a material of a kept file; state and event in one transaction. */
export function addMaterial(call: Call, material: Omit<Material, 'id' | 'versions'>, kept: KeptFile): Result<Material> {
  const marked = refuseSecretMark(material)
  if (!marked.ok) return marked
  const added: Material = { ...material, id: randomUUID(), versions: [{ ...kept.version, no: 1 }] }
  const { versions: _, ...fields } = added
  const trace: Trace = {
    caseId: material.caseId,
    action: 'material.add',
    subject: `material:${added.id}`,
    payload: { ...fields, ...recordOf(kept.version) },
  }
  return record(call, trace, () => {
    insertMaterial(call.desk.ledger, added)
    return ok(added)
  })
}

/** Adds a version to a material and says how its paper stands now; the older versions stay. */
export function addVersion(
  call: Call,
  material: Material,
  kept: KeptFile,
  paperState: PaperState = material.paperState,
): Result<MaterialVersion> {
  const version = { ...kept.version, no: material.versions.length + 1 }
  const trace: Trace = {
    caseId: material.caseId,
    action: 'material.replace',
    subject: `material:${material.id}`,
    payload: { no: version.no, ...recordOf(version), paperState },
  }
  return record(call, trace, () => {
    insertVersion(call.desk.ledger, material.id, version)
    updateMaterial(call.desk.ledger, { ...material, paperState })
    return ok(version)
  })
}

/** What the window is told of a file that was kept. */
export function outcomeOf(kept: KeptFile, materialId: string): IntakeOutcome {
  return { fileName: kept.version.fileName, materialId, state: kept.gate.state, reason: kept.gate.reason, error: null }
}

/** What the window is told of a file that was not kept. */
export function refusal(path: string, error: AppError): IntakeOutcome {
  return { fileName: basename(path), materialId: null, state: 'refused', reason: error.kind, error }
}
