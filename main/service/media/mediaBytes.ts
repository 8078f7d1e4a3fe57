import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { Account } from '#domain/account/account.ts'
import type { MaterialVersion } from '#domain/material/material.ts'
import { ok } from '#domain/result.ts'
import type { Desk } from '#store/desk.ts'
import { findMaterial } from '#store/tables/materials.ts'
import { findPictureView, savePictureView } from '#store/tables/pictureViews.ts'
import { findRecording } from '#store/tables/recordings.ts'

import type { Session } from '#service/applicationTypes.ts'
import type { Call, Runtime } from '#service/call.ts'
import { diskBytes, keptBytes, memoryBytes, type ServedBytes } from '#service/servedBytes.ts'
import { withWorkFolder } from '#service/workFolder.ts'

import { writeView } from './writeView.ts'

/** Who asks, on which open desk. */
interface Reader {
  readonly desk: Desk
  readonly account: Account
  readonly session: Session
}

/** A small view is kept in the desk; a large one is made again when it is wanted. */
const smallView = 400
const largestView = 2600

/**
 * The bytes of media, or null: `/bytes/viewCopy/<id>/<version>` (阅览件) ·
 * `/bytes/view/<id>/<version>/<page from 0>/<longest side>` (a picture of any kind as JPEG) ·
 * `/bytes/recording/<id>` (a film, wherever it lies).
 */
export async function mediaBytes(runtime: Runtime, by: Reader, parts: readonly string[]): Promise<ServedBytes | null> {
  const [root, kind, id = '', version = '', page = '0', maximum = ''] = parts
  if (root !== 'bytes') return null
  if (kind === 'recording') return recordingBytes(by.desk, id)
  const found = findMaterial(by.desk.ledger, id)?.versions.find((one) => one.no === Number(version))
  if (found === undefined) return null
  if (kind === 'viewCopy') return viewCopyBytes(by.desk, found)
  if (kind !== 'view') return null
  const side = Math.min(Math.max(Math.trunc(Number(maximum)) || smallView, 16), largestView)
  return viewBytes(runtime, by, found, { page: Math.max(0, Math.trunc(Number(page)) || 0), maximum: side })
}

function viewCopyBytes(desk: Desk, { viewCopy }: MaterialVersion): ServedBytes | null {
  return viewCopy === null ? null : keptBytes(desk, { ...viewCopy, mediaType: viewCopy.gate.mediaType })
}

async function viewBytes(
  runtime: Runtime,
  by: Reader,
  version: MaterialVersion,
  view: { page: number; maximum: number },
): Promise<ServedBytes | null> {
  const key = { sha256: version.sha256, ...view }
  const isSmall = view.maximum <= smallView
  const known = isSmall ? findPictureView(by.desk.ledger, key) : null
  const jpeg = known ?? (await drawn(callOf(runtime, by), version, view))
  if (jpeg === null) return null
  if (known === null && isSmall) savePictureView(by.desk.ledger, key, jpeg)
  return memoryBytes(jpeg, 'image/jpeg')
}

async function drawn(
  call: Call,
  version: MaterialVersion,
  view: { page: number; maximum: number },
): Promise<Uint8Array | null> {
  if (!version.gate.mediaType.startsWith('image/')) return null
  const made = await withWorkFolder(call, async (folder) => {
    const output = join(folder, 'view.jpg')
    const written = await writeView(call, version, { ...view, turn: 0, output })
    return written.ok ? ok(await readFile(output)) : written
  })
  return made.ok ? made.value : null
}

async function recordingBytes(desk: Desk, id: string): Promise<ServedBytes | null> {
  const recording = findRecording(desk.ledger, id)
  if (recording === null) return null
  const { path, mediaType } = recording
  return path === null ? keptBytes(desk, recording) : diskBytes(path, mediaType)
}

/** A view is asked for without a call of its own: nobody stops it, nobody watches it. */
function callOf(runtime: Runtime, { desk, account, session }: Reader): Call {
  const { signal } = new AbortController()
  return { runtime, desk, account, session, signal, pack: runtime.pack, via: 'window', progress: () => {} }
}
