import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { ok, type Result } from '#domain/result.ts'
import type { Scan, ScanSource } from '#domain/scan/scan.ts'
import { thumbnailsAnswerSchema } from '#reader/thumbnails.ts'
import { exportBlob } from '#store/blobStore.ts'
import { atomically } from '#store/transaction.ts'
import { listScanSides, saveScanSide } from '#store/tables/scans.ts'

import type { Call } from '#service/call.ts'
import { runErrand } from '#service/helpers.ts'
import { withWorkFolder } from '#service/workFolder.ts'

/** Sides at once: the first screen of the grid, then the rest piece by piece. */
const atOnce = 48
const timeoutMs = 300_000

/** A file of the scan on the disk, whose sides are to be looked at. */
interface Look {
  readonly source: ScanSource
  readonly path: string
  readonly folder: string
}

/**
 * Makes the small pictures that are missing, at most `most` of them, and judges which sides are
 * blank. They are kept in the encrypted desk, so that opening the grid again costs nothing.
 *
 * `paths`: where sources lie on the disk already, by hash, so that they need not be copied out.
 */
export async function prepareScan(
  call: Call,
  scan: Scan,
  { most = Infinity, paths = new Map<string, string>() } = {},
): Promise<Result<number>> {
  let made = 0
  for (const source of scan.sources) {
    const from = firstMissing(call, scan, source)
    const to = Math.min(source.pages.length, from + most - made)
    if (from >= to) continue
    const done = await withWorkFolder(call, async (folder): Promise<Result<number>> => {
      const path = paths.get(source.sha256) ?? join(folder, 'scan.pdf')
      if (!paths.has(source.sha256)) {
        const exported = await exportBlob(call.desk, source.sha256, path, call.signal)
        if (!exported.ok) return exported
      }
      return lookAt(call, scan, { look: { source, path, folder }, from, to })
    })
    if (!done.ok) return done
    made += done.value
  }
  return ok(made)
}

/** Sides are looked at in their order, so the first one without a picture is where to go on. */
function firstMissing(call: Call, scan: Scan, source: ScanSource): number {
  return listScanSides(call.desk.ledger, scan.id).filter(({ sha256 }) => sha256 === source.sha256).length
}

async function lookAt(
  call: Call,
  scan: Scan,
  { look, from, to }: { look: Look; from: number; to: number },
): Promise<Result<number>> {
  for (let at = from; at < to; at += atOnce) {
    const output = join(look.folder, 'thumbnails.bin')
    const answer = await runErrand(call, {
      helper: 'reader',
      op: 'thumbnails',
      input: { path: look.path, output, from: at, to: Math.min(at + atOnce, to) },
      output: thumbnailsAnswerSchema,
      timeoutMs,
      step: 'thumbnails',
    })
    if (!answer.ok) return answer
    const pictures = await readFile(output)
    atomically(call.desk.ledger, () => {
      for (const [index, { offset, length, blank }] of answer.value.sides.entries()) {
        const side = { scanId: scan.id, sha256: look.source.sha256, page: at + index + 1, blank }
        saveScanSide(call.desk.ledger, { ...side, picture: pictures.subarray(offset, offset + length) })
      }
    })
  }
  return ok(to - from)
}
