import type { discretionOperations } from '#contract/discretion.ts'
import type { OutputOf, ParsedInputOf } from '#contract/index.ts'
import { computeDiscretion } from '#domain/discretion/computeDiscretion.ts'
import { partyHistory } from '#domain/discretion/partyHistory.ts'
import { similarCases } from '#domain/discretion/similarCases.ts'
import { actDay, tablesForCase } from '#domain/discretion/tablesForCase.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { findCalculation } from '#store/tables/calculations.ts'

import { today, type Call, type Handlers } from '#service/call.ts'
import { allFiles, findFile, openFile } from '#service/openFile.ts'

import { exportTable } from './exportTable.ts'
import { hangBackCalculation } from './hangBackCalculation.ts'
import { keepCalculation, notFound } from './keepCalculation.ts'
import { printCalculation } from './printCalculation.ts'
import { readTable } from './readTable.ts'
import { saveCalculation } from './saveCalculation.ts'
import { findVersion, listVersions, retireTable, saveTable } from './tableVersions.ts'

/** Discretion: tables, calculations, what is looked at beside them. */
export const discretionHandlers: Handlers<keyof typeof discretionOperations> = {
  'discretion.tables': (call) => ok(listVersions(call)),
  'discretion.saveTable': saveTable,
  'discretion.retireTable': retireTable,
  'discretion.readTable': readTable,
  'discretion.exportTable': exportTable,
  'discretion.prepare': prepare,
  'discretion.compute': (call, { tableId, choices }) => {
    const version = findVersion(call, tableId)
    if (version === null) return fail({ kind: 'notFound', what: 'discretionTable', id: tableId })
    return ok(computeDiscretion(version.table, choices))
  },
  'discretion.save': saveCalculation,
  'discretion.strike': strike,
  'discretion.print': printCalculation,
  'discretion.hangBack': hangBackCalculation,
}

function prepare(
  call: Call,
  { caseId, partyId }: ParsedInputOf<'discretion.prepare'>,
): Result<OutputOf<'discretion.prepare'>> {
  const found = findFile(call, caseId)
  if (!found.ok) return found
  const file = found.value
  const party = file.case.parties.find((one) => one.id === partyId)
  if (party === undefined) return fail({ kind: 'notFound', what: 'party', id: partyId })
  const files = allFiles(call)
  const day = actDay(file, today(call))
  const { cause, facts } = file.case
  const history = partyHistory(files, caseId, party, day)
  const similar = similarCases(files, { caseId, cause, article: facts.penaltyArticle })
  return ok({
    actDay: day,
    tables: tablesForCase(listVersions(call), file, today(call)),
    history: { ...history, entries: [...history.entries] },
    similar: { ...similar, cases: similar.cases.map((one) => ({ ...one, circumstances: [...one.circumstances] })) },
  })
}

function strike(
  call: Call,
  { calculationId, reason }: ParsedInputOf<'discretion.strike'>,
): Result<Record<string, never>> {
  const calculation = findCalculation(call.desk.ledger, calculationId)
  if (calculation === null) return notFound(calculationId)
  const opened = openFile(call, calculation.caseId)
  if (!opened.ok) return opened
  if (calculation.struckReason !== '') return fail({ kind: 'conflict', what: 'calculationStruck', detail: '' })
  const kept = keepCalculation(call, 'discretion.strike', { ...calculation, struckReason: reason })
  return kept.ok ? ok({}) : kept
}
