import { maximumByteAnswer } from '#contract/bridge.ts'

/** Where the bytes of a version are read from. */
export function bytesUrl(materialId: string, version: number): string {
  return `/bytes/material/${encodeURIComponent(materialId)}/${version}`
}

/** Where the bytes of the 阅览件 of a version are read from. */
export function viewCopyUrl(materialId: string, version: number): string {
  return `/bytes/viewCopy/${encodeURIComponent(materialId)}/${version}`
}

/** Bytes `begin` (included) to `end` (excluded) of a byte address. */
export async function readRange(
  url: string,
  begin: number,
  end: number,
  signal?: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await fetch(url, {
    headers: { Range: `bytes=${begin}-${end - 1}` },
    ...(signal === undefined ? {} : { signal }),
  })
  if (!answer.ok) throw new Error(`GET ${url}: ${answer.status}`)
  return new Uint8Array(await answer.arrayBuffer())
}

/** The whole file as a Blob, read in pieces that the host can answer. */
export async function readBlob(
  url: string,
  file: { bytes: number; mediaType: string },
  signal: AbortSignal,
): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = []
  for (let at = 0; at < file.bytes; at += maximumByteAnswer) {
    parts.push(await readRange(url, at, Math.min(at + maximumByteAnswer, file.bytes), signal))
  }
  return new Blob(parts, { type: file.mediaType })
}
