import { readFile, writeFile } from 'node:fs/promises'
import * as z from 'zod'

import { compile, withPictures } from './compiler.ts'
import { assertPrinted, pageTexts } from './readBack.ts'
import { isTemplateName, templateNames, templates } from './templates.ts'
import { TypesetError } from './typesetError.ts'

/**
 * What to set: `data` as `templateData[template]` describes it, `at` the one date in the file,
 * `output` a path, `pictures` the JPEG files that the template shows, in its order.
 */
export const typesetRequestSchema = z.object({
  template: z.enum(templateNames),
  data: z.unknown(),
  at: z.iso.datetime(),
  output: z.string().min(1),
  pictures: z.array(z.string()).optional(),
})
export type TypesetRequest = z.input<typeof typesetRequestSchema>

/** How many pages and bytes were written. */
export interface TypesetResult {
  pages: number
  bytes: number
}

/**
 * Sets one document of ours and writes it as PDF/A-2u.
 *
 * The same request gives the same bytes. Nothing is written unless every string of the data was
 * read back from the finished pages.
 *
 * @throws TypesetError with a reason; any other exception is a bug.
 */
export async function typeset(request: TypesetRequest): Promise<TypesetResult> {
  const { pdf, pages } = await typesetBytes(request)
  await writeFile(request.output, pdf)
  return { pages, bytes: pdf.byteLength }
}

/** The same without writing a file. */
export async function typesetBytes(
  request: Omit<TypesetRequest, 'output'>,
): Promise<{ pages: number; pdf: Uint8Array }> {
  if (!isTemplateName(request.template)) throw new TypesetError('invalidData', `template ${String(request.template)}`)
  const pictures = await Promise.all((request.pictures ?? []).map((path) => readFile(path)))
  const { model, pdf, pages } = withPictures(pictures, () => setWithPageCount(request))
  const expected = templates[request.template].pages(model)
  if (expected !== null && expected !== pages) throw new TypesetError('pageCount', `${pages} instead of ${expected}`)
  assertPrinted(await pageTexts(pdf), stringsOf(model))
  return { pages, pdf }
}

/** A form whose footer names the number of pages is set again once that number is known. */
function setWithPageCount({ template, data, at }: Omit<TypesetRequest, 'output'>) {
  const { print } = templates[template]
  const plain = withoutTurns(data)
  const model = print(plain, 1)
  for (const text of stringsOf(model)) assertWellFormed(text)
  const json = JSON.stringify(model)
  const first = compile(template, json, at)
  const counted = print(plain, first.pages)
  const again = JSON.stringify(counted)
  return again === json ? { model, ...first } : { model: counted, ...compile(template, again, at) }
}

/**
 * Without the characters that turn the direction of reading (UAX #9): in a file name they make
 * `fdp.exe` look like `exe.pdf` on paper.
 */
function withoutTurns(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll(/\p{Bidi_Control}/gu, '')
  if (Array.isArray(value)) return value.map(withoutTurns)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withoutTurns(one)]))
}

/** Half of a character (an emoji cut in two by another program) has no glyph either. */
function assertWellFormed(text: string): void {
  if (!text.isWellFormed()) throw new TypesetError('glyphMissing', `${text.toWellFormed()} (U+D800–U+DFFF)`)
}

/** Every string of a print model; its shape promises that each of them is printed as it stands. */
function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(stringsOf)
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(stringsOf)
  return []
}
