/** A number as PDF writes it: no exponent, at most five decimals (ISO 32000-1 §7.3.3). */
export function pdfNumber(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError('not a PDF number')
  const text = value.toFixed(5).replace(/\.?0+$/, '')
  return text === '-0' ? '0' : text
}

/** A text string in UTF-16BE with byte order mark, as hexadecimal (ISO 32000-1 §7.9.2.2). */
export function pdfTextString(text: string): string {
  const bytes = Buffer.from(`\uFEFF${text.toWellFormed()}`, 'utf16le').swap16()
  return `<${bytes.toString('hex').toUpperCase()}>`
}

/** An instant as a PDF date in UTC (ISO 32000-1 §7.9.4). */
export function pdfDate(instant: string): string {
  return `(D:${new Date(instant).toISOString().replaceAll(/[-:T]/g, '').slice(0, 14)}Z)`
}

/** An instant as XMP writes it, to the second, equal to `pdfDate` of the same instant. */
export function xmpDate(instant: string): string {
  return `${new Date(instant).toISOString().slice(0, 19)}Z`
}

/** A reference to an object of generation 0. */
export function pdfRef(number: number): string {
  return `${number} 0 R`
}

/** Text inside an XML element or attribute. */
export function xmlText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
