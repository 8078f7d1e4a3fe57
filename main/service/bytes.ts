import { open, stat } from 'node:fs/promises'

import { maximumByteAnswer } from '#contract/bridge.ts'
import { readRange } from '#store/blobStore.ts'
import type { Desk } from '#store/desk.ts'
import { findAccount } from '#store/tables/accounts.ts'
import { findMaterial } from '#store/tables/materials.ts'
import { findArrival } from '#store/tables/scanArrivals.ts'
import { findSeal } from '#store/tables/seals.ts'

import type { ByteAnswer, ByteRange, Session } from './applicationTypes.ts'
import type { Runtime } from './call.ts'
import { printPath } from './print/printFiles.ts'
import { mediaBytes } from './media/mediaBytes.ts'
import { scanBytes, thumbnailBytes } from './scan/scanBytes.ts'

/** Bytes that can be read in pieces. */
interface ByteSource {
  readonly mediaType: string
  readonly length: number
  read(range: ByteRange): Promise<Uint8Array>
}

/**
 * Answers a GET of bytes: `/bytes/material/<id>/<version>`, `/bytes/arrival/<id>`, `/bytes/print/<id>` and `/bytes/sealed/<id>`.
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

async function findSource(desk: Desk, parts: readonly string[]): Promise<ByteSource | null> {
  const [root, kind, id = '', version = '', page = ''] = parts
  if (root !== 'bytes') return null
  if (kind === 'material') return materialSource(desk, id, Number(version))
  if (kind === 'scan') return scanBytes(desk, id, version)
  if (kind === 'thumbnail') return thumbnailBytes(desk, id, version, page)
  if (kind === 'arrival') return arrivalSource(desk, id)
  if (kind === 'print') return printSource(desk, id)
  return kind === 'sealed' ? sealedSource(desk, id) : null
}

function materialSource(desk: Desk, id: string, no: number): ByteSource | null {
  const version = findMaterial(desk.ledger, id)?.versions.find((one) => one.no === no)
  if (version === undefined) return null
  return {
    mediaType: version.gate.mediaType,
    length: version.bytes,
    read: async ({ start, end }) => readRange(desk, version.sha256, start, end),
  }
}

function arrivalSource(desk: Desk, id: string): ByteSource | null {
  const arrival = findArrival(desk.ledger, id)
  if (arrival === null) return null
  return {
    mediaType: arrival.gate.mediaType,
    length: arrival.bytes,
    read: async ({ start, end }) => readRange(desk, arrival.sha256, start, end),
  }
}

async function sealedSource(desk: Desk, id: string): Promise<ByteSource | null> {
  const path = findSeal(desk.ledger, id)?.path
  return path === undefined ? null : pdfOnDisk(path)
}

/** A print job is named by a random id; anything else is no file name of ours. */
async function printSource(desk: Desk, id: string): Promise<ByteSource | null> {
  return /^[0-9a-f-]{36}$/u.test(id) ? pdfOnDisk(printPath(desk.directory, id)) : null
}

async function pdfOnDisk(path: string): Promise<ByteSource | null> {
  const found = await stat(path).catch(() => null)
  if (found === null) return null
  return { mediaType: 'application/pdf', length: found.size, read: (range) => readFileRange(path, range) }
}

async function readFileRange(path: string, { start, end }: ByteRange): Promise<Uint8Array> {
  const file = await open(path)
  try {
    const buffer = new Uint8Array(end - start)
    const { bytesRead } = await file.read(buffer, 0, buffer.length, start)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

function refuse(status: number): ByteAnswer {
  return { status, headers: { 'content-type': 'text/plain' }, body: new Uint8Array() }
}
