import { X509Certificate } from 'node:crypto'

import * as z from 'zod'

import type { Json } from '#domain/proof/canonicalJson.ts'
import { sha256 } from '#main/sha256.ts'

import type { Desk } from './desk.ts'
import { membersOf, recordedState, type Members, type RecordedState } from './recordedState.ts'
import { listAccounts } from './tables/accounts.ts'
import { listCaseFiles } from './tables/caseFiles.ts'
import { listCounsels } from './tables/counsels.ts'
import { listTableVersions } from './tables/discretionTables.ts'
import { listDocNumbers } from './tables/docNumbers.ts'
import { listFormApprovals } from './tables/formApprovals.ts'
import { listFormTemplates } from './tables/formTemplates.ts'
import { listPaperCopies } from './tables/paperCopies.ts'
import { listPlatformEntries } from './tables/platformEntries.ts'
import { listPrintRuns } from './tables/printRuns.ts'
import { listArrivals } from './tables/scanArrivals.ts'
import { listNormativeEntries } from './tables/normativeEntries.ts'
import { listRegisterEntries } from './tables/registerEntries.ts'
import { listBureauTrips } from './tables/bureauTrips.ts'
import { listLedgerImports, listLedgerRows } from './tables/ledgerRows.ts'
import { listRemarks } from './tables/remarks.ts'
import { listHandovers } from './tables/handovers.ts'
import { listScans } from './tables/scans.ts'
import { listPhotoSheets } from './tables/photoSheets.ts'
import { listRecordings } from './tables/recordings.ts'
import { listSeals } from './tables/seals.ts'
import { listSecretChecks } from './tables/secretChecks.ts'
import { listSheetTemplates } from './tables/sheetTemplates.ts'
import { findSetting } from './tables/settings.ts'

type Complaint = 'rowChanged' | 'rowUnrecorded' | 'rowMissing' | 'rowUnreadable'

/** What the comparison of rows and trail found; `what` is the subject of the events. */
export interface RowFindings {
  /**
   * rowChanged: the row does not hold what was recorded last · rowUnrecorded: a row that no event
   * made · rowMissing: the row that events made is gone · rowUnreadable: rows of a shape that the
   * program never wrote.
   */
  readonly problems: { what: string; detail: Complaint }[]
  /** Rows that cannot be compared, because the recorded values were destroyed or are not understood. */
  readonly open: string[]
}

/**
 * Compares every row with the values that its events recorded: the chain alone shows only that
 * the events are whole, not that the cases still are what they say.
 *
 * Trap: what no event records stays unseen: password hashes, gate reports, drafts, the times of
 * versions.
 */
export function verifyRows(desk: Desk): RowFindings {
  try {
    return compareRows(recordedState(desk), presentRows(desk))
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error
    return { problems: [{ what: 'ledger.db', detail: 'rowUnreadable' }], open: [] }
  }
}

function compareRows(recorded: RecordedState, present: ReadonlyMap<string, object>): RowFindings {
  const problems: RowFindings['problems'] = []
  const open: string[] = []
  for (const [what, row] of present) {
    const expected = recorded.get(what)
    if (expected === undefined) problems.push({ what, detail: 'rowUnrecorded' })
    else if (expected === null) open.push(what)
    else if (!holds(row, withoutRepeats(expected))) problems.push({ what, detail: 'rowChanged' })
  }
  for (const what of recorded.keys()) if (!present.has(what)) problems.push({ what, detail: 'rowMissing' })
  return { problems, open }
}

