import { printedNumber, type PlanItem } from '#domain/dossier/sealPlan.ts'
import { WorkerRefusal } from '#main/worker/refusal.ts'

import type { Binding } from './binding.ts'
import { bindForeign, type ForeignPlan } from './bindForeign.ts'
import { loadPdf } from './loadPdf.ts'
import { nextPage } from './nextPage.ts'
import { withPdfium } from './pdfium.ts'
import { drawnPicture, pictureOf } from './picture.ts'
import { writeFullPage, writePicturePage } from './picturePage.ts'
import { boundFile, needsPlaceholder, originalOf } from './sourceOf.ts'

/** Resolution for pages that pdfium draws: the usual one of office scanners (DA/T 31: at least 200 dpi). */
const drawnDpi = 200

/** How the pages of an item are called; none of them keeps an annotation. */
export function planOf(item: PlanItem): ForeignPlan {
  // A page of ours that stands in for an item is not the paper: it bears no stamp yet.
  const stamped = item.labels.length === 0 || needsPlaceholder(item)
  return {
    item: item.no,
    labelOf: (index) => ({ number: printedNumber(item, index), stamped }),
    annotationsOf: () => [],
  }
}

interface Work {
  item: PlanItem
  plan: ForeignPlan
  bytes: Uint8Array
}

/** Binds an item with pages of its own, as its gate report says. */
export async function bindItem(binding: Binding, item: PlanItem, plan: ForeignPlan): Promise<void> {
  const bytes = await originalOf(binding.input.originalsDirectory, item)
  if (item.render === 'usable') return bindUsable(binding, { item, plan, bytes })
  const draw = boundFile(item).mediaType.startsWith('image/') ? bindPictures : bindDrawn
  await draw(binding, { item, plan, bytes })
}

async function bindUsable(binding: Binding, { item, plan, bytes }: Work): Promise<void> {
  const source = await loadPdf(bytes)
  checkPageCount(item, source.pages.length)
  await bindForeign(binding, source, plan)
}

async function bindDrawn(binding: Binding, { item, plan, bytes }: Work): Promise<void> {
  await withPdfium(bytes, async (document) => {
    checkPageCount(item, document.pageCount)
    for (let i = 0; i < item.pageCount; i++) {
      const size = document.sizeOf(i)
      const drawn = document.draw(i, drawnDpi)
      if (size === null || drawn === null) throw new WorkerRefusal('pagesChanged', String(item.no))
      const picture = await drawnPicture(drawn)
      writeFullPage(binding.sink, picture, size, nextPage(binding, item.no, plan.labelOf(i)))
      await binding.sink.flush()
    }
  })
}

async function bindPictures(binding: Binding, { item, plan, bytes }: Work): Promise<void> {
  for (let i = 0; i < item.pageCount; i++) {
    const picture = await pictureOf(bytes, i, item.render === 'rerendered')
    writePicturePage(binding.sink, picture, nextPage(binding, item.no, plan.labelOf(i)))
    await binding.sink.flush()
  }
}

function checkPageCount(item: PlanItem, found: number): void {
  if (found !== item.pageCount) throw new WorkerRefusal('pagesChanged', String(item.no))
}
