import { basename } from 'node:path'

import type { OutputOf, ParsedInputOf } from '#contract/index.ts'
import { numberFindingOf } from '#contract/text/exchange.ts'
import type { CaseFile } from '#domain/case/caseFile.ts'
import type { BureauTrip } from '#domain/exchange/bureauTrip.ts'
import { checkOutsideNumber, type NumberFinding } from '#domain/exchange/outsideNumber.ts'
import type { Material } from '#domain/material/material.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { normalizeDocumentNumber } from '#domain/text/documentNumber.ts'
import { inTransaction } from '#store/transaction.ts'

import { today, type Call } from '#service/call.ts'
import { saveOneDecision } from '#service/decision/decisionHandlers.ts'
import { isNumberElsewhere } from '#service/form/numbers.ts'
import { addMaterial, keepFile, type KeptFile } from '#service/material/takeIn.ts'
import { requireHappened } from '#service/onTime.ts'
import { allFiles, openFile } from '#service/openFile.ts'
import { isCutOff } from '#service/watch/isCutOff.ts'

import { keepTrip, openTrip } from './tripRecord.ts'

type Input = ParsedInputOf<'bureau.takeBack'>
type Output = OutputOf<'bureau.takeBack'>

const papers = {
  number: { kind: 'penaltyDecision', title: '行政处罚决定书', volume: '正' },
  review: { kind: 'reviewForm', title: '法制审核表', volume: '副' },
  discussion: { kind: 'discussionRecord', title: '集体讨论记录', volume: '副' },
} as const

/**
 * Takes in what came back from the city bureau: the signed scan becomes a material on record, the
 * number that was given outside becomes that of the decision, and the case is no longer away.
 * A number in use is refused; one that looks odd wants `isChecked`.
 */
export async function takeBack(call: Call, input: Input): Promise<Result<Output>> {
  const ready = checkReturn(call, input)
  if (!ready.ok) return ready
  const path = call.runtime.options.files.resolve(input.token)
  if (path === null) return fail({ kind: 'fileUnreadable', path: input.token, reason: 'unknownToken' })
  const kept = await keepWhole(call, path)
  if (!kept.ok) return kept
  return inTransaction(call.desk.ledger, () => {
    // Somebody may have been faster while the file was read.
    const still = checkReturn(call, input)
    return still.ok ? recordReturn(call, input, still.value, kept.value) : still
  })
}

/** A stick that was pulled while it was written leaves half a scan: no decision may rest on it. */
async function keepWhole(call: Call, path: string): Promise<Result<KeptFile>> {
  const kept = await keepFile(call, path)
  if (!kept.ok || !(await isCutOff(path))) return kept
  return fail({ kind: 'fileUnusable', fileName: basename(path), reason: 'cutOff' })
}

interface Ready {
  readonly trip: BureauTrip
  readonly file: CaseFile
}

function checkReturn(call: Call, input: Input): Result<Ready> {
  const trip = openTrip(call, input.tripId)
  if (!trip.ok) return trip
  const file = openFile(call, trip.value.caseId)
  if (!file.ok) return file
  const happened = requireHappened(call, 'decidedOn', input.decidedOn)
  if (!happened.ok) return happened
  const number = trip.value.purpose === 'number' ? checkNumber(call, input, trip.value.caseId) : ok(null)
  return number.ok ? ok({ trip: trip.value, file: file.value }) : number
}

function checkNumber(call: Call, { docNo, decidedOn, isChecked }: Input, caseId: string): Result<null> {
  const written = normalizeDocumentNumber(docNo)
  if (isNumberElsewhere(call, written, caseId)) return fail({ kind: 'conflict', what: 'docNo', detail: written })
  const findings = findingsOf(call, docNo, Number(decidedOn.slice(0, 4)))
  const stop = findings.find((finding) => finding.severity === 'stop')
  if (stop !== undefined) {
    return fail({ kind: 'conflict', what: stop.code === 'taken' ? 'docNo' : 'badNumber', detail: stop.detail })
  }
  if (findings.length === 0 || isChecked) return ok(null)
  return fail({ kind: 'conflict', what: 'outsideNumber', detail: findings.map(numberFindingOf).join('；') })
}

/** What is odd about a number, against all numbers of this desk. */
export function findingsOf(call: Call, docNo: string, year: number): NumberFinding[] {
  const known = allFiles(call).flatMap((file) => file.decisions.flatMap((one) => one.docNo || []))
  return checkOutsideNumber(docNo, year, known)
}

function recordReturn(call: Call, input: Input, { trip, file }: Ready, kept: KeptFile): Result<Output> {
  const docNo = trip.purpose === 'number' ? normalizeDocumentNumber(input.docNo) : ''
  const added = addScan(call, trip, { ...input, docNo }, kept)
  if (!added.ok) return added
  const decided = trip.purpose === 'number' ? decide(call, file, added.value) : ok(null)
  if (!decided.ok) return decided
  const back = keepTrip(call, 'bureau.takeBack', {
    ...trip,
    returnedOn: today(call),
    docNo,
    materialId: added.value.id,
  })
  return back.ok ? ok({ materialId: added.value.id, docNo }) : back
}

function addScan(call: Call, trip: BureauTrip, { docNo, decidedOn }: Input, kept: KeptFile): Result<Material> {
  return addMaterial(
    call,
    {
      ...papers[trip.purpose],
      caseId: trip.caseId,
      docNo,
      docDate: decidedOn,
      author: '',
      position: null,
      paperState: 'scanned',
      pageLabels: [],
      // Not the name of the file: remarks stand in the catalogue of 正卷.
      remark: '',
      withdrawnReason: '',
    },
    kept,
  )
}

/** The draft that waits for its stamped paper gets it; without a draft the decision is as discussed or proposed. */
function decide(call: Call, file: CaseFile, scan: Material): Result<unknown> {
  const draft = file.decisions.find((decision) => decision.materialId === null)
  const { facts } = file.case
  const concluded = file.discussions.findLast((one) => one.conclusion !== null)?.conclusion
  const proposed = {
    organ: file.case.organ,
    partyIds: file.case.parties.map((party) => party.id),
    outcome: concluded?.outcome === 'noPenalty' ? ('noPenalty' as const) : ('penalty' as const),
    kinds: concluded?.kinds ?? facts.proposedKinds,
    fine: concluded?.fine ?? facts.proposedFine,
    article: concluded?.article || facts.penaltyArticle,
    text: concluded?.text ?? '',
    facts: concluded?.facts ?? '',
    offenceArticle: concluded?.offenceArticle ?? '',
  }
  const { organ, partyIds, outcome, kinds, fine, article, text } = draft ?? proposed
  const { facts: held, offenceArticle } = draft ?? proposed
  return saveOneDecision(call, {
    decisionId: draft?.id ?? null,
    caseId: file.case.id,
    docNo: scan.docNo,
    decidedOn: scan.docDate ?? today(call),
    materialId: scan.id,
    organ,
    partyIds,
    outcome,
    kinds,
    fine,
    article,
    text,
    facts: held,
    offenceArticle,
  })
}
