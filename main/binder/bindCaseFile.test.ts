import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'

import { canonicalJson } from '#domain/proof/canonicalJson.ts'
import { manifestSchema } from '#domain/proof/manifest.ts'
import { sha256 } from '#main/sha256.ts'
import type { WorkerHooks } from '#main/worker/protocol.ts'
import { externalTool } from '#tests/helpers/externalTool.ts'
import { sharedDirectory, tempDirectory } from '#tests/helpers/tempDirectory.ts'

import { bindCaseFile } from './bindCaseFile.ts'
import type { BindInput, BindOutput } from './bindInput.ts'
import { withPdfium } from './pdfium.ts'
import { mixedBundle } from './testing/mixedBundle.ts'
import { readBack, type ReadBack } from './testing/pdfiumReader.ts'
import { sampleCase } from './testing/sampleCase.ts'
import { scanPdf, textPdf } from './testing/sampleSources.ts'

const qpdf = externalTool('qpdf', 'whether qpdf finds the bound file whole')
const pdfsig = externalTool('pdfsig', 'whether pdfsig finds the empty signature field')
const sha256sum = externalTool('sha256sum', 'whether SHA256SUMS can be checked by sha256sum')

describe('a bound case file of every sort of material', () => {
  const directory = sharedDirectory()
  let input: BindInput
  let output: BindOutput
  let bytes: Buffer
  let read: ReadBack

  beforeAll(async () => {
    input = await sampleCase(directory, await mixedBundle())
    output = await bindCaseFile(input, quiet())
    bytes = readFileSync(output.path)
    read = await readBack(bytes)
  }, 60_000)

  it('takes over what can be taken over and says what could not', () => {
    expect(
      output.manifest.items.map(({ render, renderReason, pageCount }) => `${render} ${renderReason} ${pageCount}`),
    ).toEqual([
      'usable  3',
      'usable  2',
      'image  1',
      'usable  1',
      'usable  1',
      'usable  1',
      'usable  1',
      'usable  1',
      'usable  1',
      'usable  2',
      'image  2',
      'placeholder mediaType 1',
      'rerendered damaged 3',
      'unusable empty 1',
      'placeholder mediaType 1',
    ])
    expect(output.pdfPages).toBe(25)
    expect(bytes.length).toBe(output.bytes)
  })

  it('calls numbered pages by the number printed on them', () => {
    const numbers = Array.from({ length: 22 }, (_, i) => String(i + 1))
    expect(read.labels).toEqual(['封面', '目录', ...numbers, '备考表'])
  })

  it('leads every line of the catalogue to the first page of its item', () => {
    expect(read.links[1]).toEqual(output.manifest.items.map(({ pdfFirst }) => pdfFirst - 1))
  })

  it('lists cover, catalogue, items and closing note in the outline', () => {
    const items = output.manifest.items.map(({ no, title, pdfFirst }) => ({
      title: `${no} ${title}`,
      page: pdfFirst - 1,
    }))
    expect(read.outline).toEqual([
      { title: '封面', page: 0 },
      { title: '目录', page: 1 },
      ...items,
      { title: '备考表', page: 24 },
    ])
  })

  it('drops foreign links, actions and scripts but keeps what a stamp looks like', async () => {
    expect(read.annotations).toEqual([1, 15, ...Array.from({ length: 23 }, () => 0)])
    for (const word of ['/JavaScript', '/OpenAction', '/AA', 'must not survive'])
      expect(bytes.includes(word)).toBe(false)
    const page = output.manifest.items[9]?.pdfFirst ?? 0
    expect(
      await share(bytes, page - 1, (r, g, b) => r > 200 && g < 80 && b < 80, {
        left: 0.1,
        right: 0.6,
        top: 0.1,
        bottom: 0.3,
      }),
    ).toBeGreaterThan(0.1)
  })

  it('prints every number visibly at the upper right, and none on cover, catalogue and closing note', async () => {
    const corner = { left: 0.8, right: 1, top: 0, bottom: 0.12 }
    const expected = await withPdfium(bytes, (document) => Array.from({ length: 25 }, (_, i) => document.textOf(i)))
    for (let index = 0; index < 25; index++) {
      const label = read.labels[index] ?? ''
      const isNumbered = /^\d+$/.test(label)
      const black = await share(bytes, index, (r, g, b) => r < 110 && g < 110 && b < 110, corner)
      const white = await share(bytes, index, (r, g, b) => r > 240 && g > 240 && b > 240, corner)
      expect({ index, black: black > 0.0002 && white > 0.0002 }).toEqual({ index, black: isNumbered })
      if (isNumbered) expect(expected[index]?.match(/\d+/g) ?? []).toContain(label)
    }
  })

  it('keeps the text of the pages it took over', async () => {
    const texts = await withPdfium(bytes, (document) => [2, 3, 4].map((i) => document.textOf(i)))
    expect(texts.map((text) => /statement page (\d)/.exec(text)?.[1])).toEqual(['1', '2', '3'])
  })

  it('lays a byte at the door of one page: segments stand end to end up to the manifest and their hashes agree', () => {
    let at = 0
    for (const segment of output.manifest.segments) {
      expect(segment.offset).toBe(at)
      expect(sha256(bytes.subarray(at, at + segment.length))).toBe(segment.sha256)
      at += segment.length
    }
    const manifestObject = bytes.subarray(at, at + 200).toString('latin1')
    expect(manifestObject).toMatch(/^\d+ 0 obj\n<< \/Type \/EmbeddedFile \/Subtype \/application#2Fjson /)
    const pages = output.manifest.segments.flatMap(({ kind, pdfPage }) => (kind === 'page' ? [pdfPage] : []))
    expect(pages).toEqual(Array.from({ length: 25 }, (_, i) => i + 1))
  })

  it('notices a flipped byte in the segment of its page (negative control)', () => {
    const page = output.manifest.segments.find(({ pdfPage }) => pdfPage === 5)
    if (page === undefined) throw new Error('no page 5')
    const flipped = Buffer.from(bytes)
    flipped[page.offset + 40]! ^= 1
    expect(sha256(flipped.subarray(page.offset, page.offset + page.length))).not.toBe(page.sha256)
  })

  it('carries the manifest as canonical JSON in clear', () => {
    const text = canonicalJson(manifestSchema.parse(output.manifest))
    expect(bytes.includes(Buffer.from(text))).toBe(true)
    expect(text).not.toContain('materialId')
  })

  it('leaves one gap and covers everything else', () => {
    const { offset, length } = output.contents
    const range = /\/ByteRange \[(\d+) (\d+) (\d+) (\d+)\]/.exec(bytes.toString('latin1'))
    expect(range?.slice(1).map(Number)).toEqual([0, offset, offset + length, bytes.length - offset - length])
    expect(bytes.subarray(offset, offset + length).toString()).toBe(`<${'0'.repeat(2 * input.gapBytes)}>`)
    expect(bytes.toString('latin1').match(/startxref/g)).toHaveLength(1)
  })

  it('passes a JPEG on byte for byte', async () => {
    const original = readFileSync(join(input.originalsDirectory, '3 照片.jpg'))
    expect(bytes.includes(original)).toBe(true)
  })

  it('gives the same bytes for the same plan', async () => {
    const again = await bindCaseFile({ ...input, output: `${input.output}2` }, quiet())
    expect(sha256(readFileSync(again.path))).toBe(sha256(bytes))
  })

  it('claims no PDF/A while a foreign page is in it', () => {
    expect(output.archival).toEqual({ claimed: false, reason: 'foreignPages' })
    expect(bytes.includes('pdfaid')).toBe(false)
  })

  it.skipIf(qpdf === null)('is whole in the eyes of qpdf', () => {
    expect(execFileSync(qpdf ?? '', ['--check', output.path], { encoding: 'utf8' })).toContain(
      'No syntax or stream encoding errors',
    )
  })

  it.skipIf(pdfsig === null)('shows its signature field to pdfsig', () => {
    expect(execFileSync(pdfsig ?? '', [output.path], { encoding: 'utf8' })).toContain('完整性封签')
  })

  it.skipIf(sha256sum === null)('lets sha256sum check the originals', () => {
    const start = bytes.indexOf('stream\n', bytes.indexOf('/Subtype /text#2Fplain')) + 7
    writeFileSync(
      join(input.originalsDirectory, '..', 'SUMS'),
      bytes.subarray(start, bytes.indexOf('\nendstream', start)),
    )
    const report = execFileSync(sha256sum ?? '', ['-c', '../SUMS'], { cwd: input.originalsDirectory, encoding: 'utf8' })
    expect(report.match(/: OK/g)).toHaveLength(15)
  })
})

describe('a case file that keeps the numbers of its paper', () => {
  it('is called by them, page for page, and nothing is stamped over them', async () => {
    const input = await sampleCase(tempDirectory(), [
      { name: 'a.pdf', bytes: await textPdf(2, 'a') },
      { name: '录像.mp4', bytes: Buffer.from('no pages of its own') },
    ])
    const [paper, video] = input.plan.items
    paper!.labels = ['12', '12-1']
    video!.labels = ['13-1']
    const bytes = readFileSync((await bindCaseFile(input, quiet())).path)
    expect((await readBack(bytes)).labels).toEqual(['封面', '目录', '12', '12-1', '13-1', '备考表'])
    const texts = await withPdfium(bytes, (document) => [2, 3, 4].map((i) => document.textOf(i)))
    // The page that stands in for the video is ours: no numbering machine has been there.
    expect(texts.map((text) => /12|13-1/.exec(text)?.[0] ?? null)).toEqual([null, null, '13-1'])
  })

  it('binds the 阅览件 of an original without pages, and lists both in SHA256SUMS', async () => {
    const input = await sampleCase(tempDirectory(), [{ name: '阅览件.pdf', bytes: await textPdf(1, 'a') }])
    const [item] = input.plan.items
    const original = { path: '票据.ofd', bytes: 3, sha256: sha256('ofd'), mediaType: 'application/ofd' }
    Object.assign(item!, { view: item!.file, file: original })
    const { path, manifest } = await bindCaseFile(input, quiet())
    const bytes = readFileSync(path)
    expect([manifest.items[0]?.pageCount, manifest.items[0]?.file.path]).toEqual([1, '票据.ofd'])
    const sums = `${original.sha256}  票据.ofd\n${item!.view!.sha256}  阅览件.pdf\n`
    expect(bytes.includes(Buffer.from(sums))).toBe(true)
  })
})

describe('binding that fails', () => {
  it('refuses an original that is no longer what the plan recorded, and leaves nothing behind', async () => {
    const input = await sampleCase(tempDirectory(), [{ name: 'a.pdf', bytes: await textPdf(1, 'a') }])
    writeFileSync(join(input.originalsDirectory, 'a.pdf'), await textPdf(1, 'b'))
    await expect(bindCaseFile(input, quiet())).rejects.toMatchObject({ reason: 'originalChanged', message: '1' })
    expect(existsSync(`${input.output}.part`)).toBe(false)
  })

  it('refuses a plan with another number of pages', async () => {
    const input = await sampleCase(tempDirectory(), [{ name: 'a.pdf', bytes: await textPdf(2, 'a') }])
    input.plan.items[0]!.pageCount = 3
    await expect(bindCaseFile(input, quiet())).rejects.toMatchObject({ reason: 'pagesChanged' })
  })

  it('refuses a path that leads out of the folder of originals', async () => {
    const input = await sampleCase(tempDirectory(), [{ name: 'a.pdf', bytes: await textPdf(1, 'a') }])
    input.plan.items[0]!.file.path = '../front.pdf'
    await expect(bindCaseFile(input, quiet())).rejects.toMatchObject({ reason: 'originalMissing' })
  })

  it('stops when the user gives up, and leaves nothing behind', async () => {
    const input = await sampleCase(tempDirectory(), [{ name: 'a.pdf', bytes: await scanPdf(4, 1) }])
    const abort = new AbortController()
    const hooks: WorkerHooks = { progress: (_, done) => done === 4 && abort.abort(), signal: abort.signal }
    await expect(bindCaseFile(input, hooks)).rejects.toThrow(/abort/i)
    expect(existsSync(`${input.output}.part`)).toBe(false)
  })
})

describe('a case file whose pages are all ours', () => {
  it('claims PDF/A-3b with an output intent', async () => {
    const input = await sampleCase(tempDirectory(), [{ name: '空.pdf', bytes: Buffer.alloc(0) }])
    const { path, archival } = await bindCaseFile(input, quiet())
    const text = readFileSync(path, 'latin1')
    expect(archival).toEqual({ claimed: true, reason: '' })
    expect([text.includes('<pdfaid:part>3'), text.includes('/GTS_PDFA1')]).toEqual([true, true])
  })
})

function quiet(): WorkerHooks {
  return { progress: () => {}, signal: new AbortController().signal }
}

type Area = { left: number; right: number; top: number; bottom: number }

/** The share of pixels of an area (fractions of the page) that `is` accepts. */
async function share(
  bytes: Uint8Array,
  index: number,
  is: (r: number, g: number, b: number) => boolean,
  area: Area,
): Promise<number> {
  return withPdfium(bytes, (document) => {
    const drawn = document.draw(index, 200)
    if (drawn === null) throw new Error(`page ${index} cannot be drawn`)
    const { width, height, rgba } = drawn
    let hits = 0
    let all = 0
    for (let y = Math.floor(area.top * height); y < area.bottom * height; y++) {
      for (let x = Math.floor(area.left * width); x < area.right * width; x++) {
        const at = 4 * (y * width + x)
        all++
        if (is(rgba[at] ?? 0, rgba[at + 1] ?? 0, rgba[at + 2] ?? 0)) hits++
      }
    }
    return hits / all
  })
}
