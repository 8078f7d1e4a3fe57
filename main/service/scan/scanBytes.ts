import type { Desk } from '#store/desk.ts'
import { findScan, findScanPicture } from '#store/tables/scans.ts'

import { keptBytes, memoryBytes, type ServedBytes } from '#service/servedBytes.ts'

/** `/bytes/scan/<scanId>/<sha256>`: a source whole; null when it is none of this scan. */
export function scanBytes(desk: Desk, scanId: string, sha256: string): ServedBytes | null {
  const source = findScan(desk.ledger, scanId)?.sources.find((one) => one.sha256 === sha256)
  return source === undefined ? null : keptBytes(desk, { ...source, mediaType: 'application/pdf' })
}

/** `/bytes/thumbnail/<scanId>/<sha256>/<page>`: a small picture; null until it is made. */
export function thumbnailBytes(desk: Desk, scanId: string, sha256: string, page: string): ServedBytes | null {
  const picture = findScanPicture(desk.ledger, scanId, sha256, Number(page))
  return picture === null || picture.length === 0 ? null : memoryBytes(picture, 'image/jpeg')
}
