import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { Trip } from '#contract/exchange.ts'
import type { ParsedInputOf } from '#contract/index.ts'
import { joinNote, packageListTitles } from '#contract/text/exchange.ts'
import type { CaseFile } from '#domain/case/caseFile.ts'
import type { BureauTrip } from '#domain/exchange/bureauTrip.ts'
import { packageFolder, planPackage, type PackageItem } from '#domain/exchange/planPackage.ts'
import { planPieces } from '#domain/exchange/planPieces.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { writeOutputSchema } from '#main/sheet/sheetCalls.ts'
import { readRange } from '#store/blobStore.ts'

import { today, type Call } from '#service/call.ts'
import { runErrand } from '#service/helpers.ts'
import { openFile } from '#service/openFile.ts'
import { withWorkFolder } from '#service/workFolder.ts'

import { keepTrip, tripOf } from './tripRecord.ts'
import { bytesSource, textSource, writePackage, type PackedSource } from './writePackage.ts'

/** Writes the 报审包 and notes that the case is at the city bureau from today on. */
export async function sendToBureau(call: Call, input: ParsedInputOf<'bureau.send'>): Promise<Result<Trip>> {
  const opened = openFile(call, input.caseId)
  if (!opened.ok) return opened
  const items = planPackage(chosenMaterials(opened.value, input.materialIds))
  if (items.length === 0) return fail({ kind: 'conflict', what: 'nothingToSend', detail: '' })
  const list = await listOf(call, items)
  if (!list.ok) return list
  const written = await writePackage({
    directory: input.directory,
    folder: packageFolder(opened.value),
    sources: [...items.map((item) => originalOf(call, item)), ...notesOf(items), list.value, sumsOf(items)],
    progress: (done, total, detail) => call.progress({ step: 'copying', done, total, detail }),
    signal: call.signal,
  })
  if (!written.ok) return written
  const trip: BureauTrip = {
    id: randomUUID(),
    caseId: input.caseId,
    purpose: input.purpose,
    sentOn: today(call),
    sentBy: call.account.staffNo,
    note: input.note,
    folder: written.value.folder,
    files: written.value.files,
    returnedOn: null,
    docNo: '',
    materialId: null,
    endedReason: '',
  }
  const kept = keepTrip(call, 'bureau.send', trip)
  return kept.ok ? ok(tripOf(opened.value, trip, today(call))) : kept
}

/** In the order of the page; none chosen means 正卷: what only 副卷 may know leaves the desk by name alone. */
function chosenMaterials(file: CaseFile, ids: readonly string[]) {
  const present = file.materials.filter((material) => material.withdrawnReason === '')
  return present.filter(({ id, volume }) => (ids.length === 0 ? volume === '正' : ids.includes(id)))
}

function originalOf(call: Call, item: PackageItem): PackedSource {
  return { ...item, read: (from, to) => readRange(call.desk, item.sha256, from, to) }
}

/** A big file comes in pieces, and beside them stands how to join them. */
function notesOf(items: readonly PackageItem[]): PackedSource[] {
  const notes = items.flatMap((item) => {
    const pieces = planPieces(item.name, item.bytes)
    return pieces.length === 1
      ? []
      : [
          joinNote(
            item.name,
            pieces.map((piece) => piece.path),
          ),
        ]
  })
  return notes.length === 0 ? [] : [textSource('合并说明.txt', `\uFEFF${notes.join('\r\n')}`)]
}

/** In the form that `sha256sum -c` reads. */
function sumsOf(items: readonly PackageItem[]): PackedSource {
  return textSource('SHA256SUMS', items.map((item) => `${item.sha256}  ${item.name}\n`).join(''))
}

async function listOf(call: Call, items: readonly PackageItem[]): Promise<Result<PackedSource>> {
  const rows = items.map((item, index) => [
    index + 1,
    item.name,
    item.title,
    item.docNo,
    item.day,
    item.pages,
    item.bytes,
    item.sha256,
  ])
  return withWorkFolder(call, async (folder) => {
    const path = join(folder, 'list.xlsx')
    const made = await runErrand(call, {
      helper: 'sheet',
      op: 'write',
      input: {
        path,
        name: '清单',
        rows: [[...packageListTitles], ...rows],
        widths: [6, 40, 36, 24, 12, 6, 12, 66],
        headerRows: 1,
      },
      output: writeOutputSchema,
      timeoutMs: 60_000,
      step: 'sheet',
    })
    return made.ok ? ok(bytesSource('list.xlsx', await readFile(path))) : made
  })
}
