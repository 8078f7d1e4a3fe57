import { AlignmentType, BorderStyle, Paragraph, TextRun } from 'docx'

import type { FormDescription } from '#domain/form/formDescription.ts'

import { runs } from './look.ts'

/** What stands above the text: organ (红头), number, red rule, title. */
export function letterhead({ head, title, numbered }: FormDescription): Paragraph[] {
  const number = new Paragraph({
    alignment: head === 'none' ? AlignmentType.RIGHT : AlignmentType.CENTER,
    spacing: { before: 120, after: 120 },
    children: [new TextRun({ text: '{文号}', ...runs.body, ...(head === 'none' ? { size: 24 } : {}) })],
  })
  const name = new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: head === 'none' ? 0 : 360, after: 240 },
    children: [new TextRun({ text: title, ...runs.title })],
  })
  if (head === 'none') return [name, ...(numbered ? [number] : [])]
  if (head === 'plain') return [organLine(false), name, ...(numbered ? [number] : [])]
  return [organLine(true), ...(numbered ? [number] : []), redRule(), name]
}

function organLine(isRed: boolean): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: isRed ? 360 : 120 },
    children: [new TextRun({ text: '{机关}', ...(isRed ? runs.organ : runs.plainOrgan) })],
  })
}

function redRule(): Paragraph {
  return new Paragraph({
    spacing: { line: 60, after: 240 },
    border: { bottom: { style: BorderStyle.SINGLE, size: 18, color: 'FF0000', space: 1 } },
    children: [],
  })
}
