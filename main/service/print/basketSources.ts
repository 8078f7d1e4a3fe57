import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { BasketPartInput } from '#contract/print.ts'
import type { CaseFile } from '#domain/case/caseFile.ts'
import type { SealPlan } from '#domain/dossier/sealPlan.ts'
import { currentVersion, shownFile, type Material } from '#domain/material/material.ts'
import type { CoverOffset } from '#domain/paper/printBasket.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { sha256 } from '#main/sha256.ts'

import type { Call } from '#service/call.ts'
import { plainPdf } from '#service/paper/plainPdf.ts'
import { freezePlan } from '#service/seal/freezePlan.ts'
import { typesetTo } from '#service/typesetForm.ts'

/** A document of the basket as a PDF on disk. */
export interface BasketSource {
  readonly title: string
  readonly materialId: string | null
  readonly version: number | null
  readonly sha256: string
  readonly path: string
  readonly pages: number
}

/** Where the sources are made, and how the words of the cover are moved. */
export interface BasketPlace {
  readonly file: CaseFile
  readonly folder: string
  readonly offset: CoverOffset
}

/** The PDF of one part: a page of ours typeset now, or a document as it is kept. */
export async function basketSource(
  call: Call,
  { file, folder, offset }: BasketPlace,
  part: BasketPartInput,
): Promise<Result<BasketSource>> {
  if (part.kind === 'material') return materialSource(call, file, folder, part.materialId ?? '')
  const { materials } = file
  const plan = freezePlan(call, file, part.volume === '正' ? '正卷' : '副卷', {})
  if (plan.items.length === 0) return fail({ kind: 'conflict', what: 'emptyVolume', detail: plan.volume })
  const path = join(folder, `${part.kind}${part.volume}.pdf`)
  const made = await typesetOwn(call, part.kind, { plan, materials, offset, output: path })
  if (!made.ok) return made
  return ok({
    title: `${ownTitles[part.kind]}（${plan.volume}）`,
    materialId: null,
    version: null,
    sha256: sha256(await readFile(path)),
    path,
    pages: made.value.pages,
  })
}

/** What pages of our own are called in the log. */
export const ownTitles = {
  cover: '卷宗封面',
  coverWords: '卷皮封面（套打）',
  catalogue: '卷内文件目录',
  closing: '卷内备考表',
  pageNumbers: '页号对照表',
} as const

interface OwnPage {
  readonly plan: SealPlan
  readonly materials: readonly Material[]
  readonly offset: CoverOffset
  readonly output: string
}

function typesetOwn(call: Call, kind: keyof typeof ownTitles, { plan, materials, offset, output }: OwnPage) {
  const { cover, items, closingNote } = plan
  if (kind === 'catalogue') return typesetTo(call, { template: 'paperCatalogue', data: { items }, output })
  if (kind === 'closing') {
    const data = { ...closingNote, caseTitle: cover.title, docNo: cover.docNo }
    return typesetTo(call, { template: 'closingNote', data, output })
  }
  if (kind === 'pageNumbers')
    return typesetTo(call, { template: 'pageNumbers', data: numbersOf(plan, materials), output })
  const data = { cover, textOnly: kind === 'coverWords', offset }
  return typesetTo(call, { template: 'paperCover', data, output })
}

/** The stamped numbers of an item stand in the material even where the desk counts the volume itself. */
function numbersOf({ volume, cover, items }: SealPlan, materials: readonly Material[]) {
  return {
    volume,
    caseTitle: cover.title,
    docNo: cover.docNo,
    items: items.map(({ no, title, materialId, firstNumber, lastNumber }) => {
      const paperLabels = materials.find(({ id }) => id === materialId)?.pageLabels ?? []
      return { no, title, firstNumber, lastNumber, paperLabels }
    }),
  }
}

async function materialSource(
  call: Call,
  file: CaseFile,
  folder: string,
  materialId: string,
): Promise<Result<BasketSource>> {
  const material = file.materials.find((one) => one.id === materialId && one.withdrawnReason === '')
  const version = material === undefined ? null : currentVersion(material)
  if (material === undefined || version === null) return fail({ kind: 'notFound', what: 'material', id: materialId })
  const shown = shownFile(version)
  const pages = shown.gate.pages.length
  if (pages === 0) return fail({ kind: 'conflict', what: 'noPages', detail: material.title })
  const path = await plainPdf(call, folder, shown)
  if (!path.ok) return path
  const { title } = material
  return ok({ title, materialId, version: version.no, sha256: shown.sha256, path: path.value, pages })
}
