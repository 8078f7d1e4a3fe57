import type { BindInput } from './bindInput.ts'
import type { ObjectSink } from './objectSink.ts'
import { pdfDate, pdfRef, pdfTextString } from './pdfText.ts'

/** Field flags Print and Locked: an invisible field must still be one that prints (ISO 19005-3 §6.3.2). */
const invisibleFieldFlags = 132

/** Writes the signature field 完整性封签: no picture, no place on the page, never a red seal. */
export function writeSignatureField(sink: ObjectSink, field: number, signature: number, page: number): void {
  sink.object(
    field,
    `<< /Type /Annot /Subtype /Widget /FT /Sig /T ${pdfTextString('完整性封签')} /V ${pdfRef(signature)} ` +
      `/Rect [0 0 0 0] /F ${invisibleFieldFlags} /P ${pdfRef(page)} >>`,
  )
}

/** What the file ends with, besides the signature itself. */
export interface Tail {
  signature: number
  catalog: number
  info: number
  /** Both halves of `/ID`, hexadecimal. */
  id: string
}

/**
 * Writes signature dictionary, cross-reference table and trailer with `/ByteRange` filled in:
 * one revision, everything covered but the gap. Answers where the gap is.
 */
export function writeTail(
  sink: ObjectSink,
  tail: Tail,
  { signer, gapBytes }: BindInput,
): { offset: number; length: number } {
  const gap = `<${'0'.repeat(2 * gapBytes)}>`
  const start = sink.offset
  const head = `${tail.signature} 0 obj\n`
  const opening = signatureOpening(signer)
  const closing = ' >>'
  // The numbers' own digits move the gap; a few rounds settle it.
  let range: [number, number, number] = [start, start, start]
  for (let round = 0; round < 8; round++) {
    const offset = start + head.length + opening.length + rangeText(range).length
    const objectEnd = offset + gap.length + closing.length + '\nendobj\n'.length
    const total = objectEnd + endText(sink, tail, start, objectEnd).length
    const settled: typeof range = [offset, offset + gap.length, total - offset - gap.length]
    if (settled.join() === range.join()) break
    range = settled
  }
  sink.object(tail.signature, `${opening}${rangeText(range)}${gap}${closing}`)
  const end = sink.offset
  sink.raw(endText(sink, tail, start, end))
  if (sink.offset !== range[1] + range[2]) throw new Error('byte range does not end at the end of the file')
  return { offset: range[0], length: gap.length }
}

function signatureOpening({ name, reason, at }: BindInput['signer']): string {
  return (
    `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /M ${pdfDate(at)} ` +
    `/Name ${pdfTextString(name)} /Reason ${pdfTextString(reason)} ` +
    '/Reference [<< /Type /SigRef /TransformMethod /DocMDP /TransformParams << /Type /TransformParams /P 1 /V /1.2 >> >>] '
  )
}

function rangeText([offset, second, length]: readonly [number, number, number]): string {
  return `/ByteRange [0 ${offset} ${second} ${length}] /Contents `
}

/** Cross-reference table and trailer. Offsets have ten digits: a file may have up to 10 GB. */
function endText(sink: ObjectSink, tail: Tail, signatureOffset: number, at: number): string {
  const offsets = sink.offsetsWith(tail.signature, signatureOffset)
  const entries = offsets.map((offset, number) =>
    number === 0 ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`,
  )
  return (
    `xref\n0 ${offsets.length}\n${entries.join('')}trailer\n` +
    `<< /Size ${offsets.length} /Root ${pdfRef(tail.catalog)} /Info ${pdfRef(tail.info)} /ID [<${tail.id}> <${tail.id}>] >>\n` +
    `startxref\n${at}\n%%EOF\n`
  )
}
