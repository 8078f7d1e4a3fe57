import { readFile } from 'node:fs/promises'

import sharp, { type Sharp } from 'sharp'

import { loadPdf } from '#binder/loadPdf.ts'
import { pageContentHash } from '#binder/pageContentHash.ts'
import { geometryOf, shownSize } from '#binder/pageGeometry.ts'
import { pageJpeg, type PageJpeg } from '#binder/pageJpeg.ts'
import { PdfiumDocument } from '#binder/pdfium.ts'

import type { GreyPage } from './inkMap.ts'

/** A file whose pages are looked at one by one; close it when done. */
export interface SeenFile {
  readonly pageCount: number
  /** What a page draws, as a hash; null where that cannot be read. */
  contentOf(index: number): string | null
  /** The page upright in grey at so many dots an inch; null when it cannot be drawn. */
  draw(index: number, dpi: number): Promise<GreyPage | null>
  close(): void
}

/** A picture says nothing of the size of its paper: its longer side is taken for that of A4. */
const a4Inches = 841.89 / 72
const mostPixels = 200e6

/** Opens a PDF or picture; null for one that no engine opens. @throws what the disk throws. */
export async function openSeenFile(path: string, mediaType: string): Promise<SeenFile | null> {
  const bytes = await readFile(path)
  try {
    return mediaType === 'application/pdf' ? await openPdf(bytes) : await openPicture(bytes)
  } catch {
    return null
  }
}

interface SeenPdfPage {
  readonly content: string | null
  readonly jpeg: PageJpeg | null
  /** Inches, as shown. */
  readonly size: { width: number; height: number }
}

async function openPdf(bytes: Buffer): Promise<SeenFile> {
  const pages = await pdfPages(bytes)
  // The second engine copies the whole file into its memory; a copier's scan does not need it.
  let document: PdfiumDocument | null = pages.length === 0 ? await PdfiumDocument.open(bytes) : null
  return {
    pageCount: document?.pageCount ?? pages.length,
    contentOf: (index) => pages[index]?.content ?? null,
    async draw(index, dpi) {
      try {
        const page = pages[index]
        if (page !== undefined && page.jpeg !== null) return await greyOfJpeg(page.jpeg, page.size, dpi)
        document ??= await PdfiumDocument.open(bytes)
        const drawn = document.draw(index, dpi)
        if (drawn === null) return null
        const { width, height, rgba } = drawn
        return { width, height, grey: everyFourth(rgba) }
      } catch {
        // One page that no decoder reads must not keep the others from being compared.
        return null
      }
    },
    close: () => document?.close(),
  }
}

/** The pages by the first engine; an empty list when only the other engine can read the file. */
async function pdfPages(bytes: Buffer): Promise<SeenPdfPage[]> {
  try {
    return (await loadPdf(bytes)).pages.map((page) => {
      const geometry = geometryOf(page)
      const { width, height } = shownSize(geometry)
      const inch = geometry.userUnit / 72
      const size = { width: width * inch, height: height * inch }
      return { content: pageContentHash(page), jpeg: pageJpeg(page), size }
    })
  } catch {
    return []
  }
}

async function openPicture(bytes: Buffer): Promise<SeenFile> {
  const { pages = 1 } = await sharp(bytes, { limitInputPixels: mostPixels }).metadata()
  return {
    pageCount: pages,
    contentOf: () => null,
    async draw(index, dpi) {
      try {
        const side = Math.round(a4Inches * dpi)
        const source = sharp(bytes, { page: index, limitInputPixels: mostPixels, failOn: 'error' })
        return await grey(source.autoOrient().resize({ width: side, height: side, fit: 'inside' }))
      } catch {
        return null
      }
    },
    close: () => {},
  }
}

function greyOfJpeg({ data, rotate }: PageJpeg, size: SeenPdfPage['size'], dpi: number): Promise<GreyPage> {
  const [width, height] = [Math.round(size.width * dpi), Math.round(size.height * dpi)]
  const lying = rotate === 90 || rotate === 270
  const image = sharp(data, { failOn: 'error', autoOrient: false })
  const fitted = image.resize({
    width: Math.max(1, lying ? height : width),
    height: Math.max(1, lying ? width : height),
    fit: 'fill',
  })
  return grey(fitted.rotate(rotate))
}

/** Green: red seals and blue ink are both dark in it. */
async function grey(image: Sharp): Promise<GreyPage> {
  const { data, info } = await image
    .flatten({ background: 'white' })
    .toColourspace('srgb')
    .extractChannel(1)
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, grey: data }
}

function everyFourth(rgba: Uint8Array): Uint8Array {
  const green = new Uint8Array(rgba.length / 4)
  for (let at = 0; at < green.length; at++) green[at] = rgba[4 * at + 1] ?? 255
  return green
}
