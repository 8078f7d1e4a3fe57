import { execFileSync } from 'node:child_process'
import { open, truncate } from 'node:fs/promises'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { PDFDocument, PDFName, StandardFonts } from 'pdf-lib'
import { describe, expect, it } from 'vitest'

import { sha256 } from '#main/sha256.ts'
import { externalTool } from '#tests/helpers/externalTool.ts'
import { tempDirectory } from '#tests/helpers/tempDirectory.ts'

import { gate, type GateAnswer } from './gate.ts'
import { damagedPdf } from './testing/mixedBundle.ts'
import { annotatedPdf, oddPdf, scanJpeg, scanPdf, textPdf, twoPageTiff } from './testing/sampleSources.ts'

const qpdf = externalTool('qpdf', 'how the gate takes encrypted PDFs')
const a4 = { width: 595.276, height: 841.89 }

describe('the input gate', () => {
  it('takes a sound PDF over and names what it read', async () => {
    const bytes = await textPdf(2, 'sound')
    const answer = await gateBytes(bytes, '笔录.pdf')
    expect(brief(answer)).toBe('usable  2 application/pdf')
    expect(answer.sha256).toBe(sha256(bytes))
    expect(answer.pages[0]?.width).toBeCloseTo(595.28, 1)
  })

  it('measures a turned page as it is shown', async () => {
    const { pages } = await gateBytes(await oddPdf('rotated'), 'a.pdf')
    expect(pages.map(({ width, height }) => width > height)).toEqual([true])
  })

  it.each([
    ['a scan', () => scanPdf(1, 1)],
    ['a page cropped off its origin', () => oddPdf('cropped')],
    ['a page with another unit', () => oddPdf('userUnit')],
    ['a page with a stamp that brings its looks', () => annotatedPdf()],
  ])('takes over %s', async (_, make) => {
    expect((await gateBytes(await make(), 'a.pdf')).state).toBe('usable')
  })

  it('has a damaged PDF drawn anew when an engine can still read it', async () => {
    expect(brief(await gateBytes(await damagedPdf(), '坏.pdf'))).toBe('rerendered damaged 3 application/pdf')
  })

  it('has a PDF drawn anew whose layers are switched off, because the switch stays behind', async () => {
    expect(brief(await gateBytes(await layeredPdf('OFF'), 'a.pdf'))).toBe('rerendered hiddenLayers 1 application/pdf')
    expect(brief(await gateBytes(await layeredPdf('ON'), 'a.pdf'))).toBe('usable  1 application/pdf')
  })

  it('has a mark drawn anew that only a reader would draw', async () => {
    expect((await gateBytes(await markedPdf(), 'a.pdf')).reason).toBe('annotationWithoutAppearance')
  })

  it('does not trust a PDF that shows one text to a reader and another to the parser', async () => {
    expect(brief(await gateBytes(twoFacedPdf(), 'a.pdf'))).toBe('rerendered textDiffers 1 application/pdf')
  })

  it.each([
    ['an empty file', Buffer.alloc(0), '空.pdf', 'unusable empty 0 application/pdf'],
    ['words under the name of a PDF', Buffer.from('just words'), 'a.pdf', 'unusable notPdf 0 application/pdf'],
    ['a header and nothing behind it', Buffer.from('%PDF-1.7\n'), 'a.pdf', 'unusable damaged 0 application/pdf'],
    ['a picture cut to nothing', Buffer.from('\xff\xd8\xff\xe0', 'latin1'), 'a.jpg', 'unusable damaged 0 image/jpeg'],
  ])('refuses %s with its reason', async (_, bytes, name, expected) => {
    expect(brief(await gateBytes(bytes, name))).toBe(expected)
  })

  it.each([
    ['PK\x03\x04', '说明.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['PK\x03\x04', '公文.ofd', 'application/ofd'],
    ['PK\x03\x04', '证据.zip', 'application/zip'],
    ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', '旧.doc', 'application/msword'],
    ['\0\0\0\x20ftypisom', '录像.mp4', 'video/mp4'],
    ['RIFF\0\0\0\0WAVE', '录音.wav', 'audio/wav'],
    ['whatever', '😀../x', 'application/octet-stream'],
  ])('lets a page stand for what has none: %#', async (head, name, mediaType) => {
    expect(brief(await gateBytes(Buffer.from(head, 'latin1'), name))).toBe(`placeholder mediaType 0 ${mediaType}`)
  })

  it('is not deceived by the name of a picture', async () => {
    expect(brief(await gateBytes(await scanJpeg(1, 300, 200), '其实是照片.pdf'))).toBe('image  1 image/jpeg')
  })

  it('lays a photograph on A4 as it is held', async () => {
    const { pages } = await gateBytes(await scanJpeg(1, 400, 300, 6), 'a.jpg')
    expect(pages).toEqual([a4])
  })

  it('counts the pages of a fax', async () => {
    expect(brief(await gateBytes(await twoPageTiff(), 'a.tif'))).toBe('image  2 image/tiff')
  })

  it.each(['png', 'webp'] as const)('takes a %s', async (format) => {
    const bytes = await sharp(await scanJpeg(1, 300, 200))
      .toFormat(format)
      .toBuffer()
    expect(brief(await gateBytes(bytes, 'a'))).toBe(`image  1 image/${format}`)
  })

  it('has a photograph drawn anew whose end is missing', async () => {
    const bytes = await scanJpeg(1, 800, 600)
    expect(brief(await gateBytes(bytes.subarray(0, bytes.length / 2), 'a.jpg'))).toBe('rerendered damaged 1 image/jpeg')
  })

  it('answers for a film of ten gigabytes without reading it', async () => {
    const path = join(tempDirectory(), '监控.mp4')
    writeFileSync(path, Buffer.from('\0\0\0\x20ftypisom', 'latin1'))
    await truncate(path, 10 * 1024 ** 3)
    const answer = await gate(path, '监控.mp4')
    expect({ ...answer, pages: 0 }).toEqual({
      state: 'placeholder',
      mediaType: 'video/mp4',
      reason: 'mediaType',
      pages: 0,
      bytes: 10 * 1024 ** 3,
      sha256: null,
      secretMark: null,
    })
  })

  it('does not take a page that unpacks to a thousand times its size', async () => {
    const document = await PDFDocument.create()
    const page = document.addPage()
    const content = document.context.stream(deflateSync(Buffer.alloc(200 << 20, 0x20)), { Filter: 'FlateDecode' })
    page.node.set(PDFName.of('Contents'), document.context.register(content))
    const answer = await gateBytes(Buffer.from(await document.save()), '一页.pdf')
    expect(brief(answer)).toContain('unusable tooLarge 0')
  }, 60_000)

  it('does not try a PDF of a gigabyte', async () => {
    const path = join(tempDirectory(), '大.pdf')
    const file = await open(path, 'w')
    await file.write('%PDF-1.7\n')
    await file.truncate(1024 ** 3)
    await file.close()
    expect(brief(await gate(path, '大.pdf'))).toBe('unusable tooLarge 0 application/pdf')
  })

  it.skipIf(qpdf === null)(
    'opens a PDF that is only protected against copying, not one that asks for a password',
    async () => {
      const directory = tempDirectory()
      const plain = join(directory, 'plain.pdf')
      writeFileSync(plain, await textPdf(2, 'locked'))
      const encrypted = (user: string): Promise<GateAnswer> => {
        const path = join(directory, `u${user}.pdf`)
        execFileSync(qpdf ?? '', ['--encrypt', user, 'owner', '256', '--print=none', '--', plain, path])
        return gateBytes(readFileSync(path), 'locked.pdf')
      }
      expect(brief(await encrypted(''))).toBe('usable  2 application/pdf')
      expect(brief(await encrypted('secret'))).toBe('unusable encrypted 0 application/pdf')
    },
  )

  it.skipIf(process.platform === 'win32')('does not wait for ever at a pipe that looks like a file', async () => {
    const pipe = join(tempDirectory(), '笔录.pdf')
    execFileSync('mkfifo', [pipe])
    await expect(gate(pipe, '笔录.pdf')).rejects.toThrow('not a file')
    await expect(gate(tempDirectory(), '文件夹.pdf')).rejects.toThrow('not a file')
  })

  it('fails as the system does when there is no such file', async () => {
    await expect(gate(join(tempDirectory(), 'none.pdf'), 'none.pdf')).rejects.toMatchObject({ code: 'ENOENT' })
  })
})

async function gateBytes(bytes: Uint8Array, fileName: string): Promise<GateAnswer> {
  const path = join(tempDirectory(), 'file')
  writeFileSync(path, bytes)
  return gate(path, fileName)
}

function brief({ state, reason, pages, mediaType }: GateAnswer): string {
  return `${state} ${reason} ${pages.length} ${mediaType}`
}

async function layeredPdf(state: 'ON' | 'OFF'): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  document.addPage([595.28, 841.89])
  const layer = document.context.register(document.context.obj({ Type: 'OCG' }))
  document.catalog.set(PDFName.of('OCProperties'), document.context.obj({ OCGs: [layer], D: { [state]: [layer] } }))
  return document.save()
}

