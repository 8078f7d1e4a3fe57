/** The parts of a document number (文号): who and what (闽泉环罚), year, running number. */
export interface DocumentNumber {
  word: string
  year: number
  serial: number
}

const strict = /^([^\s〔〕[\]第\d]+)〔(\d{4})〕([1-9]\d*)号$/

/**
 * Reads a document number: `闽泉环罚〔2023〕118号`.
 *
 * Brackets are 〔〕 (U+3014/3015), no 第, no padding zeros (form set 2024). `null` when it does not
 * keep to that; use `normalizeDocumentNumber` first on what was typed.
 */
export function parseDocumentNumber(text: string): DocumentNumber | null {
  const found = strict.exec(text)
  if (found === null) return null
  return { word: found[1] ?? '', year: Number(found[2]), serial: Number(found[3]) }
}

/** Writes a document number. */
export function formatDocumentNumber({ word, year, serial }: DocumentNumber): string {
  return `${word}〔${String(year)}〕${String(serial)}号`
}

/**
 * What was typed, as it should be written: other brackets become 〔〕, spaces, 第, 字 before the
 * bracket and padding zeros go. Text that is no document number comes back trimmed only.
 */
export function normalizeDocumentNumber(text: string): string {
  const found = /^(.+?)字?[〔[【（(［](\d{4})[〕\]】）)］]第?0*([1-9]\d*)号?$/.exec(text.replaceAll(/\s/g, ''))
  if (found === null) return text.trim()
  return formatDocumentNumber({ word: found[1] ?? '', year: Number(found[2]), serial: Number(found[3]) })
}
