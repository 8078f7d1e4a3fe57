import { fail, ok, type Result } from '#domain/result.ts'
import type { Scan } from '#domain/scan/scan.ts'
import { findScan, findScanWork, type ScanWork } from '#store/tables/scans.ts'

import type { Call } from '#service/call.ts'
import { openFile } from '#service/openFile.ts'

/** A scan, whatever the state of its case. */
export function getScan(call: Call, scanId: string): Result<Scan> {
  const scan = findScan(call.desk.ledger, scanId)
  return scan === null ? fail({ kind: 'notFound', what: 'scan', id: scanId }) : ok(scan)
}

/** The same, for writing: refused once the case is archived. */
export function openScan(call: Call, scanId: string): Result<Scan> {
  const found = getScan(call, scanId)
  if (!found.ok) return found
  const opened = openFile(call, found.value.caseId)
  return opened.ok ? found : opened
}

/** The work as it was saved last; it begins when the scan is taken in. */
export function workOf(call: Call, scan: Scan): ScanWork {
  const saved = findScanWork(call.desk.ledger, scan.id)
  if (saved === null) throw new Error(`no work on scan ${scan.id}`)
  return saved
}
