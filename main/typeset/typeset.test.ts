import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { sha256 } from '#main/sha256.ts'
import { tempDirectory } from '#tests/helpers/tempDirectory.ts'

import { pageTexts } from './readBack.ts'
import { sampleAt } from './testing/sampleCase.ts'
import {
  catalogueItems,
  sampleClosingNote,
  sampleFrontMatter,
  samplePlaceholder,
  samples,
} from './testing/sampleData.ts'
import { templateNames, type TemplateData } from './templates.ts'
import { typeset, typesetBytes } from './typeset.ts'

const at = sampleAt

async function textOf(pdf: Uint8Array): Promise<string> {
  return (await pageTexts(pdf)).join('\n').replaceAll(/\s/g, '')
}

function frontMatterWith(
  cover: Partial<TemplateData<'frontMatter'>['cover']>,
  items = catalogueItems(1),
): TemplateData<'frontMatter'> {
  return { ...sampleFrontMatter, cover: { ...sampleFrontMatter.cover, ...cover }, items }
}

describe('every form of the case file', () => {
  it.each(templateNames)('%s gives the same bytes for the same data and date', async (template) => {
    const first = await typesetBytes({ template, data: samples[template], at })
    await typesetBytes({ template: 'closingNote', data: sampleClosingNote, at: '2024-01-01T00:00:00Z' })
    const again = await typesetBytes({ template, data: samples[template], at })
    expect(sha256(again.pdf)).toBe(sha256(first.pdf))
  })

  it('gives the same bytes on a PC in another time zone', async () => {
    const output = join(tempDirectory(), 'cover.pdf')
    const program = `
      const { typeset } = await import(${JSON.stringify(join(import.meta.dirname, 'typeset.ts'))})
      await typeset(JSON.parse(process.env.REQUEST))`
    const request = { template: 'frontMatter', data: sampleFrontMatter, at, output }
    const env = { ...process.env, TZ: 'America/New_York', REQUEST: JSON.stringify(request) }
    execFileSync(process.execPath, ['--input-type=module', '--eval', program], { env })
    const { pdf } = await typesetBytes({ template: 'frontMatter', data: sampleFrontMatter, at })
    expect(sha256(readFileSync(output))).toBe(sha256(pdf))
  })

  it('prints a name that turns the direction of reading as it was typed, and does not stop at it', async () => {
    const named = { ...catalogueItems(1)[0]!, title: 'a\u202Efdp.exe\u2066附件' }
    const { pdf } = await typesetBytes({ template: 'frontMatter', data: frontMatterWith({}, [named]), at })
    expect(await textOf(pdf)).toContain('afdp.exe附件')
  })

  it('carries the given date and no other', async () => {
    const early = await typesetBytes({ template: 'closingNote', data: sampleClosingNote, at: '2023-01-02T03:04:05Z' })
    const late = await typesetBytes({ template: 'closingNote', data: sampleClosingNote, at })
    expect(Buffer.from(early.pdf).toString('latin1')).toContain('D:20230102030405')
    expect(Buffer.from(late.pdf).toString('latin1')).not.toContain('D:20230102030405')
  })

  it('never prints the previous party', async () => {
    const parties = ['甲乙化工有限公司', '丙丁印染有限公司', '戊己电镀厂']
    const texts = []
    for (const party of parties)
      texts.push(
        await textOf((await typesetBytes({ template: 'frontMatter', data: frontMatterWith({ party }), at })).pdf),
      )
    expect(texts.map((text) => parties.filter((party) => text.includes(party)))).toEqual(
      parties.map((party) => [party]),
    )
  })

  it('writes the file it reports', async () => {
    const output = join(tempDirectory(), '卷内备考表.pdf')
    const result = await typeset({ template: 'closingNote', data: sampleClosingNote, at, output })
    expect(result).toEqual({ pages: 1, bytes: readFileSync(output).byteLength })
  })
})