async function markedPdf(): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const page = document.addPage([595.28, 841.89])
  page.drawText('marked', { x: 72, y: 700, font: await document.embedFont(StandardFonts.Helvetica) })
  const mark = {
    Type: 'Annot',
    Subtype: 'Highlight',
    Rect: [72, 690, 200, 720],
    QuadPoints: [72, 720, 200, 720, 72, 690, 200, 690],
  }
  page.node.set(PDFName.of('Annots'), document.context.obj([document.context.register(document.context.obj(mark))]))
  return document.save()
}

/** The table names the first version of the content, the last one in the file says something else. */
function twoFacedPdf(): Buffer {
  const parts = ['%PDF-1.4\n']
  const offsets: number[] = []
  function object(number: number, body: string): void {
    offsets[number] ??= parts.join('').length
    parts.push(`${number} 0 obj\n${body}\nendobj\n`)
  }
  const content = (text: string): string => {
    const data = `BT /F1 24 Tf 72 700 Td (${text}) Tj ET`
    return `<< /Length ${data.length} >>\nstream\n${data}\nendstream`
  }
  object(1, '<< /Type /Catalog /Pages 2 0 R >>')
  object(2, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>')
  object(
    3,
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
  )
  object(4, content('fine of 10000 yuan'))
  object(5, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>')
  object(4, content('fine of 90000 yuan'))
  const start = parts.join('').length
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  parts.push(`xref\n0 6\n0000000000 65535 f \n${rows}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`)
  return Buffer.from(parts.join(''), 'latin1')
}
