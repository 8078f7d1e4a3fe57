import { randomUUID } from 'node:crypto'
import { join } from 'node:path'

import type { ParsedInputOf } from '#contract/index.ts'
import type { CasePhoto } from '#contract/media.ts'
import { caseTitle } from '#domain/case/case.ts'
import type { CaseFile } from '#domain/case/caseFile.ts'
import { captionOf, type PhotoSheet } from '#domain/media/photoSheet.ts'
import { noPictureFacts, pictureFactsSchema, type PictureFacts } from '#domain/media/pictureFacts.ts'
import {
  currentVersion,
  isOnRecord,
  type Material,
  type MaterialVersion,
  type Volume,
} from '#domain/material/material.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { safeName } from '#domain/text/safeFileName.ts'
import { newFormCode } from '#main/paperCode/newFormCode.ts'
import { findPhotoSheet, listPhotoSheets, savePhotoSheet } from '#store/tables/photoSheets.ts'
import { findPictureFacts, savePictureFacts } from '#store/tables/pictureViews.ts'

import type { Call } from '#service/call.ts'
import { runErrand } from '#service/helpers.ts'
import { findFile, openFile } from '#service/openFile.ts'
import { record } from '#service/record.ts'
import { generatedMaterial, typesetForm } from '#service/typesetForm.ts'
import { withOriginal } from '#service/withOriginal.ts'
import { withWorkFolder } from '#service/workFolder.ts'

import { writeView } from './writeView.ts'

/** Longest side of a photograph on paper: half an A4 page at about 200 dpi. */
const printedPixels = 1400

/** The photographs of a case; what their cameras wrote is read once and kept. */
export async function listPhotos(call: Call, { caseId }: { caseId: string }): Promise<Result<CasePhoto[]>> {
  const found = findFile(call, caseId)
  if (!found.ok) return found
  const photos: CasePhoto[] = []
  for (const material of found.value.materials) {
    const version = currentVersion(material)
    if (version === null || !isPhoto(material, version)) continue
    const facts = await factsOf(call, version)
    if (call.signal.aborted) return fail({ kind: 'cancelled' })
    const { id, title } = material
    photos.push({ materialId: id, version: version.no, title, fileName: version.fileName, facts })
  }
  return ok(photos)
}

/** Saves a sheet; its photographs must be of this case. */
export function saveSheet(
  call: Call,
  { sheetId, ...typed }: ParsedInputOf<'photoSheet.save'>,
): Result<{ sheetId: string }> {
  const opened = openFile(call, typed.caseId)
  if (!opened.ok) return opened
  const existing = sheetId === null ? null : findPhotoSheet(call.desk.ledger, sheetId)
  if (sheetId !== null && existing === null) return fail({ kind: 'notFound', what: 'photoSheet', id: sheetId })
  const foreign = typed.photos.find((photo) => versionIn(opened.value, photo) === null)
  if (foreign !== undefined) return fail({ kind: 'notFound', what: 'material', id: foreign.materialId })
  const sheet = { ...typed, id: existing?.id ?? randomUUID(), materialId: existing?.materialId ?? null }
  const kept = keepSheet(call, 'photoSheet.save', sheet)
  return kept.ok ? ok({ sheetId: sheet.id }) : kept
}

/** Makes the paper of a sheet. Once the signed scan is there, a new sheet is needed. */
export async function printSheet(
  call: Call,
  { sheetId }: { sheetId: string },
): Promise<Result<{ materialId: string }>> {
  const sheet = findPhotoSheet(call.desk.ledger, sheetId)
  if (sheet === null) return fail({ kind: 'notFound', what: 'photoSheet', id: sheetId })
  const opened = openFile(call, sheet.caseId)
  if (!opened.ok) return opened
  const existing = opened.value.materials.find((one) => one.id === sheet.materialId && one.withdrawnReason === '')
  if (existing !== undefined && isOnRecord(existing))
    return fail({ kind: 'conflict', what: 'signedRecord', detail: '' })
  const made = await typesetSheet(call, opened.value, sheet, existing ?? null)
  if (!made.ok) return made
  const kept = keepSheet(call, 'photoSheet.print', { ...sheet, materialId: made.value.materialId })
  return kept.ok ? made : kept
}

