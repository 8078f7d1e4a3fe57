import { type FileTarget, openFileTarget } from './fileTarget.ts'
import { ObjectSink } from './objectSink.ts'
import { planPageTree, type PageTree } from './pageTree.ts'
import { pdfRef } from './pdfText.ts'

/** A PDF of bare pages on its way to the disk. */
export interface PlainFile {
  readonly sink: ObjectSink
  readonly tree: PageTree
}

/**
 * Writes a PDF that holds nothing but `count` pages (at least one): no dates, no names, no
 * metadata, so that the same pages give the same bytes. On failure nothing is left.
 *
 * @returns its bytes. @throws what `write` throws, and the system's own error when the disk is full.
 */
export async function writePlainFile(
  path: string,
  count: number,
  write: (file: PlainFile) => Promise<void>,
): Promise<number> {
  const target: FileTarget = await openFileTarget(path)
  const sink = new ObjectSink(target)
  try {
    sink.raw('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n')
    const tree = planPageTree(sink, count)
    await write({ sink, tree })
    tree.write()
    writeEnd(sink, tree.root)
    await sink.finish()
    return sink.offset
  } catch (error) {
    await target.discard()
    throw error
  }
}

/** Writes catalog, cross-reference table and trailer (ISO 32000-1 §7.5.4–5). */
export function writeEnd(sink: ObjectSink, pages: number): void {
  const catalog = sink.allocate()
  const at = sink.offset
  sink.object(catalog, `<< /Type /Catalog /Pages ${pdfRef(pages)} >>`)
  const start = sink.offset
  const offsets = sink.offsetsWith(catalog, at)
  const rows = offsets.map((offset, i) => (i === 0 ? '' : `${String(offset).padStart(10, '0')} 00000 n \n`)).join('')
  sink.raw(`xref\n0 ${offsets.length}\n0000000000 65535 f \n${rows}`)
  sink.raw(`trailer\n<< /Size ${offsets.length} /Root ${pdfRef(catalog)} >>\nstartxref\n${start}\n%%EOF\n`)
}
