import type { ByteSource } from './byteSource.ts'
import type { SignatureParts } from './caseFileParts.ts'
import type { PdfFile } from './pdfFile.ts'
import { byteRangeText, Refusal } from './refusal.ts'

/**
 * One signature over every byte but its own gap: ByteRange `[0 a b c]` with a the `<` of
 * `/Contents`, b behind its `>`, and b + c the size of the file.
 *
 * Trap: a reader that only verifies the signature calls a file valid to which bytes were added.
 *
 * @throws Refusal `appendedBytes`, `byteRangeWrong`, `gapWrong`
 */
export async function checkCoverage(source: ByteSource, pdf: PdfFile, signature: SignatureParts): Promise<void> {
  const { byteRange, gap } = signature
  if (pdf.end !== source.size) {
    const detail = byteRangeText(pdf.end, source.size)
    throw new Refusal('appendedBytes', [{ no: null, title: 'appended', page: '', detail }])
  }
  const [zero, before, after, length = Number.NaN] = byteRange
  const isWhole = byteRange.length === 4 && zero === 0 && after !== undefined && after + length === source.size
  if (!isWhole || !byteRange.every((value) => Number.isSafeInteger(value) && value >= 0))
    throw new Refusal('byteRangeWrong')
  if (before !== gap.start || after !== gap.end) throw new Refusal('byteRangeWrong')
  const [first] = await source.read(gap.start, 1)
  const [last] = await source.read(gap.end - 1, 1)
  if (first !== 0x3c || last !== 0x3e) throw new Refusal('gapWrong')
}
