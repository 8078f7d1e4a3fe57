import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { BindInput, BindOutput } from '#binder/bindInput.ts'
import { mixedBundle } from '#binder/testing/mixedBundle.ts'
import { readBack } from '#binder/testing/pdfiumReader.ts'
import { sampleCase } from '#binder/testing/sampleCase.ts'
import { scanJpeg, textPdf, twoPageTiff } from '#binder/testing/sampleSources.ts'
import { createIdentity } from '#seal/createIdentity.ts'
import { signCaseFile } from '#seal/signCaseFile.ts'
import { externalTool } from '#tests/helpers/externalTool.ts'
import { outsideView } from '#tests/helpers/outsideView.ts'
import { tempDirectory } from '#tests/helpers/tempDirectory.ts'
import { tempFolder } from '#tests/helpers/tempFolder.ts'
import { bindTypeset } from '#tests/helpers/typesetCase.ts'

const qpdf = externalTool('qpdf', '目录、书签、页码在 qpdf 看来是否落在所指的页上')
const pdftotext = externalTool('pdftotext', '封面、目录、备考表的文字在 poppler 看来是否完整')
const pdffonts = externalTool('pdffonts', '封卷所用字体在 poppler 看来是否全部嵌入')
const pdfsig = externalTool('pdfsig', '封签在 poppler 看来是否有效')

const names = '㛃䶮堃喆𬱟𫖯'
const party = `泉州${names}环保科技有限公司`
const longTitle = `关于${party}未在密闭空间中进行产生含挥发性有机物废气的生产活动一案的调查报告（含证据目录、现场照片及监测数据附表）`

/** Scans, a video and 45 more papers: the catalogue goes on overleaf. */
async function scannedCase(directory: string): Promise<BindInput> {
  const scan = await scanJpeg(1, 620, 877)
  const input = await sampleCase(directory, [
    { name: '1 决定书.jpg', bytes: scan },
    { name: '2 传真.tif', bytes: await twoPageTiff() },
    { name: '3 录像.mp4', bytes: Buffer.from('\0\0\0\x20ftypisom a film', 'latin1') },
    ...Array.from({ length: 45 }, (_, i) => ({ name: `${i + 4} 送达回证.jpg`, bytes: scan })),
  ])
  const { plan } = input
  Object.assign(plan.cover, { party, title: `${party}未密闭排放VOCs案` })
  Object.assign(plan.closingNote, { summary: `本案当事人${party}。`, filedBy: '陈䶮' })
  Object.assign(plan.items[0] ?? {}, { title: longTitle, docNo: '闽泉环罚〔2026〕18号' })
  return input
}

