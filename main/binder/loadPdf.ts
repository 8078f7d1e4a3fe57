import { PDFDocument, PDFName, PDFPageLeaf, PDFPageTree, PDFRef, type PDFArray } from 'pdf-lib'

/** A source document and its pages in order. */
export interface LoadedPdf {
  document: PDFDocument
  pages: PDFPageLeaf[]
}

/**
 * Parses a PDF strictly: an object that cannot be read is an error, never left out.
 *
 * An owner-only protection (empty user password) is opened; nothing else is, and `ignoreEncryption`
 * is never used, because it yields pages without text. @throws Error when anything is wrong.
 */
export async function loadPdf(bytes: Uint8Array): Promise<LoadedPdf> {
  const document = await PDFDocument.load(bytes, {
    throwOnInvalidObject: true,
    updateMetadata: false,
    password: '',
    parseSpeed: Infinity,
  })
  if (document.isEncrypted) throw new Error('encrypted')
  return { document, pages: pagesOf(document) }
}

/** Walks the page tree by hand: the library's own walk loops on a tree that bites its tail. */
function pagesOf(document: PDFDocument): PDFPageLeaf[] {
  const pages: PDFPageLeaf[] = []
  const seen = new Set<unknown>()
  function visit(node: unknown): void {
    if (seen.has(node)) throw new Error('page tree repeats a node')
    seen.add(node)
    if (node instanceof PDFPageLeaf) return void pages.push(node)
    if (!(node instanceof PDFPageTree)) throw new Error('page tree holds something else')
    const kids: PDFArray = node.Kids()
    for (const kid of kids.asArray()) visit(kid instanceof PDFRef ? document.context.lookup(kid) : kid)
  }
  visit(document.catalog.lookup(PDFName.of('Pages')))
  return pages
}
