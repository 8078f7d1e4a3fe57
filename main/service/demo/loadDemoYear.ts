import { readFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { basename, join } from 'node:path'

import * as z from 'zod'

import { fail, ok, type Result } from '#domain/result.ts'
import { registerEntrySchema } from '#domain/statistics/registerEntry.ts'
import { newFormCode } from '#main/paperCode/newFormCode.ts'
import { resourcePath } from '#main/resources.ts'
import { listMaterials } from '#store/tables/materials.ts'
import { inTransaction } from '#store/transaction.ts'

import { today, type Call } from '#service/call.ts'
import { importLedger } from '#service/exchange/importLedger.ts'
import { sendToBureau } from '#service/exchange/sendToBureau.ts'
import { runErrand } from '#service/helpers.ts'
import { importFolder } from '#service/intake/importFolder.ts'
import { keepEntry } from '#service/statistics/statisticsHandlers.ts'
import { fillNormative } from './fillNormative.ts'
import { openDemoReview } from './openDemoReview.ts'
import { followPrint } from '#service/paper/keepPaper.ts'
import { readLayers } from '#service/text/readLayers.ts'

/** Key in `cases.json` of the case that is in another building. */
const atCity = 'atCity'
/** Key of the case that lies on the reviewer's desk. */
const inReview = 'tomorrow'

const madeSchema = z.object({ ledger: z.string(), folders: z.array(z.string()), pages: z.int() })

/**
 * The demo desk of 2023, as an office would bring it in: the ledger makes the cases,
 * folders complete them with their papers, the register holds what no case does.
 */
export async function loadDemoYear(
  call: Call,
  directory: string,
  loadDossier: (folder: string) => Promise<Result<unknown>>,
): Promise<Result<{ cases: number }>> {
  const made = await runErrand(call, {
    helper: 'demo',
    op: 'makeYear',
    input: { directory, today: today(call) },
    output: madeSchema,
    timeoutMs: 120_000,
    step: 'demo',
  })
  if (!made.ok) return made
  const cases = await takeInLedger(call, made.value.ledger)
  if (!cases.ok) return cases
  for (const folder of made.value.folders) {
    const imported = await importFolder({ ...call, via: 'intake' }, folder)
    if (!imported.ok) return imported
    const followed = followPrinted(call, imported.value.caseId)
    if (!followed.ok) return followed
    const sent = basename(folder) === atCity ? await sendAway(call, imported.value.caseId, directory) : ok(null)
    if (!sent.ok) return sent
    const opened = basename(folder) === inReview ? openDemoReview(call, imported.value.caseId) : ok(null)
    if (!opened.ok) return opened
  }
  const dossier = join(directory, 'dossier')
  await mkdir(dossier)
  const loaded = await loadDossier(dossier)
  if (!loaded.ok) return loaded
  const read = await readLayers(call, directory)
  if (!read.ok) return read
  const entries = fillRegister(call)
  if (!entries.ok) return entries
  const lines = fillNormative(call)
  return lines.ok ? ok({ cases: cases.value }) : lines
}

/** What lies printed on a desk is on the list 待签收, as if it had been made here. */
function followPrinted(call: Call, caseId: string): Result<null> {
  for (const { id: materialId, paperState, versions } of listMaterials(call.desk.ledger, caseId)) {
    const latest = versions.at(-1)
    if (paperState !== 'printed' || latest === undefined) continue
    const print = { formCode: newFormCode(), caseId, materialId, version: latest.no, pages: latest.gate.pages.length }
    const followed = followPrint(call, print)
    if (!followed.ok) return followed
  }
  return ok(null)
}

/** To the city bureau for its number and stamp; nobody needs the package of an invented case. */
async function sendAway(call: Call, caseId: string, directory: string): Promise<Result<unknown>> {
  const stick = join(directory, 'U盘')
  await mkdir(stick)
  return sendToBureau(call, { caseId, materialIds: [], purpose: 'number', note: '', directory: stick })
}

async function takeInLedger(call: Call, path: string): Promise<Result<number>> {
  const token = call.runtime.options.files.register(path)
  const imported = await importLedger(call, { token, sheet: null, mapping: null })
  if (!imported.ok) return imported
  const left = imported.value.rows.find((row) => row.state !== 'created')
  if (left === undefined) return ok(imported.value.rows.length)
  return fail({
    kind: 'invalidInput',
    issues: left.problems.map(({ field, code }) => ({ path: field, message: code })),
  })
}

function fillRegister(call: Call): Result<null> {
  const entries = z
    .array(registerEntrySchema)
    .parse(JSON.parse(readFileSync(resourcePath('demo2023/register.json'), 'utf8')))
  return inTransaction(call.desk.ledger, () => {
    for (const entry of entries) {
      const kept = keepEntry(call, entry)
      if (!kept.ok) return kept
    }
    return ok(null)
  })
}
