import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { sharedDirectory } from '#tests/helpers/tempDirectory.ts'

import { answerGet } from './answerGet.ts'
import { appFile } from './appFiles.ts'
import type { ByteAnswer } from './door.ts'

const folder = sharedDirectory()
const root = join(folder, 'renderer')
mkdirSync(join(root, 'assets'), { recursive: true })
writeFileSync(join(root, 'index.html'), '<html><head></head></html>')
writeFileSync(join(root, 'assets', 'index-1.js'), 'export {}')
writeFileSync(join(root, 'notes.exe'), 'MZ')
writeFileSync(join(folder, 'renderer-secret.json'), '{}')

const get = (path: string) => appFile(root, new URL(`https://yijuan.invalid${path}`))
const text = ({ body }: ByteAnswer) => Buffer.from(body).toString('utf8')

describe('the page’s files', () => {
  it('come with a nonce that stands in the header and in the page, fresh each time', async () => {
    const [one, other] = [await get('/'), await get('/')]
    const nonce = /nonce="([^"]+)"/.exec(text(one))?.[1] ?? 'none'
    expect(one.headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${nonce}'`)
    expect(one.headers['content-security-policy']).toContain("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'")
    expect(text(other)).not.toContain(nonce)
  })

  it('are typed, never sniffed, and kept only when their name carries a hash', async () => {
    const { status, headers } = await get('/assets/index-1.js')
    expect({ status, headers }).toMatchObject({
      status: 200,
      headers: { 'content-type': 'text/javascript; charset=utf-8', 'x-content-type-options': 'nosniff' },
    })
    expect([headers['cache-control'], (await get('/')).headers['cache-control']]).toEqual([
      'public, max-age=31536000, immutable',
      'no-store',
    ])
  })

  it.each([
    '/..%2frenderer-secret.json',
    '/%2e%2e%2frenderer-secret.json',
    '/..%5crenderer-secret.json',
    '/C:%2fx.json',
    '/%00.js',
    '/%E0%A4%A',
  ])('do not reach beyond their folder by %s', async (path) => {
    expect((await get(path)).status).toBe(403)
  })

  it.each(['/assets', '/nothing.js', '/notes.exe', '/renderer-secret.json'])('do not hold %s', async (path) => {
    expect((await get(path)).status).toBe(404)
  })
})

describe('bytes of a material', () => {
  const asked: unknown[] = []
  const door = {
    async readBytes(...question: unknown[]) {
      asked.push(question)
      return {
        status: 206,
        headers: { 'content-type': 'application/pdf', 'content-range': 'bytes 5-9/20' },
        body: Buffer.from('12345'),
      }
    },
  }
  const url = 'https://yijuan.invalid/bytes/material/m1/1'

  it('are asked of the service for the window’s own session, as a range', async () => {
    const answer = await answerGet({ method: 'GET', url, range: 'bytes=5-9' }, { root, door, window: 7 })
    expect(asked).toEqual([[7, url, { start: 5, end: 10 }]])
    expect(answer).toMatchObject({
      status: 206,
      headers: {
        'content-type': 'application/pdf',
        'content-range': 'bytes 5-9/20',
        'content-security-policy': "default-src 'none'; sandbox",
      },
    })
  })

  it('are never written to', async () => {
    expect((await answerGet({ method: 'PUT', url, range: null }, { root, door, window: 7 })).status).toBe(405)
    expect(asked).toHaveLength(1)
  })
})
