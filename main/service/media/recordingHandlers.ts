import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'

import type { ParsedInputOf } from '#contract/index.ts'
import type { recordingOperations } from '#contract/recording.ts'
import type { ActionCode } from '#contract/text/actions.ts'
import { isRecording, type Recording, type RecordingCheck } from '#domain/media/recording.ts'
import { stateSecretMark } from '#domain/material/secretMark.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { verifyBlob } from '#store/blobStore.ts'
import { findRecording, listRecordings, saveRecording } from '#store/tables/recordings.ts'

import { now, type Call, type Handlers } from '#service/call.ts'
import { addMaterial, keepFile } from '#service/material/takeIn.ts'
import { openFile } from '#service/openFile.ts'
import { record } from '#service/record.ts'

import { hangCarrierPage, newCarrierMaterial, typesetCarrier } from './carrierPage.ts'
import { hashFile } from './hashFile.ts'
import { openOriginal } from './openOriginal.ts'
import { lengthOfFile, lengthOfKept } from './recordingLength.ts'

/** Films and sound recordings: linked or kept, described, checked against their hash, looked at. */
export const recordingHandlers: Handlers<keyof typeof recordingOperations> = {
  'recording.list': (call, { caseId }) => ok(listRecordings(call.desk.ledger, caseId)),
  'recording.add': (call, input) => (input.isCopied ? addCopied(call, input) : addLinked(call, input)),
  'recording.register': register,
  'recording.save': async (call, { recordingId, fields }) => {
    const found = openRecording(call, recordingId)
    if (!found.ok) return found
    const changed = { ...found.value, ...fields }
    const page = await hangCarrierPage(call, changed)
    return page.ok ? keep(call, 'recording.save', changed) : page
  },
  'recording.check': checkHash,
  'recording.relink': relink,
  'recording.use': (call, { recordingId, use }) => {
    const found = openRecording(call, recordingId)
    if (!found.ok) return found
    return keep(call, 'recording.use', { ...found.value, uses: [...found.value.uses, use] })
  },
}

/** Only path and hash are kept; a carrier page stands for the film in the dossier. */
async function addLinked(call: Call, { caseId, token, fields }: ParsedInputOf<'recording.add'>) {
  const path = call.runtime.options.files.resolve(token)
  if (path === null) return fail({ kind: 'fileUnreadable' as const, path: token, reason: 'unknownToken' })
  const fileName = basename(path)
  const mark = stateSecretMark(fileName)
  if (mark !== null) return fail({ kind: 'stateSecretMark' as const, fileName, mark })
  const opened = openFile(call, caseId)
  if (!opened.ok) return opened
  const hashed = await hashFile(call, path)
  if (!hashed.ok) return hashed
  const { sha256, bytes, mediaType } = hashed.value
  if (!isRecording(mediaType)) return fail({ kind: 'conflict' as const, what: 'notARecording', detail: fileName })
  const twin = listRecordings(call.desk.ledger, caseId).find((one) => one.sha256 === sha256)
  if (twin !== undefined) return fail({ kind: 'conflict' as const, what: 'recordingTwin', detail: twin.title })
  const seconds = await lengthOfFile(call, path)
  const draft = { ...fields, id: randomUUID(), caseId, path, fileName, mediaType, bytes, sha256, seconds }
  const page = await typesetCarrier(call, { ...draft, materialId: '', lastCheck: null, uses: [] })
  if (!page.ok) return page
  const added = addMaterial(call, newCarrierMaterial(opened.value, fields.title), page.value)
  if (!added.ok) return added
  const lastCheck = { at: now(call), outcome: 'same' as const }
  return keepNew(call, { ...draft, materialId: added.value.id, lastCheck, uses: [] })
}

async function addCopied(call: Call, { caseId, token, fields }: ParsedInputOf<'recording.add'>) {
  const path = call.runtime.options.files.resolve(token)
  if (path === null) return fail({ kind: 'fileUnreadable' as const, path: token, reason: 'unknownToken' })
  const opened = openFile(call, caseId)
  if (!opened.ok) return opened
  const kept = await keepFile(call, path)
  if (!kept.ok) return kept
  const { fileName, gate } = kept.value.version
  if (!isRecording(gate.mediaType)) return fail({ kind: 'conflict' as const, what: 'notARecording', detail: fileName })
  const added = addMaterial(call, newCarrierMaterial(opened.value, fields.title), kept.value)
  return added.ok ? register(call, { materialId: added.value.id, fields }) : added
}

