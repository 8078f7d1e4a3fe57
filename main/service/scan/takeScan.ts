import { randomUUID } from 'node:crypto'
import { join } from 'node:path'

import type { OutputOf, ParsedInputOf } from '#contract/index.ts'
import { currentVersion } from '#domain/material/material.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { sheetsOf, type Scan } from '#domain/scan/scan.ts'
import { exportBlob } from '#store/blobStore.ts'
import { findMaterial } from '#store/tables/materials.ts'
import { insertScan, listScans, saveScanWork, updateScan } from '#store/tables/scans.ts'

import { now, type Call } from '#service/call.ts'
import { openFile } from '#service/openFile.ts'
import { record } from '#service/record.ts'
import { withWorkFolder } from '#service/workFolder.ts'

import { keepSource } from './keepSource.ts'
import { openScan } from './openScan.ts'
import { prepareScan } from './prepareScan.ts'

/** Small pictures that are made before the grid opens: more than its first screen shows. */
const firstScreen = 60

/** Takes a scan in: kept whole, its sides listed as they came, the first screen of pictures made. */
export async function takeScan(
  call: Call,
  { caseId, token }: ParsedInputOf<'scan.add'>,
): Promise<Result<OutputOf<'scan.add'>>> {
  const path = call.runtime.options.files.resolve(token)
  if (path === null) return fail({ kind: 'fileUnreadable', path: token, reason: 'unknownToken' })
  const allowed = openFile(call, caseId)
  if (!allowed.ok) return allowed
  return keepScan(call, { caseId, path, fromMaterial: null })
}

/** Makes a scan of a material that holds a whole file; its bytes are in the desk already. */
export async function scanFromMaterial(
  call: Call,
  { materialId }: ParsedInputOf<'scan.fromMaterial'>,
): Promise<Result<OutputOf<'scan.fromMaterial'>>> {
  const material = findMaterial(call.desk.ledger, materialId)
  const version = material === null ? null : currentVersion(material)
  if (material === null || version === null) return fail({ kind: 'notFound', what: 'material', id: materialId })
  const { caseId } = material
  const allowed = openFile(call, caseId)
  if (!allowed.ok) return allowed
  const known = listScans(call.desk.ledger, caseId).find((scan) => scan.fromMaterial === materialId)
  if (known !== undefined) return ok(answerOf(known))
  return withWorkFolder(call, async (folder) => {
    const path = join(folder, version.fileName)
    const exported = await exportBlob(call.desk, version.sha256, path, call.signal)
    return exported.ok ? keepScan(call, { caseId, path, fromMaterial: materialId }) : exported
  })
}

async function keepScan(
  call: Call,
  { caseId, path, fromMaterial }: { caseId: string; path: string; fromMaterial: string | null },
): Promise<Result<OutputOf<'scan.add'>>> {
  const kept = await keepSource(call, path)
  if (!kept.ok) return kept
  // Others may have archived the case while the file was read.
  const opened = openFile(call, caseId)
  if (!opened.ok) return opened
  const sources = kept.value
  const scan: Scan = {
    id: randomUUID(),
    caseId,
    state: 'open',
    sources,
    documents: [],
    fromMaterial,
    addedAt: now(call),
    addedBy: call.account.staffNo,
  }
  const sheets = sources.flatMap(sheetsOf)
  const recorded = record(
    call,
    { caseId, action: 'scan.add', subject: `scan:${scan.id}`, payload: { ...scan } },
    () => {
      insertScan(call.desk.ledger, scan)
      saveScanWork(call.desk.ledger, scan.id, { revision: 1, sheets, savedAt: scan.addedAt })
      return ok(null)
    },
  )
  if (!recorded.ok) return recorded
  const [only] = sources
  const paths = only !== undefined && sources.length === 1 ? new Map([[only.sha256, path]]) : new Map<string, string>()
  // Without pictures the scan can still be split: they are made when the grid opens.
  await prepareScan(call, scan, { most: firstScreen, paths })
  return ok(answerOf(scan))
}

function answerOf({ id, sources }: Scan): OutputOf<'scan.add'> {
  return { scanId: id, sides: sources.flatMap(sheetsOf).length, lost: sources.some((one) => one.lost) }
}

/** Takes in another file whose sides can be inserted; they are placed by `scan.save`. */
export async function addSource(
  call: Call,
  { scanId, token }: ParsedInputOf<'scan.addSource'>,
): Promise<Result<OutputOf<'scan.addSource'>>> {
  const path = call.runtime.options.files.resolve(token)
  if (path === null) return fail({ kind: 'fileUnreadable', path: token, reason: 'unknownToken' })
  const before = openScan(call, scanId)
  if (!before.ok) return before
  const kept = await keepSource(call, path)
  if (!kept.ok) return kept
  const found = openScan(call, scanId)
  if (!found.ok) return found
  const known = new Set(found.value.sources.map(({ sha256 }) => sha256))
  const fresh = kept.value.filter(({ sha256 }) => !known.has(sha256))
  const scan = { ...found.value, sources: [...found.value.sources, ...fresh] }
  const trace = {
    caseId: scan.caseId,
    action: 'scan.addSource' as const,
    subject: `scan:${scanId}`,
    payload: { ...scan },
  }
  const recorded = record(call, trace, () => {
    updateScan(call.desk.ledger, scan)
    return ok(null)
  })
  if (!recorded.ok) return recorded
  await prepareScan(call, scan)
  return ok({ sheets: kept.value.flatMap(sheetsOf), lost: kept.value.some((one) => one.lost) })
}
