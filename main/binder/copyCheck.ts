import type { LoadedPdf } from './loadPdf.ts'
import { ObjectSink } from './objectSink.ts'
import { planPageTree } from './pageTree.ts'
import { writeForeignPage, type ForeignPage } from './pageWriter.ts'
import { withPdfium } from './pdfium.ts'
import { writeEnd } from './plainFile.ts'
import { SourceCopy } from './sourceCopy.ts'

/**
 * The text of each page as a reader sees it after the pages were taken over: they are written to
 * memory in the way the binder writes them, and read by pdfium.
 *
 * A reader follows the cross-reference table, the parser takes the last object of a number: a file
 * that holds two versions of a page can look different to both.
 */
export async function textsAfterCopy({ document }: LoadedPdf, pages: readonly ForeignPage[]): Promise<string[]> {
  const parts: Uint8Array[] = []
  const sink = new ObjectSink({ write: async (bytes) => void parts.push(bytes), close: async () => {} })
  sink.raw('%PDF-1.7\n')
  const tree = planPageTree(sink, pages.length)
  const copy = new SourceCopy(document.context, sink)
  pages.forEach((page, i) => copy.claim(i, page.roots))
  await copy.writeShared()
  for (const [i, page] of pages.entries()) {
    const number = tree.pages[i] ?? 0
    writeForeignPage(sink, page, copy, { number, parent: tree.parentOf(i), stamp: null, annotations: [] })
    copy.writeOwn(i, page.roots)
  }
  tree.write()
  writeEnd(sink, tree.root)
  await sink.finish()
  return withPdfium(Buffer.concat(parts), (copied) =>
    Array.from({ length: copied.pageCount }, (_, i) => copied.textOf(i)),
  )
}
