import { join, parse } from 'node:path'

import { readableAnswerSchema } from '#binder/readablePages.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import type { ScanSource } from '#domain/scan/scan.ts'

import type { Call } from '#service/call.ts'
import { runErrand } from '#service/helpers.ts'
import { keepFile, type KeptFile } from '#service/material/takeIn.ts'
import { withWorkFolder } from '#service/workFolder.ts'

const readTimeoutMs = 600_000

/**
 * Keeps a scan whole and says which sides can be cut from it: its own, or those of a readable copy
 * made of it, when it is a picture or damaged.
 *
 * @returns the kept file, and the copy behind it where one was needed. `fileUnusable` when no side
 * can be read.
 */
export async function keepSource(call: Call, path: string): Promise<Result<ScanSource[]>> {
  const kept = await keepFile(call, path)
  if (!kept.ok) return kept
  const { gate, version } = kept.value
  if (gate.state === 'usable') return ok([sourceOf(kept.value, { lost: false, madeFrom: null })])
  if (gate.reason === 'encrypted' || gate.state === 'placeholder')
    return fail({ kind: 'fileUnusable', fileName: version.fileName, reason: gate.reason })
  return withWorkFolder(call, (folder) => keepCopy(call, kept.value, { path, folder }))
}

async function keepCopy(
  call: Call,
  original: KeptFile,
  { path, folder }: { path: string; folder: string },
): Promise<Result<ScanSource[]>> {
  const { gate, version } = original
  const output = join(folder, `${parse(version.fileName).name}（可读部分）.pdf`)
  const pictures = gate.state === 'image' || gate.mediaType.startsWith('image/') ? gate.pages.length : 0
  const read = await runErrand(call, {
    helper: 'binder',
    op: 'readablePages',
    input: { path, pictures, output },
    output: readableAnswerSchema,
    timeoutMs: readTimeoutMs,
    step: 'gate',
  })
  if (!read.ok) return read
  if (read.value.pages === 0) return fail({ kind: 'fileUnusable', fileName: version.fileName, reason: gate.reason })
  const copy = await keepFile(call, output)
  if (!copy.ok) return copy
  const { lost } = read.value
  return ok([
    { ...sourceOf(original, { lost, madeFrom: null }), pages: [] },
    sourceOf(copy.value, { lost, madeFrom: version.sha256 }),
  ])
}

function sourceOf({ version, gate }: KeptFile, from: Pick<ScanSource, 'lost' | 'madeFrom'>): ScanSource {
  const { sha256, bytes, fileName } = version
  return { sha256, bytes, fileName, pages: gate.pages, reason: gate.reason, ...from }
}
