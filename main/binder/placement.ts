import { planRoot, type Manifest } from '#domain/proof/manifest.ts'
import { sha256 } from '#main/sha256.ts'

import type { Binding } from './binding.ts'

/** The items with their first and last page in the PDF, counted from 1 with cover and catalogue. */
export function placesOf({ input, ours }: Binding): Manifest['items'] {
  let next = ours.front.pages.length + 1
  return input.plan.items.map(({ materialId: _, ...item }) => {
    const pdfFirst = next
    next += item.pageCount
    return { ...item, pdfFirst, pdfLast: next - 1 }
  })
}

/** The bookmarks in reading order; `page` is the number of a page object. */
export function outlineOf({ tree, ours }: Binding, items: Manifest['items']): { title: string; page: number }[] {
  const entries = [{ title: '封面', index: 0 }]
  if (ours.front.pages.length > 1) entries.push({ title: '目录', index: 1 })
  for (const item of items) entries.push({ title: `${item.no} ${item.title}`, index: item.pdfFirst - 1 })
  entries.push({ title: '备考表', index: tree.pages.length - ours.closing.pages.length })
  return entries.map(({ title, index }) => ({ title, page: tree.pages[index] ?? 0 }))
}

/** The manifest; complete only when every segment before it was written. */
export function manifestOf({ input: { plan }, sink, tree }: Binding, items: Manifest['items']): Manifest {
  return {
    format: 'yijuan-case-file',
    version: 1,
    caseId: plan.caseId,
    volume: plan.volume,
    bureau: plan.bureau,
    sealedAt: plan.sealedAt,
    program: plan.program,
    rulePack: plan.rulePack,
    deviceHead: plan.deviceHead,
    caseHeads: plan.caseHeads,
    title: plan.cover.title,
    docNo: plan.cover.docNo,
    merkleRoot: planRoot(sha256, plan.items),
    pdfPages: tree.pages.length,
    items,
    segments: sink.segments,
  }
}
