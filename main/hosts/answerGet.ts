import { appFile, plain } from './appFiles.ts'
import { parseRange } from './byteRange.ts'
import type { ByteAnswer, Door } from './door.ts'
import { commonHeaders } from './pageHeaders.ts'

/** A request of the page on its own origin. */
export interface PageRequest {
  readonly method: string
  readonly url: string
  readonly range: string | null
}

/** Answers what the page of one window asks for: built files, and bytes of materials from the service. */
export async function answerGet(
  request: PageRequest,
  { root, door, window }: { root: string; door: Pick<Door, 'readBytes'>; window: number },
): Promise<ByteAnswer> {
  if (request.method !== 'GET') return plain(405, { allow: 'GET' })
  const url = new URL(request.url)
  if (!url.pathname.startsWith('/bytes/')) return appFile(root, url)
  const range = parseRange(request.range)
  if (range === 'refused') return plain(416)
  const answer = await door.readBytes(window, request.url, range)
  // A material is foreign content: as a document of its own it may do nothing at all.
  const headers = { 'content-security-policy': "default-src 'none'; sandbox", ...answer.headers }
  return { ...answer, headers: { ...commonHeaders('application/octet-stream'), ...headers } }
}
