import { randomUUID } from 'node:crypto'
import { join } from 'node:path'

import * as z from 'zod'

import type { CaseFile } from '#domain/case/caseFile.ts'
import type { GateReport, Material } from '#domain/material/material.ts'
import { ok, type Result } from '#domain/result.ts'
import { storeFile } from '#store/blobStore.ts'
import type { TemplateData, TemplateName } from '#typeset/templates.ts'

import { now, type Call, type OpenCall } from './call.ts'
import { runErrand } from './helpers.ts'
import { addMaterial, addVersion, versionOf, type KeptFile } from './material/takeIn.ts'
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
}

/**
 * Typesets a form and keeps it as a material in state `generated`: an unsigned print is not the
 * record. Printed again, the same material gets a new version.
 */
export async function typesetForm<N extends TemplateName>(
  call: Call,
  request: FormRequest<N>,
): Promise<Result<{ materialId: string }>> {
  return withWorkFolder(call, async (folder) => {
    const path = join(folder, request.fileName)
    const made = await typesetTo(call, { template: request.template, data: request.data, output: path })
    if (!made.ok) return made
    const stored = await storeFile(call.desk, path, { signal: call.signal })
    if (!stored.ok) return stored
    const kept = printedFile(call, { ...stored.value, pages: made.value.pages, fileName: request.fileName })
    if (request.existing !== null) {
      const again = addVersion(call, request.existing, kept)
      return again.ok ? ok({ materialId: request.existing.id }) : again
    }
    const added = addMaterial(call, request.material, kept)
    return added.ok ? ok({ materialId: added.value.id }) : added
  })
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
  request: { template: N; data: TemplateData<N>; output: string; at?: string },
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

/** A form code (表单码) for the footer, by which a scan finds its document again. */
export function newFormCode(): string {
  return randomUUID().slice(0, 8).toUpperCase()
}

/** The print of the same form that nobody has signed yet: printing again replaces it. */
export function unsignedPrint(materials: readonly Material[], title: string): Material | null {
  return (
    materials.find((one) => one.title === title && one.paperState === 'generated' && one.withdrawnReason === '') ?? null
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
