import { mediaTypeOf } from '#contract/text/mediaTypes.ts'
import { caseTitle } from '#domain/case/case.ts'
import type { CaseFile } from '#domain/case/caseFile.ts'
import type { Recording } from '#domain/media/recording.ts'
import type { Material } from '#domain/material/material.ts'
import { ok, type Result } from '#domain/result.ts'
import { findMaterial } from '#store/tables/materials.ts'

import type { Call } from '#service/call.ts'
import { addVersion, type KeptFile } from '#service/material/takeIn.ts'
import { findFile } from '#service/openFile.ts'
import { generatedMaterial, typesetKept } from '#service/typesetForm.ts'

import { openOriginal } from './openOriginal.ts'
import { fileOf } from './viewCopyHandlers.ts'

const fileName = '视听资料载体说明.pdf'
const whereText = {
  linked: '原件未复制入卷，保存于上列存储位置，其内容以上列校验值为准。',
  kept: '原件以电子文件随本卷保存，其内容以上列校验值为准。',
}

/** The page that stands for a recording in the dossier. */
export async function typesetCarrier(call: Call, recording: Recording): Promise<Result<KeptFile>> {
  const found = findFile(call, recording.caseId)
  if (!found.ok) return found
  const { documentId, sha256, bytes, seconds, path } = recording
  const volume = findMaterial(call.desk.ledger, recording.materialId)?.volume ?? '正'
  const belonging = documentId === null ? null : findMaterial(call.desk.ledger, documentId)
  // A page of 正卷 names no paper of 副卷.
  const document = belonging === null || (volume === '正' && belonging.volume === '副') ? '' : belonging.title
  return typesetKept(call, {
    template: 'carrierPage',
    data: {
      caseTitle: caseTitle(found.value.case, false),
      fields: recording,
      document,
      fileName: recording.fileName,
      format: mediaTypeOf(recording.mediaType),
      bytes,
      seconds,
      sha256,
      explanation: path === null ? whereText.kept : whereText.linked,
    },
    fileName,
  })
}

/** Sets the page anew: as a version of a linked recording's material, as 阅览件 beside a kept file. */
export async function hangCarrierPage(call: Call, recording: Recording): Promise<Result<null>> {
  const page = await typesetCarrier(call, recording)
  if (!page.ok) return page
  const found = openOriginal(call, recording.materialId)
  if (!found.ok) return found
  const { material, version } = found.value
  const { no: _, ...same } = version
  const { addedAt, addedBy } = page.value.version
  const kept: KeptFile =
    recording.path === null
      ? { gate: same.gate, version: { ...same, addedAt, addedBy, viewCopy: fileOf(page.value) } }
      : page.value
  const added = addVersion(call, material, kept)
  return added.ok ? ok(null) : added
}

/** What a recording is in the file: evidence of 正卷 that came from outside and needs no signature round. */
export function newCarrierMaterial(file: CaseFile, title: string): Omit<Material, 'id' | 'versions'> {
  const material = generatedMaterial(file, { kind: 'photoEvidence', title, docDate: null })
  return { ...material, volume: '正', paperState: 'received' }
}