describe('the cover and the catalogue', () => {
  it.each([1, 26, 120])('lists %i documents, each linked, with the heading on every page', async (count) => {
    const { pdf, pages } = await typesetBytes({
      template: 'frontMatter',
      data: frontMatterWith({}, catalogueItems(count)),
      at,
    })
    const [cover, ...catalogue] = await pageTexts(pdf)
    const links = [
      ...Buffer.from(pdf)
        .toString('latin1')
        .matchAll(/yijuan:item\/(\d+)/g),
    ].map((match) => Number(match[1]))
    expect(pages).toBe(catalogue.length + 1)
    expect(cover).toContain('行政处罚案件卷宗')
    expect(catalogue.filter((page) => !/序号[\s\S]*文件名[\s\S]*页码/.test(page))).toEqual([])
    expect([...new Set(links)].toSorted((left, right) => left - right)).toEqual(
      Array.from({ length: count }, (_, index) => index + 1),
    )
    expect(catalogue.at(-1)).toContain(`${count * 3 - 2}–${count * 3}`)
  })

  it('keeps the cover on one page however much there is to say', async () => {
    const party = Array.from({ length: 40 }, (_, index) => `第${index + 1}当事人有限责任公司`).join('、')
    const { pages } = await typesetBytes({
      template: 'frontMatter',
      data: frontMatterWith({ party, result: party }),
      at,
    })
    expect(pages).toBe(2)
  })

  it('leaves the column of document numbers out when no document has one', async () => {
    const items = catalogueItems(3).map((item) => ({ ...item, docNo: '' }))
    const { pdf } = await typesetBytes({ template: 'frontMatter', data: frontMatterWith({}, items), at })
    expect((await pageTexts(pdf))[1]).not.toContain('文号')
  })
})

describe('a page for an item without pages', () => {
  it('is exactly one page each, even with a file name of 200 letters', async () => {
    const [first] = samplePlaceholder.pages
    if (first === undefined) throw new Error('no sample')
    const long = { ...first, fileName: `${'DSJ_2023'.repeat(25)}.mp4`, explanation: '录像时间较长。'.repeat(60) }
    const { pages } = await typesetBytes({ template: 'placeholder', data: { pages: [first, long, first] }, at })
    expect(pages).toBe(3)
  })
})

describe('what people type', () => {
  it('is printed as it stands, whatever it means to a typesetting program', async () => {
    const remarks = String.raw`"引号" 'x' \反斜线\n #let x = 1 *粗* _斜_ $E=mc^2$ <标签> @cite [方括号] {花} ~ // 注 /* */ \u{41} 100%`
    const { pdf } = await typesetBytes({ template: 'closingNote', data: { ...sampleClosingNote, remarks }, at })
    expect(await textOf(pdf)).toContain(remarks.replaceAll(/\s/g, ''))
  })

  it.each([
    ['an emoji', '罚款😀', '😀 (U+1F600)'],
    ['a character no font has', '林𡈽', '𡈽 (U+2123D)'],
    ['a character of an old input method', '王\ue123', '\ue123 (U+E123)'],
    ['half an emoji', '罚款\ud83d', '\ufffd (U+D800–U+DFFF)'],
  ])('is refused by name when it holds %s', async (_, handler, named) => {
    const refused = typesetBytes({ template: 'frontMatter', data: frontMatterWith({ handler }), at })
    await expect(refused).rejects.toMatchObject({ reason: 'glyphMissing', message: expect.stringContaining(named) })
  })

  it('is refused when it does not fit the form', async () => {
    const refused = typesetBytes({ template: 'closingNote', data: { summary: 1 }, at })
    await expect(refused).rejects.toMatchObject({ reason: 'invalidData' })
  })

  it('runs over several pages in a long discussion without losing a word', async () => {
    const { discussion } = samples.discussionRecord
    const text = Array.from({ length: 900 }, (_, index) => `第${index}句`).join('，')
    const data = {
      ...samples.discussionRecord,
      discussion: { ...discussion, report: text, statements: [{ speaker: '苏某某', opinion: 'agree' as const, text }] },
    }
    const { pages, pdf } = await typesetBytes({ template: 'discussionRecord', data, at })
    const texts = await pageTexts(pdf)
    expect(pages).toBeGreaterThan(5)
    expect(texts.filter((page) => !page.replaceAll(/\s/g, '').includes('出席人员签字'))).toEqual([])
  })

  it('is judged by the checklist: the adverse row, its page and the ticked opinion are on the review form', async () => {
    const { pdf } = await typesetBytes({ template: 'reviewForm', data: samples.reviewForm, at })
    expect(await textOf(pdf)).toContain(
      '（第5项）现场检查笔录未载明采样点位与排放口的位置关系，建议补充平面图并由当事人确认。依据：《现场检查（勘察）笔录》第2页：“在总排口采集水样一份”',
    )
  })
})
