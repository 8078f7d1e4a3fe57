import { readRange } from '#store/blobStore.ts'
import type { Desk } from '#store/desk.ts'
import { findScan, findScanPicture } from '#store/tables/scans.ts'

import type { ByteRange } from '#service/applicationTypes.ts'

/** Bytes of a scan that can be read in pieces. */
interface ScanBytes {
  readonly mediaType: string
  readonly length: number
  read(range: ByteRange): Promise<Uint8Array>
}

/** `/bytes/scan/<scanId>/<sha256>`: a source whole; null when it is none of this scan. */
export function scanBytes(desk: Desk, scanId: string, sha256: string): ScanBytes | null {
  const source = findScan(desk.ledger, scanId)?.sources.find((one) => one.sha256 === sha256)
  if (source === undefined) return null
  return {
    mediaType: 'application/pdf',
    length: source.bytes,
    read: async ({ start, end }) => readRange(desk, sha256, start, end),
  }
}

/** `/bytes/thumbnail/<scanId>/<sha256>/<page>`: a small picture; null until it is made. */
export function thumbnailBytes(desk: Desk, scanId: string, sha256: string, page: string): ScanBytes | null {
  const picture = findScanPicture(desk.ledger, scanId, sha256, Number(page))
  if (picture === null || picture.length === 0) return null
  return {
    mediaType: 'image/jpeg',
    length: picture.length,
    read: async ({ start, end }) => picture.subarray(start, end),
  }
}
