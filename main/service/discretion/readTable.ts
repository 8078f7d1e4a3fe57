import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'

import type { OutputOf, ParsedInputOf } from '#contract/index.ts'
import { issueOf } from '#contract/text/inputIssues.ts'
import { discretionTableSchema } from '#domain/discretion/discretionTable.ts'
import { markSample } from '#domain/discretion/markSample.ts'
import { readTableSheet } from '#domain/discretion/readTableSheet.ts'
import { factorWords } from '#domain/discretion/tableFields.ts'
import { cellText } from '#domain/exchange/sheet.ts'
import { fail, ok, type Result } from '#domain/result.ts'

import type { Call } from '#service/call.ts'
import { readSheetFile } from '#service/exchange/openLedger.ts'

import { sampleTable } from './tableVersions.ts'

type Reading = OutputOf<'discretion.readTable'>

/** Bytes of the largest JSON that is read as a table; a real one has a few thousand. */
const maximumJson = 2_097_152

/** Reads a table from XLSX or JSON: the table, or every cell (or path) that is wrong. */
export async function readTable(
  call: Call,
  { token }: ParsedInputOf<'discretion.readTable'>,
): Promise<Result<Reading>> {
  const path = call.runtime.options.files.resolve(token)
  if (path === null) return fail({ kind: 'fileUnreadable', path: token, reason: 'unknownToken' })
  return /\.json$/iu.test(path) ? readJson(path) : readSpreadsheet(call, path)
}

async function readSpreadsheet(call: Call, path: string): Promise<Result<Reading>> {
  const read = await readSheetFile(call, path)
  if (!read.ok) return read
  const { sheets } = read.value
  const isOurs = (rows: (typeof sheets)[number]['rows']) => rows.some((row) => cellText(row[0]) === factorWords.factor)
  const sheet = sheets.find((one) => isOurs(one.rows)) ?? sheets[0]
  if (sheet === undefined) return fail({ kind: 'fileUnreadable', path: basename(path), reason: 'notASheet' })
  const { table, problems } = readTableSheet(sheet)
  return ok({
    fileName: basename(path),
    table: table === null ? null : markSample(table, sampleTable()),
    problems: [...problems],
  })
}

async function readJson(path: string): Promise<Result<Reading>> {
  const fileName = basename(path)
  const found = await stat(path).catch(() => null)
  if (found?.isFile() !== true || found.size > maximumJson) {
    return fail({ kind: 'fileUnreadable', path: fileName, reason: 'notASheet' })
  }
  const json = parseJson(await readFile(path, 'utf8'))
  if (json === undefined) return ok({ fileName, table: null, problems: [{ cell: '', code: 'notJson', value: '' }] })
  const parsed = discretionTableSchema.safeParse(json)
  if (parsed.success) return ok({ fileName, table: markSample(parsed.data, sampleTable()), problems: [] })
  const problems = parsed.error.issues.map((issue) => ({
    cell: issue.path.map(String).join('.'),
    code: issueOf({ path: '', message: issue.message }),
    value: '',
  }))
  return ok({ fileName, table: null, problems })
}

function parseJson(text: string): unknown {
  try {
    // Editors of Windows put a byte order mark in front.
    return JSON.parse(text.replace(/^\uFEFF/u, ''))
  } catch {
    return undefined
  }
}