describe('a sealed case file, as programs that are not ours see it', () => {
  const folder = tempFolder()
  let bound: BindOutput
  let path = ''

  beforeAll(async () => {
    bound = await bindTypeset(await scannedCase(folder.path), folder.path)
    path = bound.path
    const identity = await createIdentity({ bureau: '示例市生态环境局', at: '2026-11-22T08:00:00.000Z', years: 10 })
    await signCaseFile({ path, contents: bound.contents, ...identity })
  }, 120_000)
  afterAll(() => folder.remove())

  it.skipIf(qpdf === null)('leads every row of the catalogue to the page whose printed number stands in it', () => {
    const { pages, linksOn } = outsideView(qpdf ?? '', path)
    const catalogue = pages.filter(({ label }) => label.startsWith('目录'))
    expect(catalogue.map(({ label }) => label)).toEqual(['目录1', '目录2'])
    const targets = catalogue.flatMap((page) => linksOn(page))
    expect(targets.map(({ label }) => label)).toEqual(bound.manifest.items.map((item) => String(item.firstNumber)))
  })

  it.skipIf(qpdf === null)('calls every page by its printed number and leads the outline to it', () => {
    const { pages, outline } = outsideView(qpdf ?? '', path)
    const numbers = Array.from({ length: 49 }, (_, index) => String(index + 1))
    expect(pages.map(({ label }) => label)).toEqual(['封面', '目录1', '目录2', ...numbers, '备考表'])
    expect(outline).toEqual([
      { title: '封面', label: '封面' },
      { title: '目录', label: '目录1' },
      ...bound.manifest.items.map((item) => ({ title: `${item.no} ${item.title}`, label: String(item.firstNumber) })),
      { title: '备考表', label: '备考表' },
    ])
  })

  it.skipIf(pdftotext === null)(
    'shows rare names on cover, catalogue and closing note, and prints each number once',
    () => {
      const pages = textOf(path)
      expect([pages[0], pages.at(-1)].map((page) => page?.includes(party))).toEqual([true, true])
      expect(pages[1]).toContain(longTitle)
      expect(pages[1]).toContain('闽泉环罚〔2026〕18号')
      expect(pages.slice(3, 6)).toEqual(['1', '2', '3'])
    },
  )

  it.skipIf(pdffonts === null)('embeds every font', () => {
    expect(new Set(embedded(path))).toEqual(new Set(['yes']))
  })

  it.skipIf(pdffonts === null)('is told from a file whose font is not embedded (negative control)', async () => {
    const foreign = join(folder.path, 'foreign.pdf')
    writeFileSync(foreign, await textPdf(1, 'not embedded'))
    expect(embedded(foreign)).toEqual(['no'])
  })

  it.skipIf(pdfsig === null)('is whole for pdfsig, and no longer when a line end is added', () => {
    expect(judged(path)).toEqual([true, true])
    const longer = join(folder.path, 'longer.pdf')
    writeFileSync(longer, Buffer.concat([readFileSync(path), Buffer.from('\n')]))
    expect(judged(longer)).toEqual([true, false])
  })

  it('leads there in pdfium as well, by one link for each row', async () => {
    const { links } = await readBack(readFileSync(path))
    expect(links.flat()).toEqual(bound.manifest.items.map(({ pdfFirst }) => pdfFirst - 1))
  })

  it('claims PDF/A-3b, like the files that were put before a validator (docs/decisions/0006)', () => {
    expect(bound.archival).toEqual({ claimed: true, reason: '' })
  })

  function textOf(file: string): string[] {
    const text = execFileSync(pdftotext ?? '', ['-raw', file, '-'], { encoding: 'utf8' })
    return text
      .split('\f')
      .slice(0, -1)
      .map((page) => page.replaceAll(/\s/gu, ''))
  }
  function embedded(file: string): string[] {
    const table = execFileSync(pdffonts ?? '', [file], { encoding: 'utf8' })
    const rows = table
      .split('\n')
      .slice(2)
      .filter((row) => row !== '')
    return rows.map((row) => / (yes|no) +(?:yes|no) +(?:yes|no) +\d+ +\d+$/u.exec(row)?.[1] ?? `unread: ${row}`)
  }
  function judged(file: string): boolean[] {
    const said = execFileSync(pdfsig ?? '', [file], { encoding: 'utf8' })
    return [said.includes('Signature is Valid'), said.includes('- Total document signed')]
  }
})

it('is bound to the same bytes by another process in another time zone', async () => {
  const directory = tempDirectory()
  const request = join(directory, 'input.json')
  writeFileSync(request, JSON.stringify(await sampleCase(directory, await mixedBundle())))
  const child = fileURLToPath(import.meta.resolve('#tests/fixtures/bindTypesetChild.ts'))
  const [here, there] = [
    { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8' },
    { TZ: 'America/Los_Angeles', LANG: 'C' },
  ].map((place) => {
    const folder = join(directory, place.LANG)
    mkdirSync(folder)
    const said = execFileSync(process.execPath, [child, request, folder], {
      encoding: 'utf8',
      env: { ...process.env, ...place },
    })
    return { hour: JSON.parse(said).hour, bytes: readFileSync(join(folder, '案卷.pdf.part')) }
  })
  expect([here?.hour, there?.hour]).toEqual([16, 0])
  expect(here?.bytes.length).toBeGreaterThan(100_000)
  expect(here?.bytes.equals(there?.bytes ?? Buffer.of())).toBe(true)
})
