import { join } from 'node:path'

import { standInReasonOf } from '#contract/text/gate.ts'
import { mediaTypeOf } from '#contract/text/mediaTypes.ts'
import type { PlanItem, SealPlan } from '#domain/dossier/sealPlan.ts'
import { coverCode, planRoot } from '#domain/proof/manifest.ts'
import { ok, type Result } from '#domain/result.ts'
import { sha256 } from '#main/sha256.ts'

import type { Call } from '#service/call.ts'
import { typesetTo } from '#service/typesetForm.ts'

/** Name of the folder of originals beside a sealed file. */
export const originalsFolder = '原件'

/** Where the pages that are ours lie, for the binder. */
export interface OwnPages {
  readonly frontMatterPdf: string
  readonly closingNotePdf: string
  readonly placeholdersPdf: string | null
}

/** Typesets cover, catalogue, closing note and the pages that stand in for what has none. */
export async function typesetOwnPages(call: Call, plan: SealPlan, directory: string): Promise<Result<OwnPages>> {
  const pages: OwnPages = {
    frontMatterPdf: join(directory, 'front.pdf'),
    closingNotePdf: join(directory, 'closing.pdf'),
    placeholdersPdf: plan.items.some(isWithoutPages) ? join(directory, 'placeholders.pdf') : null,
  }
  const at = plan.sealedAt
  const front = {
    cover: plan.cover,
    items: plan.items,
    merkleRoot: planRoot(sha256, plan.items),
    coverCode: coverCode(sha256, plan),
  }
  const fronted = await typesetTo(call, { template: 'frontMatter', data: front, output: pages.frontMatterPdf, at })
  if (!fronted.ok) return fronted
  const closing = { ...plan.closingNote, caseTitle: plan.cover.title, docNo: plan.cover.docNo }
  const noted = await typesetTo(call, { template: 'closingNote', data: closing, output: pages.closingNotePdf, at })
  if (!noted.ok) return noted
  if (pages.placeholdersPdf === null) return ok(pages)
  const standIns = { pages: plan.items.filter(isWithoutPages).map(standInOf) }
  const stood = await typesetTo(call, { template: 'placeholder', data: standIns, output: pages.placeholdersPdf, at })
  return stood.ok ? ok(pages) : stood
}

function standInOf(item: PlanItem) {
  return {
    no: item.no,
    title: item.title,
    docNo: item.docNo,
    fileName: item.file.path,
    format: mediaTypeOf(item.file.mediaType),
    bytes: item.file.bytes,
    sha256: item.file.sha256,
    folder: originalsFolder,
    explanation: standInReasonOf(item.renderReason),
  }
}

/** Whether a page of ours must stand in for the item. */
export function isWithoutPages(item: PlanItem): boolean {
  return item.render === 'placeholder' || item.render === 'unusable' || item.render === 'pending'
}
