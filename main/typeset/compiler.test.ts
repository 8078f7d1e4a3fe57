import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { describe, expect, it } from 'vitest'

import { pdfPixels } from '#tests/helpers/pdfPixels.ts'

import { compile } from './compiler.ts'
import { fontDirectories, foreignFonts } from './fonts.ts'
import { sampleAt } from './testing/sampleCase.ts'
import { samples } from './testing/sampleData.ts'
import { pageTexts } from './readBack.ts'
import { readTemplateSources } from './templateSources.ts'
import { templateNames } from './templates.ts'
import { typesetBytes } from './typeset.ts'

const setting = (font: string): string =>
  `#set page(width: 60mm, height: 20mm, margin: 4mm)\n#set text(font: "${font}", fallback: false, size: 24pt)\n`
const planted = (body: string, font = 'Noto Serif SC'): Map<string, string> =>
  new Map([['planted.typ', setting(font) + body]])

async function picture(pdf: Uint8Array): Promise<string> {
  const [page] = await pdfPixels(pdf)
  if (page === undefined) throw new Error('no page')
  const { width, height, dark } = page
  return Array.from({ length: width * height }, (_, index) =>
    dark(index % width, Math.floor(index / width)) ? '#' : ' ',
  ).join('')
}

/** What a missing glyph looks like when nobody checks: plain PDF 1.7 draws it in silence. */
function silentlyMissing(): Uint8Array {
  const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: fontDirectories() }] })
  const document = compiler.compile({ mainFileContent: `${setting('Noto Serif SC')}#"\u{2123D}"` }).result
  if (document === null) throw new Error('not laid out')
  return compiler.pdf(document, { pdfStandard: '1.7' })
}

describe('rare characters of names', () => {
  const names = ['㛃', '䶮', '堃', '喆', '𬱟', '𫖯']

  it('are drawn with ink, each in its own shape and none as the box of a missing glyph', async () => {
    const drawn = []
    for (const name of names) drawn.push(await picture(compile('planted', '{}', sampleAt, planted(`#"${name}"`)).pdf))
    const missing = await picture(silentlyMissing())
    expect(drawn.every((shape) => shape.includes('#'))).toBe(true)
    expect(new Set([...drawn, missing]).size).toBe(names.length + 1)
  })

  it('are drawn the same each time, so that a difference means another shape', async () => {
    const shapes = []
    for (const body of ['#"堃"', '#"堃"\n'])
      shapes.push(await picture(compile('planted', '{}', sampleAt, planted(body)).pdf))
    expect(shapes[0]).toBe(shapes[1])
  })
})

describe('the compiler', () => {
  it('refuses a template that names a font nobody has', () => {
    expect(() => compile('planted', '{}', sampleAt, planted('字', 'Nobody Has This'))).toThrow(
      expect.objectContaining({ reason: 'unknownFont' }),
    )
  })

  it('refuses a font that only this PC has', () => {
    expect(() => compile('planted', '{}', sampleAt, planted('abc', 'Libertinus Serif'))).toThrow(
      expect.objectContaining({ reason: 'foreignFont' }),
    )
  })

  it('refuses a broken template with the place in it', () => {
    expect(() => compile('planted', '{}', sampleAt, planted('#let x ='))).toThrow(
      expect.objectContaining({ reason: 'templateFailed', message: expect.stringContaining('expected expression') }),
    )
  })

  it('prints the new text of an edited template', async () => {
    const texts = []
    for (const body of ['旧文', '新文', '旧文'])
      texts.push((await pageTexts(compile('planted', '{}', sampleAt, planted(body)).pdf)).join('').trim())
    expect(texts).toEqual(['旧文', '新文', '旧文'])
  })

  it('embeds our fonts only, and tells when one is not ours', async () => {
    const { pdf } = await typesetBytes({ template: 'frontMatter', data: samples.frontMatter, at: sampleAt })
    expect(foreignFonts(pdf)).toEqual([])
    expect(foreignFonts(Buffer.from('<< /BaseFont /ABCDEF+SimSun >>'))).toEqual(['SimSun'])
  })

  it('knows one Typst source for every template', () => {
    expect(templateNames.filter((name) => !readTemplateSources().has(`${name}.typ`))).toEqual([])
  })
})
