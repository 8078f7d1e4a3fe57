import { pinyin } from 'pinyin-pro'

import type { OutputOf } from '#contract/index.ts'
import type { scanOperations } from '#contract/scan.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { rangesOf } from '#domain/scan/documents.ts'
import { kindKeys } from '#domain/scan/kindKeys.ts'
import { sheetsOf, sideKey, type Scan, type Sheet } from '#domain/scan/scan.ts'
import { countKinds } from '#store/tables/materials.ts'
import { listScans, listScanSides, saveScanWork } from '#store/tables/scans.ts'

import { now, type Call, type Handlers } from '#service/call.ts'
import { findFile } from '#service/openFile.ts'

import { finishScan } from './finishScan.ts'
import { getScan, openScan, workOf } from './openScan.ts'
import { prepareScan } from './prepareScan.ts'
import { addSource, scanFromMaterial, takeScan } from './takeScan.ts'

/** Scans of many documents: taken in, split, cut. */
export const scanHandlers: Handlers<keyof typeof scanOperations> = {
  'scan.add': takeScan,
  'scan.fromMaterial': scanFromMaterial,
  'scan.addSource': addSource,
  'scan.list': (call, { caseId }) => ok(listScans(call.desk.ledger, caseId).map((scan) => summaryOf(call, scan))),
  'scan.get': (call, { scanId }) => viewOf(call, scanId),
  'scan.prepare': async (call, { scanId }) => {
    const found = getScan(call, scanId)
    if (!found.ok) return found
    const made = await prepareScan(call, found.value)
    return made.ok ? ok({ made: made.value }) : made
  },
  'scan.save': (call, { scanId, revision, sheets }) => {
    const found = openScan(call, scanId)
    if (!found.ok) return found
    const before = workOf(call, found.value)
    if (before.revision !== revision || !isComplete(sheets, found.value))
      return fail({ kind: 'conflict', what: 'scanElsewhere', detail: '' })
    const work = { revision: revision + 1, sheets, savedAt: now(call) }
    saveScanWork(call.desk.ledger, scanId, work)
    return ok({ revision: work.revision, savedAt: work.savedAt })
  },
  'scan.finish': finishScan,
}

/** Every side of the file that was taken in first is there, and each side once; those put in later may be left out. */
function isComplete(sheets: readonly Sheet[], { sources }: Scan): boolean {
  const keys = new Set(sheets.map(sideKey))
  const [first] = sources
  const own = sources.filter((source) => source === first || source.madeFrom === first?.sha256)
  const known = new Set(sources.flatMap(sheetsOf).map(sideKey))
  const isKnown = [...keys].every((key) => known.has(key))
  return isKnown && keys.size === sheets.length && own.flatMap(sheetsOf).every((side) => keys.has(sideKey(side)))
}

/** Pinyin initials, by which a kind is typed. */
function initialsOf(title: string): string {
  const words = pinyin(title, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'removed' })
  return words.join('').toLowerCase()
}

function summaryOf(call: Call, scan: Scan): OutputOf<'scan.list'>[number] {
  const { sheets, savedAt } = workOf(call, scan)
  return {
    id: scan.id,
    fileName: scan.sources[0]?.fileName ?? '',
    state: scan.state,
    sides: sheets.length,
    documents: rangesOf(sheets).documents.length,
    savedAt,
  }
}

function viewOf(call: Call, scanId: string): Result<OutputOf<'scan.get'>> {
  const found = getScan(call, scanId)
  if (!found.ok) return found
  const file = findFile(call, found.value.caseId)
  if (!file.ok) return file
  return ok({
    scan: found.value,
    work: workOf(call, found.value),
    seen: listScanSides(call.desk.ledger, scanId),
    kinds: kindKeys(call.pack, countKinds(call.desk.ledger)).map((kind) => ({
      ...kind,
      initials: initialsOf(kind.title),
    })),
    isArchived: file.value.case.archivedOn !== null,
  })
}
