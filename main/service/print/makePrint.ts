import { randomUUID } from 'node:crypto'
import { mkdir, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

import type { OutputOf, ParsedInputOf } from '#contract/index.ts'
import type { CaseFile } from '#domain/case/caseFile.ts'
import { layOutSides, parsePages } from '#domain/paper/printBasket.ts'
import type { PrintRun } from '#domain/paper/printRun.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { cutAnswerSchema } from '#binder/cut.ts'
import { sha256 } from '#main/sha256.ts'
import { insertPrintRun } from '#store/tables/printRuns.ts'
import { saveSetting } from '#store/tables/settings.ts'

import { now, type Call } from '#service/call.ts'
import { runErrand } from '#service/helpers.ts'
import { editMaterial } from '#service/material/materialHandlers.ts'
import { findFile } from '#service/openFile.ts'
import { record } from '#service/record.ts'
import { withWorkFolder } from '#service/workFolder.ts'

import { basketSource, type BasketPlace, type BasketSource } from './basketSources.ts'
import { blankPage } from './blankPage.ts'
import { clearPrints, printPath } from './printFiles.ts'

type Input = ParsedInputOf<'print.make'>

/** Key of the setting that keeps the office's offsets on 卷皮. */
export const offsetKey = 'coverOffset'

/** Sources with the pages that were chosen of each. */
interface ChosenPart {
  readonly source: BasketSource
  readonly pages: readonly number[]
  readonly copies: number
}

/** Makes one PDF of all parts, nothing re-encoded, and writes the print log. */
export async function makePrint(call: Call, input: Input): Promise<Result<OutputOf<'print.make'>>> {
  const found = findFile(call, input.caseId)
  if (!found.ok) return found
  return withWorkFolder(call, async (folder) => {
    const parts = await chooseParts(call, { file: found.value, folder, offset: input.offset }, input)
    if (!parts.ok) return parts
    const runId = randomUUID()
    const path = printPath(call.desk.directory, runId)
    await clearPrints(call.desk.directory)
    const pages = await assemble(call, { folder, path, duplex: input.duplex }, parts.value)
    if (!pages.ok) return pages
    saveSetting(call.desk.ledger, offsetKey, input.offset)
    const logged = keepRun(call, runFrom(call, { ...input, runId, pages: pages.value }, parts.value))
    if (logged.ok) markPrinted(call, found.value, parts.value)
    if (logged.ok) return ok({ runId, path, pages: pages.value, bytes: (await stat(path)).size })
    await rm(path, { force: true })
    return logged
  })
}

async function chooseParts(call: Call, place: BasketPlace, input: Input): Promise<Result<ChosenPart[]>> {
  const chosen: ChosenPart[] = []
  for (const [index, part] of input.parts.entries()) {
    call.progress({ step: 'typesetting', done: index, total: input.parts.length, detail: '' })
    const source = await basketSource(call, place, part)
    if (!source.ok) return source
    const pages = parsePages(part.pages, source.value.pages)
    if (pages === null) {
      return fail({ kind: 'invalidInput', issues: [{ path: `parts.${index}.pages`, message: 'pageRange' }] })
    }
    chosen.push({ source: source.value, pages, copies: part.copies })
  }
  return ok(chosen)
}

interface Target {
  readonly folder: string
  readonly path: string
  readonly duplex: boolean
}

/** Answers how many sides there are, empty backs included. */
async function assemble(
  call: Call,
  { folder, path, duplex }: Target,
  parts: readonly ChosenPart[],
): Promise<Result<number>> {
  const blank = blankPage()
  const empty = { sha256: sha256(blank), path: join(folder, 'blank.pdf') }
  await writeFile(empty.path, blank)
  await mkdir(dirname(path), { recursive: true })
  const sides = layOutSides(parts, duplex).map((side) => ({
    sha256: side === null ? empty.sha256 : (parts[side.part]?.source.sha256 ?? ''),
    page: side?.page ?? 1,
    turn: 0,
  }))
  const sources = new Map(parts.map(({ source }) => [source.sha256, { sha256: source.sha256, path: source.path }]))
  const cut = await runErrand(call, {
    helper: 'binder',
    op: 'cut',
    input: { sources: [...sources.values(), empty], documents: [{ output: path, pages: sides }] },
    output: cutAnswerSchema,
    timeoutMs: 600_000,
    step: 'binding',
    where: path,
  })
  return cut.ok ? ok(sides.length) : cut
}

/** Forms of ours that were printed whole are on paper from now on. */
function markPrinted(call: Call, file: CaseFile, parts: readonly ChosenPart[]): void {
  for (const { source, pages } of parts) {
    const material = file.materials.find((one) => one.id === source.materialId)
    if (material?.paperState !== 'generated' || new Set(pages).size < source.pages) continue
    editMaterial(call, material.id, 'material.setPaperState', (old) => ok({ ...old, paperState: 'printed' }))
  }
}

function runFrom(call: Call, made: Input & { runId: string; pages: number }, parts: readonly ChosenPart[]): PrintRun {
  return {
    id: made.runId,
    caseId: made.caseId,
    printedAt: now(call),
    printedBy: call.account.staffNo,
    duplex: made.duplex,
    pages: made.pages,
    parts: parts.map(({ source: { title, materialId, version }, pages, copies }) => ({
      title,
      materialId,
      version,
      pages: [...pages],
      copies,
    })),
  }
}

function keepRun(call: Call, run: PrintRun): Result<null> {
  const trace = { caseId: run.caseId, action: 'print.run' as const, subject: `printRun:${run.id}`, payload: { ...run } }
  return record(call, trace, () => {
    insertPrintRun(call.desk.ledger, run)
    return ok(null)
  })
}
