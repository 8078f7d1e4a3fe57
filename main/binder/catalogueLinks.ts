import { PDFDict, PDFHexString, PDFName, PDFString, type PDFPageLeaf } from 'pdf-lib'

import { annotationsOf } from './annotations.ts'
import type { ObjectSink } from './objectSink.ts'
import { boxAt, pdfBox, type Box } from './pageGeometry.ts'
import { pdfRef } from './pdfText.ts'

const itemUri = /^yijuan:item\/(\d+)$/

/**
 * Turns the catalogue's links `yijuan:item/<no>` into one link per row to the first page of that
 * item; other annotations of the page are dropped. Writes them, answers their numbers.
 *
 * The compiler makes a link of every run of a title, up to one per letter: together they are the row.
 *
 * @throws Error for a link to an item that is not in the plan.
 */
export function writeCatalogueLinks(
  sink: ObjectSink,
  page: PDFPageLeaf,
  firstPages: ReadonlyMap<number, number>,
): number[] {
  return [...rowsOf(page)].map(([no, rect]) => {
    const target = firstPages.get(no)
    if (target === undefined) throw new Error(`catalogue links to item ${no}, which is not in the plan`)
    const number = sink.allocate()
    // Flag 4, Print: ISO 19005-3 §6.3.2 demands it of every annotation.
    sink.object(
      number,
      `<< /Type /Annot /Subtype /Link /Rect ${pdfBox(rect)} /Border [0 0 0] /F 4 /Dest [${pdfRef(target)} /XYZ null null null] >>`,
    )
    return number
  })
}

/** The rows of the catalogue on this page, by item number, in the order in which they stand there. */
function rowsOf(page: PDFPageLeaf): Map<number, Box> {
  const rows = new Map<number, Box>()
  for (const annotation of annotationsOf(page)) {
    const no = itemNo(annotation)
    const rect = boxAt(annotation, 'Rect')
    if (no === null || rect === null) continue
    const row = rows.get(no)
    rows.set(no, row === undefined ? rect : union(row, rect))
  }
  return rows
}

function union(one: Box, other: Box): Box {
  return {
    left: Math.min(one.left, other.left),
    bottom: Math.min(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
    top: Math.max(one.top, other.top),
  }
}

function itemNo(annotation: PDFDict): number | null {
  const action = annotation.lookup(PDFName.of('A'))
  const uri = action instanceof PDFDict ? action.lookup(PDFName.of('URI')) : undefined
  if (!(uri instanceof PDFString || uri instanceof PDFHexString)) return null
  const match = itemUri.exec(uri.decodeText())
  return match === null ? null : Number(match[1])
}
