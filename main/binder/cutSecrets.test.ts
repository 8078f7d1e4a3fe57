import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'

import { PDFDocument, PDFName, PDFRawStream } from 'pdf-lib'
import { describe, expect, it } from 'vitest'

import { tempDirectory } from '#tests/helpers/tempDirectory.ts'

import { cutScans } from './cut.ts'
import { withPdfium } from './pdfium.ts'

const hooks = { signal: new AbortController().signal, progress: () => {} }
const secret = 'Q1-REPORTER-OF-THE-SECOND-PAGE'
const shown = 'Q1-PICTURE-OF-THE-FIRST-PAGE'

/**
 * Two pages that share one resource dictionary, as FPDF, jsPDF and several copiers write it.
 * `nested`: the picture is drawn by a form that has no resources of its own.
 */
async function scanWithSharedResources(nested = false): Promise<string> {
  const document = await PDFDocument.create()
  const { context } = document
  const picture = (text: string) =>
    context.register(
      PDFRawStream.of(
        context.obj({
          Type: 'XObject',
          Subtype: 'Image',
          Width: 40,
          Height: 1,
          ColorSpace: 'DeviceGray',
          BitsPerComponent: 8,
        }),
        Buffer.from(text.padEnd(40)),
      ),
    )
  const form = context.register(
    PDFRawStream.of(context.obj({ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 9, 9] }), Buffer.from('/I#31 Do')),
  )
  const xObjects = { I1: picture(shown), I2: picture(secret), Fm: form }
  const resources = context.register(context.obj({ XObject: xObjects }))
  for (const drawing of [nested ? '/Fm Do' : 'q 90 0 0 90 9 9 cm /I#31 Do Q', '/I2 Do']) {
    const page = document.addPage([100, 100])
    page.node.set(PDFName.of('Resources'), resources)
    const bytes = deflateSync(Buffer.from(drawing))
    page.node.set(
      PDFName.of('Contents'),
      context.register(PDFRawStream.of(context.obj({ Filter: 'FlateDecode', Length: bytes.length }), bytes)),
    )
  }
  const path = join(tempDirectory(), 'scan.pdf')
  await writeFile(path, await document.save({ useObjectStreams: false }))
  return path
}

async function cutPage(path: string, page: number): Promise<Buffer> {
  const output = join(tempDirectory(), 'cut.pdf')
  const sha256 = '0'.repeat(64)
  await cutScans({ sources: [{ sha256, path }], documents: [{ output, pages: [{ sha256, page, turn: 0 }] }] }, hooks)
  return readFile(output)
}

describe('a document cut from a scan whose pages share their resources', () => {
  it.each([false, true])('carries its own picture and nothing of the pages of 副卷 (by a form: %s)', async (nested) => {
    const path = await scanWithSharedResources(nested)
    expect((await readFile(path)).includes(secret)).toBe(true)
    const cut = await cutPage(path, 1)
    expect(cut.includes(shown)).toBe(true)
    expect(cut.includes(secret)).toBe(false)
    expect((await cutPage(path, 2)).includes(secret)).toBe(true)
    expect(await withPdfium(cut, (pdf) => pdf.pageCount)).toBe(1)
  })
})
