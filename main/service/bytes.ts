import { maximumByteAnswer } from '#contract/bridge.ts'
import type { Desk } from '#store/desk.ts'
import { findAccount } from '#store/tables/accounts.ts'
import { findOriginal } from '#store/tables/materials.ts'
import { findArrival } from '#store/tables/scanArrivals.ts'
import { findSeal } from '#store/tables/seals.ts'

import type { ByteAnswer, ByteRange, Session } from './applicationTypes.ts'
import type { Runtime } from './call.ts'
import { normativeBytes } from './normative/normativeBytes.ts'
import { printPath } from './print/printFiles.ts'
import { mediaBytes } from './media/mediaBytes.ts'
import { scanBytes, thumbnailBytes } from './scan/scanBytes.ts'
import { diskBytes, keptBytes, type ServedBytes } from './servedBytes.ts'

/**
 * Answers a GET of bytes: `/bytes/material/<id>/<version>`, `/bytes/arrival/<id>`, `/bytes/print/<id>`,
 * `/bytes/normative/<line>/<sha256>`, `/bytes/sealed/<id>`; of scans and media see `scanBytes.ts` and `mediaBytes.ts`.
 *
 * At most `maximumByteAnswer` bytes a piece; a longer whole is answered with 206 and its first
 * piece, so that no answer can grow past what the browser host bears.
 */
export async function readBytes(
  runtime: Runtime,
  session: Session,
  url: URL,
  range: ByteRange | null,
): Promise<ByteAnswer> {
  const account =
    runtime.desk === null || session.staffNo === null ? null : findAccount(runtime.desk.ledger, session.staffNo)
  if (runtime.desk === null || account?.active !== true) return refuse(401)
  const parts = url.pathname.split('/').slice(1)
  const source =
    (await findSource(runtime.desk, parts)) ??
    (await mediaBytes(runtime, { desk: runtime.desk, account, session }, parts))
  if (source === null) return refuse(404)
  const start = range?.start ?? 0
  const end = Math.min(range?.end ?? source.length, source.length, start + maximumByteAnswer)
  if (start > end || (start === source.length && source.length > 0)) {
    return { status: 416, headers: { 'content-range': `bytes */${source.length}` }, body: new Uint8Array() }
  }
  const body = await source.read({ start, end })
  const isWhole = range === null && end === source.length
  const headers: Record<string, string> = { 'content-type': source.mediaType, 'accept-ranges': 'bytes' }
  if (!isWhole) headers['content-range'] = `bytes ${start}-${end - 1}/${source.length}`
  return { status: isWhole ? 200 : 206, headers, body }
}

async function findSource(desk: Desk, parts: readonly string[]): Promise<ServedBytes | null> {
  const [root, kind, id = '', version = '', page = ''] = parts
  if (root !== 'bytes') return null
  if (kind === 'material') return materialSource(desk, id, Number(version))
  if (kind === 'scan') return scanBytes(desk, id, version)
  if (kind === 'thumbnail') return thumbnailBytes(desk, id, version, page)
  if (kind === 'arrival') return arrivalSource(desk, id)
  if (kind === 'normative') return normativeBytes(desk, id, version)
  if (kind === 'print') return printSource(desk, id)
  return kind === 'sealed' ? sealedSource(desk, id) : null
}

function materialSource(desk: Desk, id: string, no: number): ServedBytes | null {
  const original = Number.isInteger(no) ? findOriginal(desk.ledger, id, no) : null
  return original === null ? null : keptBytes(desk, original)
}

function arrivalSource(desk: Desk, id: string): ServedBytes | null {
  const arrival = findArrival(desk.ledger, id)
  return arrival === null ? null : keptBytes(desk, { ...arrival, mediaType: arrival.gate.mediaType })
}

async function sealedSource(desk: Desk, id: string): Promise<ServedBytes | null> {
  const path = findSeal(desk.ledger, id)?.path
  return path === undefined ? null : diskBytes(path, 'application/pdf')
}

/** A print job is named by a random id; anything else is no file name of ours. */
async function printSource(desk: Desk, id: string): Promise<ServedBytes | null> {
  return /^[0-9a-f-]{36}$/u.test(id) ? diskBytes(printPath(desk.directory, id), 'application/pdf') : null
}

function refuse(status: number): ByteAnswer {
  return { status, headers: { 'content-type': 'text/plain' }, body: new Uint8Array() }
}
