import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { OutputOf, ParsedInputOf } from '#contract/index.ts'
import { tableFolder, tableTemplateName } from '#contract/text/discretion.ts'
import type { DiscretionTable } from '#domain/discretion/discretionTable.ts'
import { tableTitle } from '#domain/discretion/tableTitle.ts'
import { tableToSheet, templateSheet } from '#domain/discretion/tableToSheet.ts'
import type { SheetCell } from '#domain/exchange/sheet.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { safeFileName } from '#domain/text/safeFileName.ts'
import { writeOutputSchema } from '#main/sheet/sheetCalls.ts'
import { storageError } from '#store/storageError.ts'

import type { Call } from '#service/call.ts'
import { runErrand } from '#service/helpers.ts'

import { findVersion } from './tableVersions.ts'

/** Writes a table, or the empty form, where the office can take it; no other file is ever written over. */
export async function exportTable(
  call: Call,
  { id, format, directory }: ParsedInputOf<'discretion.exportTable'>,
): Promise<Result<OutputOf<'discretion.exportTable'>>> {
  const version = id === '' ? null : findVersion(call, id)
  if (id !== '' && version === null) return fail({ kind: 'notFound', what: 'discretionTable', id })
  const name = version === null ? tableTemplateName : `${tableTitle(version.table)} 第${version.no}版`
  const folder = directory ?? join(call.runtime.options.dataDirectory, tableFolder)
  const place = await freePlace(folder, name, version !== null && format === 'json' ? '.json' : '.xlsx')
  if (!place.ok) return place
  const hidden = `${place.value}.part`
  const made = await write(call, version?.table ?? null, format, hidden)
  if (!made.ok) {
    await rm(hidden, { force: true })
    return made
  }
  try {
    await rename(hidden, place.value)
  } catch (error) {
    return fail(storageError(error, place.value))
  }
  return ok({ path: place.value })
}

async function freePlace(folder: string, name: string, extension: string): Promise<Result<string>> {
  try {
    await mkdir(folder, { recursive: true })
    for (let no = 1; ; no += 1) {
      const path = join(folder, safeFileName(no === 1 ? name : `${name} (${no})`, extension))
      if ((await stat(path).catch(() => null)) === null) return ok(path)
    }
  } catch (error) {
    return fail(storageError(error, folder))
  }
}

async function write(
  call: Call,
  table: DiscretionTable | null,
  format: 'xlsx' | 'json',
  path: string,
): Promise<Result<unknown>> {
  if (table === null || format === 'xlsx')
    return writeRows(call, table === null ? templateSheet() : tableToSheet(table), path)
  try {
    await writeFile(path, `${JSON.stringify(table, null, 2)}\n`)
    return ok(null)
  } catch (error) {
    return fail(storageError(error, path))
  }
}

function writeRows(call: Call, rows: SheetCell[][], path: string): Promise<Result<unknown>> {
  return runErrand(call, {
    helper: 'sheet',
    op: 'write',
    input: { path, name: tableFolder, rows, widths: [24, 48, 44], headerRows: 0 },
    output: writeOutputSchema,
    timeoutMs: 60_000,
    step: 'sheet',
    where: path,
  })
}