/** Every row that events record, by the subject of its events. */
function presentRows(desk: Desk): Map<string, object> {
  const rows = new Map<string, object>()
  const add: AddRows = (kind, all) => {
    for (const one of all) rows.set(`${kind}:${one.id}`, one)
  }
  for (const file of listCaseFiles(desk.ledger)) {
    add('case', [file.case])
    add('material', file.materials)
    add('examination', file.examinations)
    add('calculation', file.calculations)
    add('round', file.rounds)
    add('counselOpinion', file.counselOpinions)
    add('discussion', file.discussions)
    add('notice', file.notices)
    add('decision', file.decisions)
    add('service', file.services)
    add('payment', file.payments)
    add('scan', listScans(desk.ledger, file.case.id))
    add('seal', listSeals(desk.ledger, file.case.id))
    add('photoSheet', listPhotoSheets(desk.ledger, file.case.id))
    add('recording', listRecordings(desk.ledger, file.case.id))
    add('remark', listRemarks(desk.ledger, file.case.id))
  }
  addOfficeRows(desk, add)
  for (const account of listAccounts(desk.ledger)) rows.set(`account:${account.staffNo}`, account)
  add('handover', listHandovers(desk.ledger))
  const mirror = findSetting(desk.ledger, 'mirror', z.json())
  if (mirror !== null) rows.set('mirror', membersOf(mirror) ?? {})
  const formOffice = findSetting(desk.ledger, 'formOffice', z.json())
  if (formOffice !== null) rows.set('formOffice', membersOf(formOffice) ?? {})
  const bureau = findSetting(desk.ledger, 'bureau', z.json())
  if (bureau !== null) rows.set('desk', { bureau, fingerprint: fingerprintOf(desk) })
  return rows
}

type AddRows = (kind: string, all: readonly { id: string }[]) => void

/** What belongs to no case, or to several. */
function addOfficeRows(desk: Desk, add: AddRows): void {
  add('counsel', listCounsels(desk.ledger))
  add('paper', listPaperCopies(desk.ledger))
  add('secretCheck', listSecretChecks(desk.ledger))
  add('arrival', listArrivals(desk.ledger))
  add('printRun', listPrintRuns(desk.ledger))
  add('normative', listNormativeEntries(desk.ledger))
  add('register', listRegisterEntries(desk.ledger))
  add('ledgerImport', listLedgerImports(desk.ledger))
  add('ledgerRow', listLedgerRows(desk.ledger))
  add('bureauTrip', listBureauTrips(desk.ledger))
  add('platformEntry', listPlatformEntries(desk.ledger))
  add('number', listDocNumbers(desk.ledger))
  add('sheetTemplate', listSheetTemplates(desk.ledger))
  add('discretionTable', listTableVersions(desk.ledger))
  add('formTemplate', listFormTemplates(desk.ledger))
  add('formApproval', listFormApprovals(desk.ledger, null))
}

/** SHA-256 of the certificate that seals; not the fingerprint kept beside it, which proves nothing. */
function fingerprintOf(desk: Desk): string | null {
  const identity = findSetting(desk.ledger, 'identity', z.object({ certificatePem: z.string() }))
  if (identity === null) return null
  try {
    return sha256(new X509Certificate(identity.certificatePem).raw)
  } catch {
    return null
  }
}

/** A publication recorded again for the same place and day changes the first one. */
function withoutRepeats(expected: Members): Members {
  const { publicity } = expected
  if (!Array.isArray(publicity)) return expected
  const keyOf = (one: Json) => JSON.stringify([membersOf(one)?.['place'], membersOf(one)?.['publishedOn']])
  return { ...expected, publicity: [...new Map(publicity.map((one: Json) => [keyOf(one), one])).values()] }
}

/** Whether a value holds what was recorded. Members that came with a later version of the program are not looked at. */
function holds(value: unknown, expected: Json | Members): boolean {
  if (Array.isArray(expected)) {
    return Array.isArray(value) && value.length === expected.length && expected.every((one, i) => holds(value[i], one))
  }
  if (typeof expected !== 'object' || expected === null) return value === expected
  if (typeof value !== 'object' || value === null) return false
  return (
    Object.entries(expected).every(([key, one]) => one === undefined || holds(memberOf(value, key), one)) &&
    emptyUnlessRecorded.every((key) => memberOf(expected, key) !== undefined || isEmpty(memberOf(value, key)))
  )
}

/** Members that events leave out while there is nothing to say: whose step a milestone is, what was wrong with it. */
const emptyUnlessRecorded = ['partyId', 'blemishes']

function memberOf(value: object, key: string): unknown {
  return Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0)
}
