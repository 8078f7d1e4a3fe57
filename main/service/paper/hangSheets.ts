import type { CaseFile } from '#domain/case/caseFile.ts'
import { isOnRecord, type Material } from '#domain/material/material.ts'
import type { PaperCopy } from '#domain/paper/paperCopy.ts'
import type { SideRef } from '#domain/paper/scanArrival.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { findMaterial } from '#store/tables/materials.ts'
import { findPaperCopy } from '#store/tables/paperCopies.ts'
import { inTransaction } from '#store/transaction.ts'

import { now, type Call } from '#service/call.ts'
import { hangBackCalculation } from '#service/discretion/hangBackCalculation.ts'
import { hangBackDiscussion } from '#service/discussion/discussionHandlers.ts'
import { hangBackExamination } from '#service/examination/examinationHandlers.ts'
import { addVersion, type KeptFile } from '#service/material/takeIn.ts'
import { openFile } from '#service/openFile.ts'
import { hangBackReview } from '#service/review/hangBackReview.ts'

import { cutSides, knownSides } from './cutSides.ts'
import { keepPaper } from './keepPaper.ts'
import { settleSides } from './keepSides.ts'

/** A print with its document and case, open for writing. */
export interface OpenPaper {
  readonly copy: PaperCopy
  readonly material: Material
  readonly file: CaseFile
}

/** The print, when its case is still open for writing. Errors: `notFound` · `archived`. */
export function openPaper(call: Call, paperId: string): Result<OpenPaper> {
  const copy = findPaperCopy(call.desk.ledger, paperId)
  const material = copy === null ? null : findMaterial(call.desk.ledger, copy.materialId)
  if (copy === null || material === null) return fail({ kind: 'notFound', what: 'paper', id: paperId })
  const opened = openFile(call, copy.caseId)
  return opened.ok ? ok({ copy, material, file: opened.value }) : opened
}

/**
 * Hangs sides of scans on the document of a print: they become its newest version, and what was
 * waiting for the signature counts, exactly as when the scan is hung back by hand. All or nothing.
 */
export async function hangSheets(
  call: Call,
  { paperId, sides }: { paperId: string; sides: readonly SideRef[] },
): Promise<Result<null>> {
  const before = openPaper(call, paperId)
  if (!before.ok) return before
  const kept = await cutSides(call, sides, `${before.value.material.title}（签字件）`)
  if (!kept.ok) return kept
  // Others may have worked on it while the scan was cut.
  const found = openPaper(call, paperId)
  return found.ok ? inTransaction(call.desk.ledger, () => hang(call, found.value, kept.value, sides)) : found
}

function hang(call: Call, { copy, material }: OpenPaper, kept: KeptFile, sides: readonly SideRef[]): Result<null> {
  const free = requireWaiting(call, sides)
  if (!free.ok) return free
  const added = addVersion(call, material, kept, 'scanned')
  if (!added.ok) return added
  const { no } = added.value
  const before = copy.returned?.before ?? (isOnRecord(material) ? 'printed' : material.paperState)
  const returned = { version: no, before, at: now(call) }
  const followed = keepPaper(call, 'paper.hangBack', { ...copy, place: 'handler', returned, note: '' })
  if (!followed.ok) return followed
  const settled = settleSides(call, sides, { fate: 'hung', materialId: material.id, version: no }, copy.caseId)
  return settled.ok ? count(call, copy) : settled
}

/** Refuses sides that somebody else has hung or put aside meanwhile (conflict `sidesTaken`). */
export function requireWaiting(call: Call, refs: readonly SideRef[]): Result<null> {
  const sides = knownSides(call, refs)
  if (!sides.ok) return sides
  const isFree = sides.value.every(({ side }) => side.what.fate === 'waiting')
  return isFree ? ok(null) : fail({ kind: 'conflict', what: 'sidesTaken', detail: '' })
}

/** What the signature was for counts from now on; a better scan of what counts already changes nothing. */
function count(call: Call, { act, materialId, caseId }: PaperCopy): Result<null> {
  const opened = openFile(call, caseId)
  if (!opened.ok) return opened
  const { examinations, calculations, rounds, discussions } = opened.value
  const waiting = [...examinations, ...calculations, ...rounds, ...discussions].find((one) => one.id === act.id)
  if (act.kind === 'none' || waiting === undefined || waiting.signedMaterialId === materialId) return ok(null)
  const hung = hangBackOf[act.kind](call, act.id, materialId)
  return hung.ok ? ok(null) : hung
}

const hangBackOf: Record<Exclude<PaperCopy['act']['kind'], 'none'>, HangBack> = {
  examination: (call, examinationId, materialId) => hangBackExamination(call, { examinationId, materialId }),
  discretion: (call, calculationId, materialId) => hangBackCalculation(call, { calculationId, materialId }),
  review: (call, roundId, materialId) => hangBackReview(call, { roundId, materialId }),
  discussion: (call, discussionId, materialId) => hangBackDiscussion(call, { discussionId, materialId }),
}
type HangBack = (call: Call, id: string, materialId: string) => Result<unknown>
