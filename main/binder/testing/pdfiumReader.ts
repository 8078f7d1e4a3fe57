import { PDFiumModule } from '@hyzyla/pdfium'

/** Parts of pdfium that the package's types leave out. */
interface Reader {
  _FPDFLink_Enumerate(page: number, position: number, link: number): number
  _FPDFLink_GetDest(document: number, link: number): number
  _FPDFLink_GetAction(link: number): number
  _FPDFDest_GetDestPageIndex(document: number, destination: number): number
  _FPDF_GetPageLabel(document: number, page: number, buffer: number, length: number): number
  _FPDFBookmark_GetFirstChild(document: number, bookmark: number): number
  _FPDFBookmark_GetNextSibling(document: number, bookmark: number): number
  _FPDFBookmark_GetTitle(bookmark: number, buffer: number, length: number): number
  _FPDFBookmark_GetDest(document: number, bookmark: number): number
  _FPDFPage_GetAnnotCount(page: number): number
}

/** What an engine other than the writer's finds in a file; page indexes from 0. */
export interface ReadBack {
  labels: string[]
  outline: { title: string; page: number }[]
  /** Per page: the pages its links lead to. */
  links: number[][]
  annotations: number[]
}

/** Reads labels, outline and links of a PDF with pdfium. */
export async function readBack(bytes: Uint8Array): Promise<ReadBack> {
  const module = await PDFiumModule({})
  // The functions are there, their types are not.
  const reader = module as unknown as Reader
  module._FPDF_InitLibraryWithConfig({ version: 2 })
  const { malloc } = module.wasmExports
  const at = malloc(bytes.length)
  module.HEAPU8.set(bytes, at)
  const document = module._FPDF_LoadMemDocument(at, bytes.length, 0)
  if (document === 0) throw new Error('pdfium cannot open it')
  const buffer = malloc(2048)
  const text = (length: number): string =>
    Buffer.from(module.HEAPU8.slice(buffer, buffer + Math.max(0, length - 2))).toString('utf16le')
  const found: ReadBack = { labels: [], outline: [], links: [], annotations: [] }
  for (let i = 0; i < module._FPDF_GetPageCount(document); i++) {
    const page = module._FPDF_LoadPage(document, i)
    found.labels.push(text(reader._FPDF_GetPageLabel(document, i, buffer, 2048)))
    found.annotations.push(reader._FPDFPage_GetAnnotCount(page))
    found.links.push(linksOf(page))
    module._FPDF_ClosePage(page)
  }
  for (
    let mark = reader._FPDFBookmark_GetFirstChild(document, 0);
    mark !== 0;
    mark = reader._FPDFBookmark_GetNextSibling(document, mark)
  ) {
    const title = text(reader._FPDFBookmark_GetTitle(mark, buffer, 2048))
    const page = reader._FPDFDest_GetDestPageIndex(document, reader._FPDFBookmark_GetDest(document, mark))
    found.outline.push({ title, page })
  }
  return found

  function linksOf(page: number): number[] {
    const links: number[] = []
    module.HEAP32[buffer >> 2] = 0
    while (reader._FPDFLink_Enumerate(page, buffer, buffer + 4) !== 0) {
      const link = module.HEAP32[(buffer + 4) >> 2] ?? 0
      links.push(reader._FPDFDest_GetDestPageIndex(document, reader._FPDFLink_GetDest(document, link)))
    }
    return links
  }
}
