import { mkdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

import type { OutputOf, ParsedInputOf } from '#contract/index.ts'
import { sheetFileName, sheetFolder } from '#contract/text/sheets.ts'
import { namedRows, type SheetReport } from '#domain/exchange/sheetReport.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { safeFileName } from '#domain/text/safeFileName.ts'
import { fillOutputSchema, writeOutputSchema } from '#main/sheet/sheetCalls.ts'
import { exportBlob } from '#store/blobStore.ts'
import { storageError } from '#store/storageError.ts'

import type { Call } from '#service/call.ts'
import { runErrand } from '#service/helpers.ts'
import { withWorkFolder } from '#service/workFolder.ts'

import { makeReport } from './makeReport.ts'
import { ownSheetTemplate } from './sheetTemplates.ts'

type Input = ParsedInputOf<'ledger.export'>

/**
 * Writes a spreadsheet: into the office's own template where there is one, else in our layout. It
 * gets its name when it is whole, and no other file is ever written over.
 */
export async function exportSheet(call: Call, input: Input): Promise<Result<OutputOf<'ledger.export'>>> {
  const report = makeReport(call, input.kind, input)
  const place = await placeFor(call, input, report)
  if (!place.ok) return place
  const path = place.value
  const hidden = `${path}.part`
  const made = await write(call, { input, report, output: hidden })
  if (!made.ok) {
    await rm(hidden, { force: true })
    return made
  }
  try {
    await rename(hidden, path)
  } catch (error) {
    return fail(storageError(error, path))
  }
  return ok({ path, rows: report.rows.length })
}

async function placeFor(call: Call, input: Input, report: SheetReport): Promise<Result<string>> {
  const folder = input.directory ?? join(call.runtime.options.dataDirectory, sheetFolder)
  try {
    if (input.directory === null) await mkdir(folder, { recursive: true })
    await stat(folder)
  } catch (error) {
    return fail(storageError(error, folder))
  }
  if (input.fileName !== '') {
    const path = join(folder, safeFileName(input.fileName.replace(/\.xlsx$/iu, ''), '.xlsx'))
    return (await isThere(path)) ? fail({ kind: 'conflict', what: 'fileThere', detail: path }) : ok(path)
  }
  const stem = sheetFileName(report.title, input)
  for (let no = 1; ; no += 1) {
    const path = join(folder, safeFileName(no === 1 ? stem : `${stem} (${no})`, '.xlsx'))
    if (!(await isThere(path))) return ok(path)
  }
}

async function isThere(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null
}

interface Order {
  readonly input: Input
  readonly report: SheetReport
  readonly output: string
}

async function write(call: Call, order: Order): Promise<Result<unknown>> {
  const own = ownSheetTemplate(call, order.input.kind)
  if (own === null) return writeOurs(call, order)
  return withWorkFolder(call, async (folder) => {
    const template = join(folder, 'template.xlsx')
    const exported = await exportBlob(call.desk, own.sha256, template, call.signal)
    return exported.ok ? fillOwn(call, order, template) : exported
  })
}

function writeOurs(call: Call, { report, output }: Order): Promise<Result<unknown>> {
  return runErrand(call, {
    helper: 'sheet',
    op: 'write',
    input: {
      path: output,
      name: report.title,
      rows: [report.columns.map(({ title }) => title), ...report.rows],
      widths: report.columns.map(({ width }) => width),
      headerRows: 1,
    },
    output: writeOutputSchema,
    timeoutMs: 60_000,
    step: 'sheet',
    where: output,
  })
}

function fillOwn(call: Call, { report, output }: Order, template: string): Promise<Result<unknown>> {
  return runErrand(call, {
    helper: 'sheet',
    op: 'fill',
    input: { template, output, scalars: report.scalars, table: report.table, rows: namedRows(report) },
    output: fillOutputSchema,
    timeoutMs: 60_000,
    step: 'sheet',
    where: output,
  })
}
