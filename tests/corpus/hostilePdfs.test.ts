import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { BindOutput } from '#binder/bindInput.ts'
import { gateAnswerSchema, type GateAnswer } from '#binder/gate.ts'
import { withPdfium } from '#binder/pdfium.ts'
import { sampleCase } from '#binder/testing/sampleCase.ts'
import { sha256 } from '#main/sha256.ts'
import { createWorkerClient } from '#main/worker/client.ts'
import { forkWorker } from '#main/worker/fork.ts'
import { externalTool } from '#tests/helpers/externalTool.ts'
import { sharedDirectory } from '#tests/helpers/tempDirectory.ts'

const folder = join(import.meta.dirname, 'hostile-pdfs')
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.pdf'))
  .toSorted()
const timeoutMs = 20_000
const qpdf = externalTool('qpdf', 'whether qpdf finds the file bound from hostile material whole')
const pdfsig = externalTool('pdfsig', 'whether pdfsig can read the file bound from hostile material')

describe('the corpus of hostile PDFs', () => {
  const client = createWorkerClient(() => forkWorker('binder'), { rssLimitMiB: 1024 })
  const directory = sharedDirectory()
  const answers = new Map<string, GateAnswer>()

  beforeAll(async () => {
    for (const name of names) {
      const result = await client.call('gate', { path: join(folder, name), fileName: name }, { timeoutMs })
      if (result.ok) answers.set(name, gateAnswerSchema.parse(result.value))
    }
  }, 600_000)
  afterAll(() => client.close())

  it('never brings the gate down and never makes it wait', () => {
    expect(names.filter((name) => !answers.has(name))).toEqual([])
  })

  it('is usable, or says why not', () => {
    const silent = [...answers].filter(([, { state, reason, pages }]) => {
      const hasPages = pages.length > 0
      if (state === 'usable') return reason !== '' || !hasPages
      if (state === 'rerendered') return reason === '' || !hasPages
      return state !== 'unusable' || reason === '' || hasPages
    })
    expect(silent).toEqual([])
  })

  it('is read whole: the gate names the digest of the very bytes', () => {
    const wrong = [...answers].filter(([name, answer]) => answer.sha256 !== sha256(readFileSync(join(folder, name))))
    expect(wrong).toEqual([])
  })

  it('tells a locked file, a broken one and one that is none apart', () => {
    const reasonOf = (part: string): string =>
      [...answers].find(([name]) => name.includes(part))?.[1].reason ?? 'missing'
    expect({
      locked: reasonOf('encryption_openpassword'),
      broken: reasonOf('no-page-tree-node'),
      none: reasonOf('header-invalid-syntax-no-pdf'),
      whole: reasonOf('hello_world'),
    }).toEqual({ locked: 'encrypted', broken: 'damaged', none: 'notPdf', whole: '' })
  })

  describe('bound into one case file', () => {
    let output: BindOutput
    let bytes: Buffer

    beforeAll(async () => {
      const input = await sampleCase(
        directory,
        names.map((name) => ({ name, bytes: readFileSync(join(folder, name)) })),
      )
      const result = await client.call('bind', input, { timeoutMs: 60_000 })
      if (!result.ok) throw new Error(JSON.stringify(result.error))
      // The operation's own schema; parsing it again would only cost time.
      output = result.value as BindOutput
      bytes = readFileSync(output.path)
    }, 120_000)

    it('keeps every document: each has its pages, or one that stands for it', async () => {
      const items = output.manifest.items
      expect(items.map(({ file }) => file.path)).toEqual(names)
      expect(await withPdfium(bytes, ({ pageCount }) => pageCount)).toBe(output.pdfPages)
      expect(items.map(({ pageCount }) => pageCount)).toEqual(
        items.map(({ file }) => Math.max(1, answers.get(file.path)?.pages.length ?? 0)),
      )
    })

    it('shows each page as the original shows it', async () => {
      const texts = await withPdfium(bytes, (document) =>
        Array.from({ length: document.pageCount }, (_, i) => words(document.textOf(i))),
      )
      for (const item of output.manifest.items.filter(({ render }) => render === 'usable')) {
        const original = await withPdfium(readFileSync(join(folder, item.file.path)), (document) =>
          Array.from({ length: document.pageCount }, (_, i) => words(document.textOf(i))),
        )
        const bound = texts.slice(item.pdfFirst - 1, item.pdfLast)
        original.forEach((text, i) =>
          expect({ item: item.title, hasText: bound[i]?.includes(text) }).toEqual({ item: item.title, hasText: true }),
        )
      }
    })

    it('carries no script, no action and no file of theirs', () => {
      for (const word of ['/JavaScript', '/OpenAction', '/Launch', '/URI', '/SubmitForm', '/RichMedia']) {
        expect({ word, isThere: bytes.includes(word) }).toEqual({ word, isThere: false })
      }
    })

    it.skipIf(qpdf === null)('has a sound structure in the eyes of qpdf', () => {
      const { stdout } = spawnSync(qpdf ?? '', ['--check', output.path], { encoding: 'utf8' })
      expect(stdout).toContain('File is not encrypted')
      const json = execFileSync(qpdf ?? '', ['--json', '--json-key=pages', output.path], {
        encoding: 'utf8',
        maxBuffer: 1 << 28,
      })
      expect(JSON.parse(json).pages).toHaveLength(output.pdfPages)
    })

    it.skipIf(pdfsig === null)('shows its signature field to pdfsig', () => {
      expect(spawnSync(pdfsig ?? '', [output.path], { encoding: 'utf8' }).stdout).toContain('完整性封签')
    })
  })
})

function words(text: string): string {
  return text.replaceAll(/\s+/g, '')
}
