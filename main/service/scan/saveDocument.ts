import type { CaseFile } from '#domain/case/caseFile.ts'
import type { Material } from '#domain/material/material.ts'
import { ok, type Result } from '#domain/result.ts'
import type { FinishedDocument } from '#domain/scan/planFinish.ts'
import type { CutDocument } from '#domain/scan/scan.ts'
import { updateMaterial } from '#store/tables/materials.ts'

import type { Call } from '#service/call.ts'
import { addMaterial, addVersion, refuseSecretMark, type KeptFile } from '#service/material/takeIn.ts'
import { record } from '#service/record.ts'

/** A document of a finished splitting, and its pages when they were cut. */
interface Saving {
  readonly document: FinishedDocument
  readonly kept: KeptFile | null
}

/**
 * Makes a material of a new document; gives a changed one its new version, and what was said of it
 * otherwise than the last time. What somebody changed in the material itself meanwhile stays.
 */
export function saveDocument(
  call: Call,
  file: CaseFile,
  { document, kept }: Saving,
): Result<{ materialId: string; isChanged: boolean }> {
  const { before } = document
  const material = file.materials.find(({ id }) => id === before?.materialId)
  if (before === null || material === undefined) {
    if (kept === null) throw new Error(`document ${document.start.id} was not cut`)
    const added = addMaterial(call, newMaterial(file, document), kept)
    return added.ok ? ok({ materialId: added.value.id, isChanged: true }) : added
  }
  if (kept !== null) {
    const version = addVersion(call, material, kept)
    if (!version.ok) return version
  }
  const described = describedAnew(material, before, document)
  if (described === null) return ok({ materialId: material.id, isChanged: kept !== null })
  const marked = refuseSecretMark(described)
  if (!marked.ok) return marked
  editRow(call, described, 'material.describe')
  return ok({ materialId: material.id, isChanged: true })
}

/** Takes a document out that is cut otherwise now; nothing is deleted. */
export function withdrawDocument(
  call: Call,
  file: CaseFile,
  { materialId, reason }: { materialId: string; reason: string },
): void {
  const material = file.materials.find(({ id }) => id === materialId)
  if (material === undefined || material.withdrawnReason !== '') return
  editRow(call, { ...material, withdrawnReason: reason }, 'material.withdraw')
}

function newMaterial(file: CaseFile, { start, labels }: FinishedDocument): Omit<Material, 'id' | 'versions'> {
  const { kind, title, docNo, docDate, volume } = start
  return {
    caseId: file.case.id,
    kind: kind === '' ? 'other' : kind,
    title: title.trim() || '未命名材料',
    docNo,
    docDate,
    author: '',
    volume,
    position: null,
    paperState: 'received',
    pageLabels: [...labels],
    remark: '',
    withdrawnReason: '',
  }
}

/** The material with what differs from the last time; null when nothing does. */
function describedAnew(material: Material, before: CutDocument, { start, labels }: FinishedDocument): Material | null {
  const was = before.start
  const described: Material = {
    ...material,
    ...(start.kind === was.kind ? {} : { kind: start.kind === '' ? 'other' : start.kind }),
    ...(start.title === was.title ? {} : { title: start.title.trim() || material.title }),
    ...(start.docNo === was.docNo ? {} : { docNo: start.docNo }),
    ...(start.docDate === was.docDate ? {} : { docDate: start.docDate }),
    // A place among the papers of one volume says nothing in the other.
    ...(start.volume === was.volume ? {} : { volume: start.volume, position: null }),
    ...(JSON.stringify(labels) === JSON.stringify(before.labels) ? {} : { pageLabels: [...labels] }),
  }
  return JSON.stringify(described) === JSON.stringify(material) ? null : described
}

function editRow(call: Call, edited: Material, action: 'material.describe' | 'material.withdraw'): void {
  const { versions: _, ...fields } = edited
  const trace = { caseId: edited.caseId, action, subject: `material:${edited.id}`, payload: { ...fields } }
  record(call, trace, () => {
    updateMaterial(call.desk.ledger, edited)
    return ok(null)
  })
}
