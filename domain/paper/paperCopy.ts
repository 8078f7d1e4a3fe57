import * as z from 'zod'

import { paperStateSchema, type Material } from '#domain/material/material.ts'

import { formCodeSchema } from './sheetCode.ts'

/** Where a printed document usually is; anywhere else is written out. */
export const paperPlaces = ['handler', 'leader', 'cityBureau', 'delivery'] as const
/** A usual place of a printed document, by its code. */
export type PaperPlace = (typeof paperPlaces)[number]

/** What counts once the signed scan of a print is there: a round of examination or review, a discretion calculation, a discussion, or nothing but the paper itself. */
export const paperActSchema = z.object({
  kind: z.enum(['none', 'examination', 'discretion', 'review', 'discussion']),
  id: z.string(),
})
export type PaperAct = z.infer<typeof paperActSchema>

/** The scan that came back: which version of the material it became, and how the paper stood before. */
const returnSchema = z.object({ version: z.int().positive(), before: paperStateSchema, at: z.iso.datetime() })

/**
 * One print of a document (一次打印): its form code, which version of which material was printed,
 * where the paper is, and the scan that came back.
 *
 * `pages` is null where nobody counted them (a document edited in WPS). `sent` says whether the
 * paper went out to be signed. `movedAt` is when it came to `place`.
 */
export const paperCopySchema = z.object({
  id: formCodeSchema,
  caseId: z.string(),
  materialId: z.string(),
  version: z.int().positive(),
  pages: z.int().positive().nullable(),
  act: paperActSchema,
  place: z.string().trim().min(1),
  sent: z.boolean(),
  movedAt: z.iso.datetime(),
  returned: returnSchema.nullable(),
  /** Why the last scan was taken down again; empty otherwise. */
  note: z.string(),
})
export type PaperCopy = z.infer<typeof paperCopySchema>

/** 已生成 → 已打印 → 已送签 → 已签 → 已挂回. */
export const paperStages = ['generated', 'printed', 'sent', 'signed', 'hungBack'] as const
/** How far a print has come. */
export type PaperStage = (typeof paperStages)[number]

/** How far a print has come: the paper state of its material, finer by whether it was sent out. */
export function paperStage(copy: PaperCopy, material: Pick<Material, 'paperState'>): PaperStage {
  if (copy.returned !== null) return 'hungBack'
  const stages: Record<Material['paperState'], PaperStage> = {
    generated: copy.sent ? 'sent' : 'generated',
    printed: copy.sent ? 'sent' : 'printed',
    signed: 'signed',
    scanned: 'hungBack',
    received: 'hungBack',
  }
  return stages[material.paperState]
}

/** The print of each material that was made last: an earlier one was replaced by it. */
export function latestCopies(copies: readonly PaperCopy[]): PaperCopy[] {
  const latest = new Map<string, PaperCopy>()
  for (const copy of copies) {
    const known = latest.get(copy.materialId)
    if (known === undefined || known.version < copy.version) latest.set(copy.materialId, copy)
  }
  return [...latest.values()]
}

/**
 * The scan that came back: as it was hung by its print, or as somebody replaced the print in the
 * case by hand. Null while none is there.
 */
export function returnOf(copy: PaperCopy, material: Pick<Material, 'paperState' | 'versions'>): PaperCopy['returned'] {
  const newest = material.versions.at(-1)
  if (copy.returned !== null) return copy.returned
  if (material.paperState !== 'scanned' || newest === undefined || newest.no <= copy.version) return null
  return { version: newest.no, before: 'printed', at: newest.addedAt }
}
