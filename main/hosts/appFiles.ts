import { readFile, stat } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'

import type { ByteAnswer } from './door.ts'
import { commonHeaders, contentSecurityPolicy, freshNonce } from './pageHeaders.ts'

/** A single answer of more than 75 MB kills the browser host (docs/decisions); no file of ours comes near. */
const largestFile = 32 * 1024 * 1024

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.otf': 'font/otf',
  '.pfb': 'application/octet-stream',
  '.wasm': 'application/wasm',
  '.bcmap': 'application/octet-stream',
  '.icc': 'application/octet-stream',
}

/**
 * Answers a GET of one built file below `root`; `/` is `index.html` with a fresh nonce in its
 * headers and in `<meta property="csp-nonce">`.
 *
 * 403 for a path that leaves the folder however it is written, 404 for what is not there or not of
 * a known type.
 */
export async function appFile(root: string, url: URL): Promise<ByteAnswer> {
  const path = relativePath(url.pathname)
  if (path === null) return plain(403)
  const file = join(root, path === '' ? 'index.html' : path)
  if (!file.startsWith(root + sep)) return plain(403)
  const type = contentTypes[extname(file).toLowerCase()]
  const size = type === undefined ? null : await sizeOf(file)
  if (type === undefined || size === null || size > largestFile) return plain(404)
  const body = await readFile(file)
  return extname(file) === '.html'
    ? page(body.toString('utf8'), type)
    : { status: 200, headers: headersOf(path, type), body }
}

/** An answer without content. */
export function plain(status: number, extra: Record<string, string> = {}): ByteAnswer {
  return { status, headers: { ...commonHeaders('text/plain; charset=utf-8'), ...extra }, body: new Uint8Array() }
}

function relativePath(pathname: string): string | null {
  let path: string
  try {
    path = decodeURIComponent(pathname).replace(/^\/+/, '')
  } catch {
    return null
  }
  // A URL keeps `..%2f` as it is; backslash and colon are separators on Windows.
  const isSuspicious = path.includes('\0') || /[\\:]/.test(path) || path.split('/').includes('..')
  return isSuspicious ? null : path
}

function page(html: string, type: string): ByteAnswer {
  const nonce = freshNonce()
  // Without the second one Chrome offers to translate the page.
  const metas = `<meta property="csp-nonce" nonce="${nonce}"><meta name="google" content="notranslate">`
  const body = html.replace('</head>', `${metas}</head>`)
  const headers = { ...commonHeaders(type), 'content-security-policy': contentSecurityPolicy(nonce) }
  return { status: 200, headers, body: Buffer.from(body) }
}

function headersOf(path: string, type: string): Record<string, string> {
  // Vite puts a hash into the name of everything in assets/.
  const isNamedByHash = path.startsWith('assets/')
  return { ...commonHeaders(type), ...(isNamedByHash && { 'cache-control': 'public, max-age=31536000, immutable' }) }
}

async function sizeOf(file: string): Promise<number | null> {
  const found = await stat(file).catch(() => null)
  return found?.isFile() ? found.size : null
}
