import { caseTitle } from '#domain/case/case.ts'
import { firstDayOf, type CaseFile } from '#domain/case/caseFile.ts'
import type { Day } from '#domain/day.ts'

import type { LedgerValues } from './ledgerField.ts'

/** What a row and a case, or two rows, are known by: 文号, 立案号, or party with cause and a day. */
export type TwinKeys = readonly string[]

/** Keys of a row; two rows that share one speak of the same case. */
export function keysOfRow(values: LedgerValues): TwinKeys {
  return [
    ...keyOf('文号', values.docNo),
    ...keyOf('立案号', values.filingNo),
    ...dayKeys(values.partyName, values.cause, [values.filedOn, values.decidedOn]),
  ]
}

/** Keys of a case that is here already. */
export function keysOfCase(file: CaseFile): TwinKeys {
  const days = [firstDayOf(file, 'filed'), ...file.decisions.map((decision) => decision.decidedOn)]
  return [
    ...file.decisions.flatMap((decision) => keyOf('文号', decision.docNo)),
    ...keyOf('立案号', file.case.filingNo),
    ...file.case.parties.flatMap((party) => dayKeys(party.name, file.case.cause, days)),
  ]
}

/** The cases that are here, by every key they are known by. */
export function indexCases(files: readonly CaseFile[]): Map<string, { caseId: string; title: string }> {
  const index = new Map<string, { caseId: string; title: string }>()
  for (const file of files) {
    const found = { caseId: file.case.id, title: caseTitle(file.case, file.decisions.length > 0) }
    for (const key of keysOfCase(file)) if (!index.has(key)) index.set(key, found)
  }
  return index
}

function keyOf(kind: string, text: string | undefined): string[] {
  const plain = (text ?? '').normalize('NFKC').replaceAll(/\s/gu, '')
  return plain === '' ? [] : [`${kind} ${plain}`]
}

function dayKeys(
  party: string | undefined,
  cause: string | undefined,
  days: readonly (Day | null | undefined)[],
): string[] {
  if (!party || !cause) return []
  return days.flatMap((day) => (day ? keyOf('案件', `${party}|${cause.replace(/^涉嫌|案$/gu, '')}|${day}`) : []))
}
