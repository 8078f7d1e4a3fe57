import { caseTitle } from '#domain/case/case.ts'
import type { CaseFile } from '#domain/case/caseFile.ts'
import type { Party } from '#domain/case/party.ts'
import { addDays, addMonths, type Day } from '#domain/day.ts'

/** An earlier decision on the same party. `counts`: a penalty within the two years. */
export interface HistoryEntry {
  readonly caseId: string
  readonly title: string
  readonly docNo: string
  readonly decidedOn: Day
  readonly cause: string
  readonly outcome: 'penalty' | 'noPenalty'
  readonly fine: number | null
  readonly matchedBy: 'code' | 'name'
  readonly counts: boolean
}

/** What the desk knows of a party before an act; `times` is the 违法次数 with this one. */
export interface PartyHistory {
  readonly from: Day
  readonly to: Day
  readonly times: number
  readonly entries: readonly HistoryEntry[]
}

/**
 * Earlier decisions on the same party (same credit code, or the same name where one has no code).
 *
 * 违法次数 counts two years back from the day of the act, that day itself not included, and
 * includes the present act (law.md §4). Several decisions of one case count once.
 */
export function partyHistory(files: readonly CaseFile[], caseId: string, party: Party, day: Day): PartyHistory {
  const from = addMonths(day, -24)
  const to = addDays(day, -1)
  const entries = files
    .filter((file) => file.case.id !== caseId)
    .flatMap((file) => entriesOf(file, party, { from, to, day }))
    .toSorted((one, other) => other.decidedOn.localeCompare(one.decidedOn))
  const counted = new Set(entries.filter((one) => one.counts).map((one) => one.caseId))
  return { from, to, entries, times: counted.size + 1 }
}

function entriesOf(file: CaseFile, party: Party, span: { from: Day; to: Day; day: Day }): HistoryEntry[] {
  return file.decisions.flatMap((decision) => {
    const matched = file.case.parties
      .filter((one) => decision.partyIds.includes(one.id))
      .map((one) => matchOf(one, party))
      .find((one) => one !== null)
    if (matched === undefined || decision.decidedOn >= span.day) return []
    const isWithin = decision.decidedOn >= span.from && decision.decidedOn <= span.to
    return [
      {
        caseId: file.case.id,
        title: caseTitle(file.case, true),
        docNo: decision.docNo,
        decidedOn: decision.decidedOn,
        cause: file.case.cause,
        outcome: decision.outcome,
        fine: decision.fine,
        matchedBy: matched,
        counts: isWithin && decision.outcome === 'penalty',
      },
    ]
  })
}

/** A code decides where both have one: firms of the same name are not the same firm. */
function matchOf(one: Party, other: Party): 'code' | 'name' | null {
  if (one.code !== '' && other.code !== '') return sameText(one.code, other.code) ? 'code' : null
  return sameText(one.name, other.name) ? 'name' : null
}

function sameText(one: string, other: string): boolean {
  const plain = (text: string) => text.normalize('NFKC').replaceAll(/\s/gu, '').toUpperCase()
  return plain(one) === plain(other)
}
