import { join } from 'node:path'

import * as z from 'zod'

import type { CaseFile } from '#domain/case/caseFile.ts'
import { currentVersion, isOnRecord, type GateReport, type Material } from '#domain/material/material.ts'
import type { PaperAct } from '#domain/paper/paperCopy.ts'
import { ok, type Result } from '#domain/result.ts'
import { storeFile } from '#store/blobStore.ts'
import type { TemplateData, TemplateName } from '#typeset/templates.ts'

import { now, type Call, type OpenCall } from './call.ts'
import { runErrand } from './helpers.ts'
import { addMaterial, addVersion, versionOf, type KeptFile } from './material/takeIn.ts'
import { followPrint } from './paper/keepPaper.ts'
import { withWorkFolder } from './workFolder.ts'

/** What came out of the typesetter. */
export const typesetAnswerSchema = z.object({ pages: z.int().positive(), bytes: z.int().positive() })

/** A form to be printed: which template, its data, and the material it becomes. */
export interface FormRequest<N extends TemplateName> {
  readonly template: N
  readonly data: TemplateData<N>
  readonly existing: Material | null
  readonly material: Omit<Material, 'id' | 'versions'>
  readonly fileName: string
  /** The code in its footer, and what counts once its signed scan is back. */
  readonly paper: { readonly formCode: string; readonly act: PaperAct }
  /** JPEG files that the template shows. */
  readonly pictures?: readonly string[]
}

/**
 * Typesets a form and keeps it as a material in state `generated`: an unsigned print is not the
 * record. Printed again, the same material gets a new version.
 */
export async function typesetForm<N extends TemplateName>(
  call: Call,
  request: FormRequest<N>,
): Promise<Result<{ materialId: string }>> {
  const kept = await typesetKept(call, request)
  if (!kept.ok) return kept
  const print = keepPrint(call, request, kept.value)
  if (!print.ok) return print
  const { caseId } = request.material
  const pages = kept.value.gate.pages.length
  const followed = followPrint(call, { ...print.value, ...request.paper, caseId, pages })
  return followed.ok ? ok({ materialId: print.value.materialId }) : followed
}

/** Typesets a page of ours and keeps its bytes, not yet tied to a material. */
export async function typesetKept<N extends TemplateName>(
  call: Call,
  request: Pick<FormRequest<N>, 'template' | 'data' | 'fileName' | 'pictures'>,
): Promise<Result<KeptFile>> {
  const { template, data, fileName, pictures = [] } = request
  return withWorkFolder(call, async (folder) => {
    const path = join(folder, fileName)
    const made = await typesetTo(call, { template, data, output: path, pictures })
    if (!made.ok) return made
    const stored = await storeFile(call.desk, path, { signal: call.signal })
    return stored.ok ? ok(printedFile(call, { ...stored.value, pages: made.value.pages, fileName })) : stored
  })
}

/** A form printed again is not signed yet, whatever became of the sheets printed before. */
function keepPrint(
  call: Call,
  { existing, material }: Pick<FormRequest<TemplateName>, 'existing' | 'material'>,
  kept: KeptFile,
): Result<{ materialId: string; version: number }> {
  if (existing !== null) {
    const again = addVersion(call, existing, kept, 'generated')
    return again.ok ? ok({ materialId: existing.id, version: again.value.no }) : again
  }
  const added = addMaterial(call, material, kept)
  return added.ok ? ok({ materialId: added.value.id, version: 1 }) : added
}

/** A print of our own needs no gate: A4 pages, as many as the typesetter made. */
function printedFile(call: Call, print: { sha256: string; bytes: number; pages: number; fileName: string }): KeptFile {
  const { sha256, bytes, fileName } = print
  const gate: GateReport = {
    state: 'usable',
    mediaType: 'application/pdf',
    reason: '',
    pages: Array.from({ length: print.pages }, () => ({ width: 595.28, height: 841.89 })),
  }
  return { gate, version: versionOf(call, { sha256, bytes, fileName, gate }) }
}

/** Typesets one template into a file. */
export function typesetTo<N extends TemplateName>(
  call: OpenCall,
  request: { template: N; data: TemplateData<N>; output: string; at?: string; pictures?: readonly string[] },
) {
  return runErrand(call, {
    helper: 'typeset',
    op: 'typeset',
    input: { at: now(call), ...request },
    output: typesetAnswerSchema,
    timeoutMs: 120_000,
    step: 'typesetting',
  })
}

/**
 * The print of the same form that nobody has signed yet: printing again replaces it. A document
 * that is being written in WPS under the same title is none.
 */
export function unsignedPrint(materials: readonly Material[], title: string): Material | null {
  const isPrint = (one: Material) => currentVersion(one)?.gate.mediaType === 'application/pdf'
  return (
    materials.find((one) => one.title === title && !isOnRecord(one) && one.withdrawnReason === '' && isPrint(one)) ??
    null
  )
}

/** A form of our own before it is signed: internal forms belong to 副卷. */
export function generatedMaterial(
  file: CaseFile,
  form: Pick<Material, 'kind' | 'title' | 'docDate'>,
): Omit<Material, 'id' | 'versions'> {
  return {
    ...form,
    caseId: file.case.id,
    docNo: '',
    author: file.case.organ,
    volume: '副',
    position: null,
    paperState: 'generated',
    pageLabels: [],
    remark: '',
    withdrawnReason: '',
  }
}
