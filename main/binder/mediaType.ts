import { extname } from 'node:path'

/** How many leading bytes `mediaTypeOf` looks at. */
export const sniffedBytes = 4096

const signatures: readonly [type: string, at: number, magic: string][] = [
  ['image/jpeg', 0, '\xff\xd8\xff'],
  ['image/png', 0, '\x89PNG\r\n\x1a\n'],
  ['image/tiff', 0, 'II*\0'],
  ['image/tiff', 0, 'MM\0*'],
  ['image/tiff', 0, 'II+\0'],
  ['image/tiff', 0, 'MM\0+'],
  ['image/jp2', 0, '\0\0\0\x0cjP  '],
  ['image/jp2', 0, '\xff\x4f\xff\x51'],
  ['image/webp', 8, 'WEBP'],
  ['image/gif', 0, 'GIF8'],
  ['image/bmp', 0, 'BM'],
  ['audio/wav', 8, 'WAVE'],
  ['video/x-msvideo', 8, 'AVI '],
  ['audio/mpeg', 0, 'ID3'],
  ['audio/amr', 0, '#!AMR'],
  ['audio/ogg', 0, 'OggS'],
  ['video/x-matroska', 0, '\x1aE\xdf\xa3'],
  ['application/x-rar', 0, 'Rar!'],
  ['application/x-7z', 0, '7z\xbc\xaf\x27\x1c'],
  ['application/x-ole-storage', 0, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['application/zip', 0, 'PK\x03\x04'],
]

/** What a container is used for is told by the name alone: Office, WPS and OFD files are ZIP or OLE. */
const byExtension: Record<string, string> = {
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.pptx': 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  '.ofd': 'application/ofd',
  '.doc': 'application/msword',
  '.xls': 'application/vnd.ms-excel',
  '.ppt': 'application/vnd.ms-powerpoint',
  '.wps': 'application/vnd.ms-works',
  '.et': 'application/vnd.ms-excel',
  '.pdf': 'application/pdf',
  '.txt': 'text/plain',
  '.mp3': 'audio/mpeg',
  '.mpg': 'video/mpeg',
  '.wmv': 'video/x-ms-wmv',
}

/**
 * The media type by the first bytes; the name decides only between uses of the same container and
 * where bytes say nothing. `application/octet-stream` when both are silent.
 */
export function mediaTypeOf(head: Uint8Array, fileName: string): string {
  const text = Buffer.from(head).toString('latin1')
  if (hasPdfHeader(head)) return 'application/pdf'
  if (text.startsWith('ftyp', 4)) return isoMediaType(text.slice(8, 12))
  const found = signatures.find(([, at, magic]) => text.startsWith(magic, at))?.[0]
  const isContainer = found === 'application/zip' || found === 'application/x-ole-storage'
  if (found !== undefined && !isContainer) return found
  const named = byExtension[extname(fileName).toLowerCase()]
  if (isContainer && (named === 'application/pdf' || named === undefined)) return found ?? 'application/octet-stream'
  return named ?? 'application/octet-stream'
}

/** Whether a PDF header stands in the first kilobyte, where readers look for it (ISO 32000-1 annex H.3.4.1). */
export function hasPdfHeader(head: Uint8Array): boolean {
  return Buffer.from(head)
    .subarray(0, 1024 + 5)
    .includes('%PDF-')
}

/** The brands of ISO base media files (ISO 14496-12 §4.3). */
function isoMediaType(brand: string): string {
  if (/^(?:hei[cxms]|hev[cxms]|mif1|msf1)$/.test(brand)) return 'image/heic'
  if (brand.startsWith('avi')) return 'image/avif'
  if (brand.startsWith('M4A')) return 'audio/mp4'
  return brand === 'qt  ' ? 'video/quicktime' : 'video/mp4'
}
