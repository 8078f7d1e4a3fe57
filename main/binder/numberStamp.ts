import fontkit from '@cantoo/fontkit'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { PDFDocument, type PDFObject } from 'pdf-lib'

import type { ObjectSink } from './objectSink.ts'
import { shownMatrix, shownSize, type PageGeometry } from './pageGeometry.ts'
import { pdfNumber, pdfRef } from './pdfText.ts'
import { SourceCopy } from './sourceCopy.ts'

const fontFile = '@expo-google-fonts/noto-serif-sc/600SemiBold/NotoSerifSC_600SemiBold.ttf'
/** Digits, and the hyphen of 12-1. */
const digits = '0123456789-'
/** Points. 5 号 is 10.5 pt; the stamp is a little larger, to be found when leafing. */
const stampSize = 13
/** Points from the corner: above the place where numbering machines print, which scans of bound paper bear. */
const edge = { right: 30, top: 20 }

/** The digits of the stamp: the one font object of the file and how to set a number in it. */
export interface StampFont {
  number: number
  /** The digits as the font encodes them. */
  encode(text: string): string
  /** Width in points at 1 point. */
  widthOf(text: string): number
}

/** A number to be printed on a page. */
export interface Stamp {
  text: string
  font: StampFont
}

/** Writes the subset of digits into the sink and answers how to use it. */
export async function writeStampFont(sink: ObjectSink): Promise<StampFont> {
  const document = await PDFDocument.create({ updateMetadata: false })
  document.registerFontkit(fontkit)
  const bytes = await readFile(fileURLToPath(import.meta.resolve(fontFile)))
  const font = await document.embedFont(bytes, { subset: true, customName: 'YJNUMB+NotoSerifSC-SemiBold' })
  // Kept in memory for every digit alone: kerning and ligatures have no place in a page number.
  const glyphs = new Map([...digits].map((digit) => [digit, font.encodeText(digit).asString()]))
  const widths = new Map([...digits].map((digit) => [digit, font.widthOfTextAtSize(digit, 1)]))
  await font.embed()
  const roots: PDFObject[] = [font.ref]
  const copy = new SourceCopy(document.context, sink)
  copy.claim(0, roots)
  const number = Number(copy.text(font.ref).split(' ')[0])
  copy.writeOwn(0, roots)
  return {
    number,
    encode: (text) => `<${[...text].map((digit) => glyphs.get(digit) ?? '').join('')}>`,
    widthOf: (text) => [...text].reduce((sum, digit) => sum + (widths.get(digit) ?? 0), 0),
  }
}

/**
 * The content that prints a page number at the upper right as shown (form 64: front side, upper
 * right): black on a white rim, so that it can be read on a dark scan without covering more of it
 * than the digits do.
 */
export function stampContent({ text, font }: Stamp, geometry: PageGeometry): string {
  const { width, height } = shownSize(geometry)
  const points = { width: width * geometry.userUnit, height: height * geometry.userUnit }
  // A page smaller than A6 gets a smaller stamp, so that the number stays inside it.
  const scale = Math.min(1, points.width / 298, points.height / 298)
  const size = stampSize * scale
  const x = points.width - edge.right * scale - font.widthOf(text) * size
  const y = points.height - edge.top * scale - size * 0.73
  const shown = font.encode(text)
  return [
    // The rim is no text of its own: without ActualText the number would be copied out twice.
    `q ${shownMatrix(geometry)} cm /Span << /ActualText <FEFF> >> BDC`,
    `BT /YjNumber ${pdfNumber(size)} Tf ${pdfNumber(x)} ${pdfNumber(y)} Td`,
    `1 Tr 1 G 1 j ${pdfNumber(3 * scale)} w ${shown} Tj ET EMC`,
    `BT /YjNumber ${pdfNumber(size)} Tf ${pdfNumber(x)} ${pdfNumber(y)} Td 0 Tr 0 g ${shown} Tj ET Q`,
  ].join('\n')
}

/** The member of a resource dictionary that names the font; empty where nothing is stamped. */
export function stampFontEntry(stamp: Stamp | null): string {
  return stamp === null ? '' : `/YjNumber ${pdfRef(stamp.font.number)}`
}