/** A film among the materials gets its record, and a carrier page that shows in its place. */
async function register(call: Call, { materialId, fields }: ParsedInputOf<'recording.register'>) {
  const found = openOriginal(call, materialId)
  if (!found.ok) return found
  const { material, version } = found.value
  const { sha256, bytes, fileName } = version
  const { mediaType } = version.gate
  if (!isRecording(mediaType)) return fail({ kind: 'conflict' as const, what: 'notARecording', detail: fileName })
  const twin = listRecordings(call.desk.ledger, material.caseId).find((one) => one.materialId === materialId)
  if (twin !== undefined) return fail({ kind: 'conflict' as const, what: 'recordingTwin', detail: twin.title })
  const seconds = await lengthOfKept(call, version)
  const kept = { path: null, fileName, mediaType, bytes, sha256, seconds, lastCheck: null, uses: [] }
  const recording: Recording = { ...fields, ...kept, id: randomUUID(), caseId: material.caseId, materialId }
  const page = await hangCarrierPage(call, recording)
  return page.ok ? keepNew(call, recording) : page
}

/** Reads all bytes anew; what cannot be reached cannot be judged. */
async function checkHash(call: Call, { recordingId }: { recordingId: string }): Promise<Result<RecordingCheck>> {
  const found = openRecording(call, recordingId)
  if (!found.ok) return found
  const outcome = await compare(call, found.value)
  if (outcome === null) return fail({ kind: 'cancelled' })
  const check = { at: now(call), outcome }
  const kept = keep(call, 'recording.check', { ...found.value, lastCheck: check })
  return kept.ok ? ok(check) : kept
}

async function compare(call: Call, { path, sha256 }: Recording): Promise<RecordingCheck['outcome'] | null> {
  if (path === null) {
    const state = await verifyBlob(call.desk.materials, sha256, call.signal)
    return state === null ? null : state === 'intact' ? 'same' : 'changed'
  }
  const hashed = await hashFile(call, path)
  if (hashed.ok) return hashed.value.sha256 === sha256 ? 'same' : 'changed'
  return hashed.error.kind === 'cancelled' ? null : 'unreachable'
}

async function relink(call: Call, { recordingId, token }: ParsedInputOf<'recording.relink'>) {
  const path = call.runtime.options.files.resolve(token)
  if (path === null) return fail({ kind: 'fileUnreadable' as const, path: token, reason: 'unknownToken' })
  const found = openRecording(call, recordingId)
  if (!found.ok) return found
  if (found.value.path === null) return fail({ kind: 'conflict' as const, what: 'recordingKept', detail: '' })
  const hashed = await hashFile(call, path)
  if (!hashed.ok) return hashed
  if (hashed.value.sha256 !== found.value.sha256)
    return fail({ kind: 'conflict' as const, what: 'recordingDiffers', detail: basename(path) })
  const lastCheck = { at: now(call), outcome: 'same' as const }
  return keep(call, 'recording.relink', { ...found.value, path, fileName: basename(path), lastCheck })
}

function openRecording(call: Call, recordingId: string): Result<Recording> {
  const found = findRecording(call.desk.ledger, recordingId)
  if (found === null) return fail({ kind: 'notFound', what: 'recording', id: recordingId })
  const opened = openFile(call, found.caseId)
  return opened.ok ? ok(found) : opened
}

function keepNew(call: Call, recording: Recording): Result<{ recordingId: string }> {
  const kept = keep(call, 'recording.add', recording)
  return kept.ok ? ok({ recordingId: recording.id }) : kept
}

function keep(call: Call, action: ActionCode, recording: Recording): Result<Record<string, never>> {
  const trace = { caseId: recording.caseId, action, subject: `recording:${recording.id}`, payload: { ...recording } }
  return record(call, trace, () => {
    saveRecording(call.desk.ledger, recording)
    return ok({})
  })
}
