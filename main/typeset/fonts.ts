import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const fromHere = createRequire(import.meta.url)

/**
 * The weights that the templates use, by folder of their npm package. Typst reads every font of a
 * folder, so each weight is named: the whole package would be 130 MB.
 */
const weights = [
  ['@expo-google-fonts/noto-serif-sc', '400Regular'],
  ['@expo-google-fonts/noto-serif-sc', '700Bold'],
  ['@expo-google-fonts/noto-serif-sc', '900Black'],
  ['@expo-google-fonts/noto-sans-sc', '400Regular'],
  ['@expo-google-fonts/noto-sans-sc', '700Bold'],
] as const

/** PostScript names of the fonts that may be embedded; anything else came from this PC by accident. */
const ownFonts = new Set([
  'NotoSerifSC-Regular',
  'NotoSerifSC-Bold',
  'NotoSerifSC-Black',
  'NotoSansSC-Regular',
  'NotoSansSC-Bold',
])

/** The folders of the fonts, for the compiler. */
export function fontDirectories(): string[] {
  return weights.map(([name, weight]) => join(dirname(fromHere.resolve(`${name}/package.json`)), weight))
}

/**
 * Fonts embedded in a PDF that are not ours.
 *
 * The compiler always searches the fonts installed on the PC as well and cannot be told not to; it
 * writes font dictionaries as plain objects, so their names can be read from the bytes.
 */
export function foreignFonts(pdf: Uint8Array): string[] {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1')
  const names = [...text.matchAll(/\/BaseFont\s*\/(?:[A-Z]{6}\+)?([^\s/<>[\]()]+)/g)].map((match) => match[1] ?? '')
  return [...new Set(names)].filter((name) => !ownFonts.has(name))
}
