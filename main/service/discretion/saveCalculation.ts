import { randomUUID } from 'node:crypto'

import type { ParsedInputOf } from '#contract/index.ts'
import { finalFaultText, warningText } from '#contract/text/discretion.ts'
import type { CaseFile } from '#domain/case/caseFile.ts'
import { finalFaults, type Calculation } from '#domain/discretion/calculation.ts'
import type { Choices } from '#domain/discretion/choices.ts'
import { faultsOf } from '#domain/discretion/computation.ts'
import { computeDiscretion } from '#domain/discretion/computeDiscretion.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { listPaperCopies } from '#store/tables/paperCopies.ts'

import { today, type Call } from '#service/call.ts'
import { openFile } from '#service/openFile.ts'

import { keepCalculation, notFound } from './keepCalculation.ts'
import { findVersion } from './tableVersions.ts'

/**
 * Records a calculation, computed here again: what the window shows is never believed. Refused while
 * something is missing, while the amount leaves the range without a ground, or deviates without a
 * reason.
 */
export function saveCalculation(call: Call, input: ParsedInputOf<'discretion.save'>): Result<Calculation> {
  const opened = openFile(call, input.caseId)
  if (!opened.ok) return opened
  const existing = opened.value.calculations.find((one) => one.id === input.calculationId)
  if (input.calculationId !== null && existing === undefined) return notFound(input.calculationId)
  const editable = existing === undefined ? ok(null) : requireOpen(call, existing)
  if (!editable.ok) return editable
  const version = findVersion(call, input.tableId)
  if (version === null) return fail({ kind: 'notFound', what: 'discretionTable', id: input.tableId })
  const known = requireKnown(opened.value, input.partyId, input.choices)
  if (!known.ok) return known
  const { calculationId: _, tableId: __, ...typed } = input
  const calculation: Calculation = {
    ...typed,
    id: existing?.id ?? randomUUID(),
    no: existing?.no ?? opened.value.calculations.length + 1,
    table: version.table,
    tableVersion: version.no,
    computation: computeDiscretion(version.table, input.choices),
    computedOn: today(call),
    computedBy: call.account.name,
    signedMaterialId: null,
    struckReason: '',
  }
  const sound = requireSound(calculation)
  return sound.ok ? keepCalculation(call, 'discretion.save', calculation) : sound
}

/**
 * A signed or struck calculation stays as it is, and so does one whose sheet was printed: the
 * signature would come back for other numbers (`signedRecord`, `calculationStruck`, `calculationPrinted`).
 */
function requireOpen(call: Call, calculation: Calculation): Result<null> {
  if (calculation.struckReason !== '') return fail({ kind: 'conflict', what: 'calculationStruck', detail: '' })
  if (calculation.signedMaterialId !== null) return fail({ kind: 'conflict', what: 'signedRecord', detail: '' })
  const isPrinted = listPaperCopies(call.desk.ledger).some(({ act }) => act.id === calculation.id)
  if (isPrinted) return fail({ kind: 'conflict', what: 'calculationPrinted', detail: '' })
  return ok(null)
}

function requireKnown(file: CaseFile, partyId: string, { factors }: Choices): Result<null> {
  if (!file.case.parties.some((party) => party.id === partyId)) {
    return fail({ kind: 'invalidInput', issues: [{ path: 'partyId', message: 'unknownParty' }] })
  }
  const isKnown = factors
    .flatMap((factor) => factor.evidence)
    .every((ref) => {
      const material = file.materials.find((one) => one.id === ref.materialId && one.withdrawnReason === '')
      return material?.versions.some((version) => version.no === ref.version) === true
    })
  return isKnown ? ok(null) : fail({ kind: 'invalidInput', issues: [{ path: 'factors', message: 'unknownMaterial' }] })
}

function requireSound(calculation: Calculation): Result<null> {
  const issues = [
    ...faultsOf(calculation.computation).map((one) => ({ path: 'choices', message: warningText(one) })),
    ...finalFaults(calculation).map((fault) => ({ path: 'finalAmount', message: finalFaultText[fault] })),
  ]
  return issues.length === 0 ? ok(null) : fail({ kind: 'invalidInput', issues })
}
