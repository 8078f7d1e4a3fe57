import type { PlanItem } from '#domain/dossier/sealPlan.ts'
import { WorkerRefusal } from '#main/worker/refusal.ts'

import type { Binding } from './binding.ts'
import { bindForeign } from './bindForeign.ts'
import { loadPdf } from './loadPdf.ts'
import { nextPage } from './nextPage.ts'
import type { PageLabel } from './pageLabels.ts'
import { withPdfium } from './pdfium.ts'
import { drawnPicture, pictureOf } from './picture.ts'
import { writeFullPage, writePicturePage } from './picturePage.ts'
import { originalOf } from './sourceOf.ts'

/** Resolution for pages that pdfium draws: the usual one of office scanners (DA/T 31: at least 200 dpi). */
const drawnDpi = 200

/** Binds one item as its gate report says; `placeholder` is the index of the page that stands for it. */
export async function bindItem(binding: Binding, item: PlanItem, placeholder: number | null): Promise<void> {
  if (placeholder !== null) return bindPlaceholder(binding, item, placeholder)
  const bytes = await originalOf(binding.input.originalsDirectory, item)
  if (item.render === 'usable') return bindUsable(binding, item, bytes)
  if (!item.file.mediaType.startsWith('image/')) return bindDrawn(binding, item, bytes)
  return bindPictures(binding, item, bytes)
}

async function bindPlaceholder(binding: Binding, item: PlanItem, index: number): Promise<void> {
  const { placeholderSource, placeholders } = binding.ours
  const page = placeholders[index]
  if (placeholderSource === null || page === undefined) throw new Error(`no placeholder page for item ${item.no}`)
  const source = { document: placeholderSource.document, pages: [page] }
  await bindForeign(binding, source, { item: item.no, labelOf: () => labelOf(item, 0), annotationsOf: () => [] })
}

async function bindUsable(binding: Binding, item: PlanItem, bytes: Uint8Array): Promise<void> {
  const source = await loadPdf(bytes)
  checkPageCount(item, source.pages.length)
  await bindForeign(binding, source, { item: item.no, labelOf: (i) => labelOf(item, i), annotationsOf: () => [] })
}

async function bindDrawn(binding: Binding, item: PlanItem, bytes: Uint8Array): Promise<void> {
  await withPdfium(bytes, async (document) => {
    checkPageCount(item, document.pageCount)
    for (let i = 0; i < item.pageCount; i++) {
      const size = document.sizeOf(i)
      const drawn = document.draw(i, drawnDpi)
      if (size === null || drawn === null) throw new WorkerRefusal('pagesChanged', String(item.no))
      const picture = await drawnPicture(drawn)
      writeFullPage(binding.sink, picture, size, nextPage(binding, item.no, labelOf(item, i)))
      await binding.sink.flush()
    }
  })
}

async function bindPictures(binding: Binding, item: PlanItem, bytes: Uint8Array): Promise<void> {
  for (let i = 0; i < item.pageCount; i++) {
    const picture = await pictureOf(bytes, i, item.render === 'rerendered')
    writePicturePage(binding.sink, picture, nextPage(binding, item.no, labelOf(item, i)))
    await binding.sink.flush()
  }
}

function checkPageCount(item: PlanItem, found: number): void {
  if (found !== item.pageCount) throw new WorkerRefusal('pagesChanged', String(item.no))
}

function labelOf(item: PlanItem, index: number): PageLabel {
  return { printed: item.firstNumber + index }
}
