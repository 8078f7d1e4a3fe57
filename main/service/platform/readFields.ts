import { readFile } from 'node:fs/promises'

import { cellText } from '#domain/exchange/sheet.ts'
import { fieldsOfJson, fieldsOfRows, fieldsOfXml, type PackageField } from '#domain/platform/packageFields.ts'
import { readOutputSchema } from '#main/sheet/sheetCalls.ts'

import type { Call } from '#service/call.ts'
import { runErrand } from '#service/helpers.ts'

import type { PackedFile } from './openPackage.ts'

const largestDataBytes = 4 << 20

/** The values that a package brings, from its first JSON, XML or XLSX that has any; and from which file. */
export async function readFields(
  call: Call,
  files: readonly PackedFile[],
): Promise<{ fields: PackageField[]; from: number | null }> {
  for (const file of files) {
    if (file.problem !== 'none' || file.bytes > largestDataBytes) continue
    const fields = await fieldsOf(call, file)
    if (fields.length > 0) return { fields, from: file.index }
  }
  return { fields: [], from: null }
}

async function fieldsOf(call: Call, { path, onDisk }: PackedFile): Promise<PackageField[]> {
  if (/\.json$/iu.test(path)) return fieldsOfJson(textOf(await readFile(onDisk))) ?? []
  if (/\.xml$/iu.test(path)) return fieldsOfXml(textOf(await readFile(onDisk)))
  if (!/\.xlsx$/iu.test(path)) return []
  const read = await runErrand(call, {
    helper: 'sheet',
    op: 'read',
    input: { path: onDisk },
    output: readOutputSchema,
    timeoutMs: 60_000,
    step: 'sheet',
  })
  const rows = read.ok ? (read.value.sheets[0]?.rows ?? []) : []
  return fieldsOfRows(rows.map((row) => row.map(cellText)))
}

/** UTF-8 where it is, else the code page of Chinese Windows. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}
