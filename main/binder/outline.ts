import type { ObjectSink } from './objectSink.ts'
import { pdfRef, pdfTextString } from './pdfText.ts'

/** An entry of the outline and the object number of the page it leads to. */
export interface OutlineEntry {
  title: string
  page: number
}

/** Writes a flat outline; answers its object number. */
export function writeOutline(sink: ObjectSink, entries: readonly OutlineEntry[]): number {
  const root = sink.allocate()
  const numbers = entries.map(() => sink.allocate())
  entries.forEach(({ title, page }, i) => {
    const link = (key: string, number: number | undefined): string =>
      number === undefined ? '' : ` /${key} ${pdfRef(number)}`
    sink.object(
      numbers[i] ?? 0,
      `<< /Title ${pdfTextString(title)} /Parent ${pdfRef(root)}${link('Prev', numbers[i - 1])}${link('Next', numbers[i + 1])}` +
        ` /Dest [${pdfRef(page)} /XYZ null null null] >>`,
    )
  })
  const ends = numbers.length === 0 ? '' : ` /First ${pdfRef(numbers[0] ?? 0)} /Last ${pdfRef(numbers.at(-1) ?? 0)}`
  sink.object(root, `<< /Type /Outlines${ends} /Count ${numbers.length} >>`)
  return root
}
