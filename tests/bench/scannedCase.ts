import { mkdirSync, linkSync, copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'

import { pictureBindInput } from './scannedPlan.ts'
import type { BindInput } from '#binder/bindInput.ts'

/** What a copier makes of one stapled document. */
const pagesPerScan = 50
const pictures = 10

/** A case of scans only: its plan, and the scans in order. */
export interface ScannedCase {
  input: BindInput
  sources: string[]
}

/** Makes `pages` scanned pages of about 200 KB in documents of 50; the pictures repeat, the documents are files of their own. */
export async function scannedCase(directory: string, pages: number): Promise<ScannedCase> {
  const originals = join(directory, 'originals')
  mkdirSync(originals, { recursive: true })
  const first = join(originals, '0001.pdf')
  writeFileSync(first, scanDocument(await noisyScans()))
  const sources = [first]
  while (sources.length * pagesPerScan < pages) {
    const path = join(originals, `${String(sources.length + 1).padStart(4, '0')}.pdf`)
    try {
      linkSync(first, path)
    } catch {
      copyFileSync(first, path)
    }
    sources.push(path)
  }
  return { input: await pictureBindInput(directory, { sources, pagesPerScan, bytes: readFileSync(first) }), sources }
}

async function noisyScans(): Promise<Buffer[]> {
  const width = 1240
  const height = 1754
  const scans: Buffer[] = []
  let state = 7
  for (let n = 0; n < pictures; n++) {
    const noise = new Uint8Array(width * height)
    for (let i = 0; i < noise.length; i++) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0
      noise[i] = 220 + (state >>> 27)
    }
    const image = sharp(noise, { raw: { width, height, channels: 1 } }).toColourspace('srgb')
    scans.push(await image.jpeg({ quality: 66 }).toBuffer())
  }
  return scans
}

/** Writes a scan by hand, as plainly as a copier does: page, content, picture. */
function scanDocument(scans: readonly Buffer[]): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n%\xe2\xe3\xcf\xd3\n', 'latin1')]
  const offsets: number[] = []
  let size = parts[0]?.length ?? 0
  function add(...bytes: Buffer[]): void {
    for (const part of bytes) {
      parts.push(part)
      size += part.length
    }
  }
  function object(number: number, head: string, data: Buffer | null = null): void {
    offsets[number] = size
    add(Buffer.from(`${number} 0 obj\n${head}\n`))
    if (data !== null) add(Buffer.from('stream\n'), data, Buffer.from('\nendstream\n'))
    add(Buffer.from('endobj\n'))
  }
  const draw = Buffer.from('q 595.28 0 0 841.89 0 0 cm /Im0 Do Q')
  const kids = Array.from({ length: pagesPerScan }, (_, i) => `${3 + 3 * i} 0 R`).join(' ')
  object(1, '<< /Type /Catalog /Pages 2 0 R >>')
  object(2, `<< /Type /Pages /Kids [${kids}] /Count ${pagesPerScan} >>`)
  for (let i = 0; i < pagesPerScan; i++) {
    const number = 3 + 3 * i
    const scan = scans[i % scans.length] ?? Buffer.alloc(0)
    object(
      number,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595.28 841.89] /Resources << /XObject << /Im0 ${number + 2} 0 R >> >> /Contents ${number + 1} 0 R >>`,
    )
    object(number + 1, `<< /Length ${draw.length} >>`, draw)
    object(
      number + 2,
      `<< /Type /XObject /Subtype /Image /Width 1240 /Height 1754 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${scan.length} >>`,
      scan,
    )
  }
  const table = offsets.map((offset, i) => (i === 0 ? '' : `${String(offset).padStart(10, '0')} 00000 n \n`)).join('')
  const start = size
  add(
    Buffer.from(
      `xref\n0 ${offsets.length}\n0000000000 65535 f \n${table}trailer\n<< /Size ${offsets.length} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(parts)
}
