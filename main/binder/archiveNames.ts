import { crc32 } from 'node:zlib'

const utf8 = new TextDecoder('utf-8', { fatal: true })
/** What Chinese Windows writes into a ZIP without saying so (GB 18030 holds GBK). */
const chinese = new TextDecoder('gb18030')
const unicodePathField = 0x7075
const utf8Flag = 0x800

/** The name of a ZIP entry: what it says is UTF-8, what reads as UTF-8, else the code page of Chinese Windows. */
export function zipName(entry: {
  fileName: Uint8Array
  flags: number
  extraFields: readonly { id: number; data: Uint8Array }[]
}): string {
  const unicode = entry.extraFields.find((field) => field.id === unicodePathField)?.data
  // Info-ZIP's field counts only while the short name is the one it was made for (appnote 4.6.9).
  if (unicode !== undefined && unicode.length > 5 && crcIn(unicode) === crc32(entry.fileName))
    return utf8.decode(unicode.subarray(5))
  try {
    return utf8.decode(entry.fileName)
  } catch {
    return (entry.flags & utf8Flag) === 0
      ? chinese.decode(entry.fileName)
      : Buffer.from(entry.fileName).toString('latin1')
  }
}

function crcIn(field: Uint8Array): number {
  return new DataView(field.buffer, field.byteOffset, field.byteLength).getUint32(1, true)
}