/** Names the signed paper of a sheet that was made elsewhere. */
export function hangBackSheet(call: Call, input: ParsedInputOf<'photoSheet.hangBack'>): Result<Record<string, never>> {
  const sheet = findPhotoSheet(call.desk.ledger, input.sheetId)
  if (sheet === null) return fail({ kind: 'notFound', what: 'photoSheet', id: input.sheetId })
  const opened = openFile(call, sheet.caseId)
  if (!opened.ok) return opened
  const paper = opened.value.materials.find((one) => one.id === input.materialId)
  if (paper === undefined || !isOnRecord(paper) || paper.withdrawnReason !== '')
    return fail({ kind: 'conflict', what: 'notSignedPaper', detail: input.materialId })
  return keepSheet(call, 'photoSheet.hangBack', { ...sheet, materialId: paper.id })
}

/** The sheets of a case. */
export function listSheets(call: Call, { caseId }: { caseId: string }): Result<PhotoSheet[]> {
  return ok(listPhotoSheets(call.desk.ledger, caseId))
}

async function typesetSheet(call: Call, file: CaseFile, sheet: PhotoSheet, existing: Material | null) {
  return withWorkFolder(call, async (folder) => {
    const pictures: string[] = []
    const photos = []
    for (const [index, photo] of sheet.photos.entries()) {
      call.progress({ step: 'pictures', done: index, total: sheet.photos.length, detail: '' })
      const version = versionIn(file, photo)
      if (version === null) return fail({ kind: 'notFound', what: 'material', id: photo.materialId })
      const output = join(folder, `${index}.jpg`)
      const view = await writeView(call, version, { page: 0, turn: photo.turn, maximum: printedPixels, output })
      if (!view.ok) return view
      pictures.push(output)
      const { fileName, sha256 } = version
      photos.push({ caption: captionOf(sheet.common, photo), fileName, sha256 })
    }
    const formCode = newFormCode()
    const { organ } = file.case
    const data = { organ, caseTitle: caseTitle(file.case, false), title: sheet.title, photos, formCode }
    const material = generatedMaterial(file, { kind: 'photoEvidence', title: sheet.title, docDate: null })
    const volume = volumeOf(file, sheet)
    return typesetForm(call, {
      template: 'photoEvidence',
      data,
      existing: existing?.volume === volume ? existing : null,
      material: { ...material, volume },
      fileName: `${safeName(sheet.title)}.pdf`,
      paper: { formCode, act: { kind: 'none', id: '' } },
      pictures,
    })
  })
}

/** File names and hashes stand beside the pictures: one photograph of 副卷 takes the whole sheet there. */
function volumeOf(file: CaseFile, { photos }: PhotoSheet): Volume {
  const shown = new Set(photos.map(({ materialId }) => materialId))
  return file.materials.some((one) => shown.has(one.id) && one.volume === '副') ? '副' : '正'
}

function keepSheet(
  call: Call,
  action: 'photoSheet.save' | 'photoSheet.print' | 'photoSheet.hangBack',
  sheet: PhotoSheet,
): Result<Record<string, never>> {
  const trace = { caseId: sheet.caseId, action, subject: `photoSheet:${sheet.id}`, payload: { ...sheet } }
  return record(call, trace, () => {
    savePhotoSheet(call.desk.ledger, sheet)
    return ok({})
  })
}

async function factsOf(call: Call, version: MaterialVersion): Promise<PictureFacts> {
  const known = findPictureFacts(call.desk.ledger, version.sha256)
  if (known !== null) return known
  const read = await withOriginal(call, version, (path) =>
    runErrand(call, {
      helper: 'binder',
      op: 'pictureFacts',
      input: { path },
      output: pictureFactsSchema,
      timeoutMs: 30_000,
      step: 'pictures',
    }),
  )
  // A picture that takes the helper down has nothing to tell; the gate has said what is wrong with it.
  if (read.ok) savePictureFacts(call.desk.ledger, version.sha256, read.value)
  return read.ok ? read.value : noPictureFacts
}

function versionIn(file: CaseFile, photo: { materialId: string; version: number }): MaterialVersion | null {
  const material = file.materials.find((one) => one.id === photo.materialId)
  return material?.versions.find((one) => one.no === photo.version) ?? null
}

function isPhoto(material: Material, version: MaterialVersion): boolean {
  const { state, mediaType, pages } = version.gate
  const isPicture = mediaType.startsWith('image/') && (state === 'image' || state === 'rerendered')
  return isPicture && pages.length === 1 && material.withdrawnReason === ''
}
