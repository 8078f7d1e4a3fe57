import { Document, Packer, Paragraph, Tab, TabStopType, TextRun, type Table } from 'docx'

import type { FormBlock, FormDescription } from '#domain/form/formDescription.ts'

import { listTable, pairTable, ruledLines } from './cells.ts'
import { letterhead } from './letterhead.ts'
import { textRuns } from './textRuns.ts'
import { alignments, firstLine, pageMargins, pageSize, runs, spacing, textWidth } from './look.ts'
import { pageFoot } from './sheetPicture.ts'

/**
 * Makes the DOCX template of a form, with its `{字段}` unfilled, in the look of an official document:
 * A4, 仿宋三号 at 28 pt, 小标宋 titles, 红头 where the form goes out.
 */
export async function makeTemplate(form: FormDescription): Promise<Buffer> {
  const children = [
    ...letterhead(form),
    ...form.blocks.flatMap((block, index) => blockParts(block, form.blocks[index + 1]?.t === 'seal')),
  ]
  const document = new Document({
    title: form.title,
    creator: '一卷',
    styles: { default: { document: { run: { ...runs.body, language: { eastAsia: 'zh-CN', value: 'zh-CN' } } } } },
    sections: [
      {
        properties: {
          page: {
            size: pageSize,
            margin: { ...(form.head === 'red' ? pageMargins.red : pageMargins.plain), footer: 850 },
          },
        },
        footers: { default: await pageFoot(form.footSigns) },
        children,
      },
    ],
  })
  return Packer.toBuffer(document)
}

/** `keepNext`: a signature never stands alone on a page. */
function blockParts(block: FormBlock, keepNext: boolean): (Paragraph | Table)[] {
  switch (block.t) {
    case 'p':
      return block.when === null ? [text(block.text, block.at, keepNext)] : only(block.when, text(block.text, block.at))
    case 'h':
      return [
        new Paragraph({
          ...plain,
          keepNext: true,
          indent: { firstLine },
          children: [new TextRun({ ...runs.heading, text: block.text })],
        }),
      ]
    case 'each':
      return only(block.of, text(block.text, 'body'))
    case 'sign':
      return block.lines.map(signLine)
    case 'seal':
      return sealLines()
    case 'pairs':
      return [pairTable(block)]
    case 'table':
      return [listTable(block), new Paragraph({ ...plain })]
    case 'ruled':
      return [ruledLines(block)]
  }
}

const plain = { spacing: spacing.body }

function text(words: string, at: keyof typeof alignments, keepNext = false): Paragraph {
  const indent = at === 'body' ? { indent: { firstLine } } : {}
  return new Paragraph({
    ...plain,
    ...indent,
    keepNext,
    alignment: alignments[at],
    children: textRuns(words, runs.body),
  })
}

/** A part that stands once for each entry of a list, or only when a field has a value. */
function only(name: string, part: Paragraph): Paragraph[] {
  return [text(`{#${name}}`, 'left'), part, text(`{/${name}}`, 'left')]
}

/** The words, a line to sign on, and a date to be written by hand. */
function signLine(words: string): Paragraph {
  return new Paragraph({
    ...plain,
    tabStops: [{ type: TabStopType.LEFT, position: Math.round(textWidth * 0.62) }],
    children: [new TextRun({ ...runs.body, children: [`${words}：`, new Tab(), '　　年　月　日'] })],
  })
}

/** Organ and date at the right; the stamp of the organ goes over them on paper. */
function sealLines(): Paragraph[] {
  const right = (words: string) =>
    new Paragraph({
      ...plain,
      keepLines: true,
      alignment: alignments.right,
      indent: { right: firstLine * 2 },
      children: [new TextRun({ ...runs.body, text: words })],
    })
  return [new Paragraph({ ...plain, keepNext: true }), right('{机关}'), right('{成文日期}')]
}
