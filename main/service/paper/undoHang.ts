import type { ParsedInputOf } from '#contract/index.ts'
import { returnOf } from '#domain/paper/paperCopy.ts'
import type { SideRef } from '#domain/paper/scanArrival.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { listArrivals } from '#store/tables/scanArrivals.ts'
import { inTransaction } from '#store/transaction.ts'

import type { Call } from '#service/call.ts'
import { keepCalculation } from '#service/discretion/keepCalculation.ts'
import { keepDiscussion } from '#service/discussion/keepDiscussion.ts'
import { actProvedBy } from '#service/evidenceOnRecord.ts'
import { keepExamination } from '#service/examination/keepExamination.ts'
import { addVersion, versionOf } from '#service/material/takeIn.ts'
import { openFile } from '#service/openFile.ts'
import { keepRound } from '#service/review/keepRound.ts'

import { openPaper, type OpenPaper } from './hangSheets.ts'
import { keepPaper } from './keepPaper.ts'
import { settleSides } from './keepSides.ts'

/**
 * Takes a scan down that hung on the wrong document. The wrong version stays in the history, the
 * print is the newest version again, what had counted waits for its signature again, and the sides
 * lie in the inbox. Refused while another act rests on the paper (conflict `provesAct`).
 */
export function undoHang(
  call: Call,
  { paperId, reason }: ParsedInputOf<'paper.undoHang'>,
): Result<Record<string, never>> {
  const found = openPaper(call, paperId)
  if (!found.ok) return found
  return inTransaction(call.desk.ledger, () => takeDown(call, found.value, reason))
}

function takeDown(call: Call, { copy, material }: OpenPaper, note: string): Result<Record<string, never>> {
  const returned = returnOf(copy, material)
  const print = material.versions.find(({ no }) => no === copy.version)
  if (returned === null || print === undefined) return fail({ kind: 'conflict', what: 'notHungBack', detail: '' })
  const waits = actWaitsAgain(call, { copy, material })
  if (!waits.ok) return waits
  const opened = openFile(call, copy.caseId)
  // A row of the ledger names its receipt from the print on: without the scan it proves nothing, and its clock stops.
  const proved = opened.ok ? actProvedBy({ ...opened.value, services: [] }, material.id) : null
  if (proved !== null) return fail({ kind: 'conflict', what: 'provesAct', detail: proved })
  const { sha256, bytes, fileName, gate } = print
  const again = addVersion(
    call,
    material,
    { gate, version: versionOf(call, { sha256, bytes, fileName, gate }) },
    returned.before,
  )
  if (!again.ok) return again
  const followed = keepPaper(call, 'paper.undoHang', { ...copy, version: again.value.no, returned: null, note })
  if (!followed.ok) return followed
  const sides = sidesHungAs(call, material.id, returned.version)
  const settled = settleSides(call, sides, { fate: 'waiting', held: true }, copy.caseId)
  return settled.ok ? ok({}) : settled
}

/** What counted by this paper is unsigned again. */
function actWaitsAgain(call: Call, { copy, material }: Pick<OpenPaper, 'copy' | 'material'>): Result<unknown> {
  const opened = openFile(call, copy.caseId)
  if (!opened.ok) return opened
  const { examinations, calculations, rounds, discussions } = opened.value
  const isSigned = (one: { id: string; signedMaterialId: string | null }) =>
    one.id === copy.act.id && one.signedMaterialId === material.id
  const unsigned = { signedMaterialId: null }
  const examination = examinations.find(isSigned)
  if (examination !== undefined) return keepExamination(call, 'paper.undoHang', { ...examination, ...unsigned })
  const calculation = calculations.find(isSigned)
  if (calculation !== undefined) return keepCalculation(call, 'paper.undoHang', { ...calculation, ...unsigned })
  const round = rounds.find(isSigned)
  if (round !== undefined) return keepRound(call, 'paper.undoHang', { ...round, ...unsigned })
  const discussion = discussions.find(isSigned)
  return discussion === undefined ? ok(null) : keepDiscussion(call, 'paper.undoHang', { ...discussion, ...unsigned })
}

function sidesHungAs(call: Call, materialId: string, version: number): SideRef[] {
  return listArrivals(call.desk.ledger).flatMap(({ id, sides }) =>
    sides.flatMap(({ page, what }) =>
      what.fate === 'hung' && what.materialId === materialId && what.version === version
        ? [{ arrivalId: id, page }]
        : [],
    ),
  )
}
