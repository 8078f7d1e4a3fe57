import sharp from 'sharp'
import { PDFDocument, PDFName, PDFString, StandardFonts, degrees, rgb, type PDFPage } from 'pdf-lib'

/** A text PDF of `pages` pages, each with its own words and all with one font. */
export async function textPdf(pages: number, words: string): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false })
  const font = await document.embedFont(StandardFonts.Helvetica)
  for (let i = 1; i <= pages; i++) {
    const page = document.addPage([595.28, 841.89])
    page.drawText(`${words} page ${i}`, { x: 72, y: 700, font, size: 18 })
  }
  document.addJavaScript('greet', 'app.alert("must not survive")')
  return document.save()
}

/** A scan: one JPEG per page, full bleed, in the way copiers write it. */
export async function scanPdf(pages: number, seed: number): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false })
  for (let i = 0; i < pages; i++) {
    const image = await document.embedJpg(await scanJpeg(seed + i, 827, 1169))
    document.addPage([595.28, 841.89]).drawImage(image, { x: 0, y: 0, width: 595.28, height: 841.89 })
  }
  return document.save({ useObjectStreams: false })
}

/** Noise on paper white, the same for the same seed. */
export async function scanJpeg(seed: number, width: number, height: number, orientation = 1): Promise<Buffer> {
  const noise = new Uint8Array(width * height)
  let state = seed * 2654435761 + 1
  for (let i = 0; i < noise.length; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    noise[i] = 225 + (state >>> 27)
  }
  const image = sharp(noise, { raw: { width, height, channels: 1 } }).toColourspace('srgb')
  return image.jpeg({ quality: 70 }).withMetadata({ orientation }).toBuffer()
}

/** A page whose shape is odd in the way `shape` says; the word CORNER stands at the upper right as shown. */
export async function oddPdf(
  shape: 'rotated' | 'cropped' | 'a3' | 'userUnit' | 'unbalanced' | 'dark',
): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false })
  const page = document.addPage(shape === 'a3' ? [1190.55, 841.89] : [595.28, 841.89])
  const font = await document.embedFont(StandardFonts.Helvetica)
  page.drawText(`odd ${shape}`, { x: 200, y: 400, font, size: 24 })
  if (shape === 'rotated') page.setRotation(degrees(90))
  if (shape === 'cropped') page.setCropBox(100, 150, 300, 400)
  if (shape === 'userUnit') page.node.set(PDFName.of('UserUnit'), document.context.obj(2))
  if (shape === 'dark') page.drawRectangle({ x: 0, y: 0, width: 595.28, height: 841.89, color: rgb(0.05, 0.05, 0.05) })
  if (shape === 'unbalanced') addContent(document, page, 'q q 0.1 0 0 0.1 40 40 cm')
  return document.save()
}

/** A page with a stamp annotation, a link to page 2 and an action that fires on opening. */
export async function annotatedPdf(): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false })
  const first = document.addPage([595.28, 841.89])
  const second = document.addPage([595.28, 841.89])
  const { context } = document
  const look = context.stream('1 0 0 rg 0 0 100 50 re f', { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 100, 50] })
  const stamp = { Type: 'Annot', Subtype: 'Stamp', Rect: [100, 600, 300, 700], AP: { N: context.register(look) } }
  const link = { Type: 'Annot', Subtype: 'Link', Rect: [72, 72, 200, 90], Dest: [second.ref, PDFName.of('Fit')] }
  first.node.set(
    PDFName.of('Annots'),
    context.obj([context.register(context.obj(stamp)), context.register(context.obj(link))]),
  )
  const action = { S: 'JavaScript', JS: PDFString.of('app.alert("must not survive")') }
  first.node.set(PDFName.of('AA'), context.obj({ O: action }))
  document.catalog.set(PDFName.of('OpenAction'), context.obj(action))
  return document.save({ useObjectStreams: false })
}

/** A two-page black-and-white TIFF, as fax servers make it. */
export async function twoPageTiff(): Promise<Buffer> {
  const page = (x: number): Promise<Buffer> =>
    sharp({ create: { width: 800, height: 1131, channels: 3, background: 'white' } })
      .composite([
        { input: { create: { width: 200, height: 200, channels: 3, background: 'black' } }, left: x, top: 300 },
      ])
      .png()
      .toBuffer()
  return sharp([await page(100), await page(500)], { join: { animated: true } })
    .toColourspace('b-w')
    .tiff({ compression: 'deflate' })
    .toBuffer()
}

function addContent(document: PDFDocument, page: PDFPage, operators: string): void {
  page.node.addContentStream(document.context.register(document.context.stream(operators)))
}
