import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'

import { withPdfium } from '#binder/pdfium.ts'

/**
 * Everything that somebody could read out of a folder: names of files, raw bytes, every stream of
 * every PDF unpacked, text strings of PDF, and the text that pdfium sees on its pages.
 */
export async function readEverything(directory: string): Promise<string> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true })
  const parts = entries.map((entry) => entry.name)
  for (const entry of entries) if (entry.isFile()) parts.push(await readWhole(join(entry.parentPath, entry.name)))
  return parts.join('\n')
}

async function readWhole(path: string): Promise<string> {
  const bytes = await readFile(path)
  const parts = [bytes, ...streamsOf(bytes)].flatMap((one) => [
    one.toString('utf8'),
    hexStrings(one.toString('latin1')),
  ])
  if (!bytes.subarray(0, 5).equals(Buffer.from('%PDF-'))) return parts.join('\n')
  const pages = await withPdfium(bytes, (document) =>
    Array.from({ length: document.pageCount }, (_, index) => document.textOf(index)).join('\n'),
  )
  // Lines of a page may break inside a word.
  return [...parts, pages, pages.replaceAll(/\s+/g, '')].join('\n')
}

function streamsOf(bytes: Buffer): Buffer[] {
  const streams: Buffer[] = []
  for (let at = bytes.indexOf('stream\n'); at !== -1; at = bytes.indexOf('stream\n', at + 7)) {
    try {
      streams.push(inflateSync(bytes.subarray(at + 7)))
    } catch {
      // `endstream`, or a stream that is not deflated: its raw bytes are read anyway.
    }
  }
  return streams
}

/** Text strings of PDF in hexadecimal UTF-16BE. */
function hexStrings(text: string): string {
  return [...text.matchAll(/<FEFF([0-9A-F]+)>/gi)]
    .map(([, hex = '']) =>
      Buffer.from(hex, 'hex')
        .subarray(0, hex.length / 2 - ((hex.length / 2) % 2))
        .swap16()
        .toString('utf16le'),
    )
    .join('\n')
}
