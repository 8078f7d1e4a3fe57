import { AlignmentType, Footer, ImageRun, LeaderType, PageNumber, Paragraph, Tab, TabStopType, TextRun } from 'docx'
import type PizZip from 'pizzip'

import { formCodeSchema } from '#domain/paper/sheetCode.ts'
import { sheetCodePng } from '#main/paperCode/sheetCodePng.ts'

import { runs, textWidth } from './look.ts'

/** Stands in a template where the code of the print will be; its bytes are how it is found again. */
const placeholderCode = '00000000'
/** Pixels at 96 dpi: 13 mm. */
const pictureSize = 49

/**
 * The foot of each page: lines for who signs every page, — 1 —, and the code by which a scan finds
 * its document (表单码).
 */
export async function pageFoot(signs: readonly string[]): Promise<Footer> {
  const placeholder = await sheetCodePng({ formCode: placeholderCode, sheet: null })
  const transformation = { width: pictureSize, height: pictureSize }
  return new Footer({
    children: [
      ...signs.map(signLine),
      new Paragraph({
        tabStops: [
          { type: TabStopType.CENTER, position: Math.round(textWidth / 2) },
          { type: TabStopType.RIGHT, position: textWidth },
        ],
        alignment: AlignmentType.LEFT,
        children: [
          new TextRun({ ...runs.code, text: '表单码 {表单码}\t' }),
          new TextRun({ ...runs.pageNumber, children: ['— ', PageNumber.CURRENT, ' —'] }),
          new TextRun({ ...runs.code, text: '\t' }),
          new ImageRun({
            type: 'png',
            data: placeholder,
            transformation,
            altText: { name: '表单码', description: '表单码', title: '表单码' },
          }),
        ],
      }),
    ],
  })
}

/** Words and a line to the right margin. */
function signLine(words: string): Paragraph {
  return new Paragraph({
    spacing: { after: 60 },
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth, leader: LeaderType.UNDERSCORE }],
    children: [new TextRun({ ...runs.cell, children: [`${words}：`, new Tab()] })],
  })
}

/** Puts the code of this print in place of the placeholder; a template without one has no code. */
export async function replaceCode(zip: PizZip, code: unknown): Promise<void> {
  const formCode = formCodeSchema.safeParse(code)
  if (!formCode.success) return
  const picture = await sheetCodePng({ formCode: formCode.data, sheet: null })
  for (const name of await placeholders(zip)) zip.file(name, picture)
}

/** Whether prints of a template can be found by their code. */
export async function hasCode(zip: PizZip): Promise<boolean> {
  return (await placeholders(zip)).length > 0
}

async function placeholders(zip: PizZip): Promise<string[]> {
  const wanted = await sheetCodePng({ formCode: placeholderCode, sheet: null })
  return zip
    .file(/^word\/media\/.+\.png$/i)
    .filter((file) => Buffer.from(file.asUint8Array()).equals(wanted))
    .map((file) => file.name)
}
