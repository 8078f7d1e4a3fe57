import { readFile, writeFile } from 'node:fs/promises'

import type * as z from 'zod'
import XlsxTemplate from 'xlsx-template'

import type { SheetCell } from '#domain/exchange/sheet.ts'
import { WorkerRefusal } from '#main/worker/refusal.ts'

import { cellOut } from './cellOut.ts'
import type { fillInputSchema, fillOutputSchema, namesOutputSchema } from './sheetCalls.ts'

/** A character that no text has and XML allows; it keeps the library from taking `=` for a formula. */
const guard = '\uE0F3'

/**
 * Fills an XLSX template of the office: `${单位}` anywhere, `${table:案件.文号}` once in each column
 * of the row that is repeated. Text stays text, whatever it begins with.
 *
 * @throws WorkerRefusal `notASheet`
 */
export async function fillSheet({
  template,
  output,
  scalars,
  table,
  rows,
}: z.infer<typeof fillInputSchema>): Promise<z.infer<typeof fillOutputSchema>> {
  // as: the library's types leave this method out.
  const book = openTemplate(await readFile(template)) as XlsxTemplate & { substituteAll(values: object): void }
  book.substituteAll({ ...guarded(scalars), [table]: rows.map(guarded) })
  for (const [index, text] of book.sharedStrings.entries()) book.sharedStrings[index] = text.replaceAll(guard, '')
  book.writeSharedStrings()
  const made: unknown = book.generate({ type: 'nodebuffer' })
  if (!Buffer.isBuffer(made)) throw new Error('the template gave no bytes')
  await writeFile(output, made)
  return { bytes: made.length }
}

/** Every placeholder in a template, as it stands there and taken apart. @throws WorkerRefusal `notASheet` */
export async function namesInTemplate(path: string): Promise<z.infer<typeof namesOutputSchema>> {
  const book = openTemplate(await readFile(path))
  const found = book.sharedStrings.flatMap((text) => text.match(/\$\{[^}]*\}?/gu) ?? [])
  return { names: [...new Set(found)] }
}

function openTemplate(bytes: Buffer): XlsxTemplate {
  try {
    return new XlsxTemplate(bytes)
  } catch (error) {
    throw new WorkerRefusal('notASheet', String(error))
  }
}

function guarded(values: Readonly<Record<string, SheetCell>>): Record<string, SheetCell> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const cell = cellOut(value)
      if (typeof cell !== 'string') return [name, cell ?? '']
      // `$` would be a pattern where a placeholder stands inside a longer text.
      return [name, `${cell.startsWith('=') ? guard : ''}${cell.replaceAll('$', `$${guard}`)}`]
    }),
  )
}
