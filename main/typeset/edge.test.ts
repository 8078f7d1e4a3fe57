import { describe, expect, it } from 'vitest'

import { pdfPixels, type PagePixels } from '#tests/helpers/pdfPixels.ts'

import { sampleAt as at } from './testing/sampleCase.ts'
import { catalogueItems, samples } from './testing/sampleData.ts'
import { templateNames, type TemplateName } from './templates.ts'
import { typesetBytes } from './typeset.ts'

/** Millimetres that must stay white: left and right, and below the last line (the footer is above it). */
const free = { sides: 15, below: 8 }

/** Pages of which something stands where it would be cut off or run out of its frame. */
async function pagesOverTheEdge(template: TemplateName, data: unknown): Promise<number[]> {
  const { pdf } = await typesetBytes({ template, data, at })
  return (await pdfPixels(pdf, 1)).flatMap((page, index) => (isClean(page) ? [] : [index + 1]))
}

function isClean({ width, height, dark }: PagePixels): boolean {
  // A4, upright or on its side.
  const [across, down] = width > height ? [297, 210] : [210, 297]
  const side = Math.floor((free.sides / across) * width)
  const below = Math.floor((free.below / down) * height)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const isEdge = x < side || x >= width - side || y >= height - below
      if (isEdge && dark(x, y)) return false
    }
  }
  return true
}

const { discussion } = samples.discussionRecord
const crowd = Array.from({ length: 60 }, (_, index) => ({ name: `出席人${index}`, post: '副局长', staffNo: null }))
const long = '情况属实。'.repeat(700)

describe('the edge of the paper', () => {
  it.each(templateNames)('is not reached by %s', async (template) => {
    expect(await pagesOverTheEdge(template, samples[template])).toEqual([])
  })

  it.each<[string, TemplateName, unknown]>([
    ['a file name without any place to break', 'verifyReport', { ...samples.verifyReport, fileName: 'W'.repeat(300) }],
    [
      'a title longer than a page',
      'frontMatter',
      { ...samples.frontMatter, items: catalogueItems(3).map((item) => ({ ...item, title: long })) },
    ],
    [
      'an opinion longer than a page',
      'reviewForm',
      { ...samples.reviewForm, round: { ...samples.reviewForm.round, opinionText: long } },
    ],
    [
      'a meeting of sixty',
      'discussionRecord',
      { ...samples.discussionRecord, discussion: { ...discussion, attendees: crowd } },
    ],
    ['a closing note of two thirds of a page', 'closingNote', { ...samples.closingNote, summary: long.slice(0, 700) }],
    ['a closing note of several pages', 'closingNote', { ...samples.closingNote, summary: long, remarks: long }],
    [
      'a list of two hundred damaged pages',
      'verifyReport',
      {
        ...samples.verifyReport,
        checks: [
          {
            name: '逐页校验',
            verdict: 'fail',
            explanation: '',
            items: Array.from({ length: 200 }, (_, index) => ({
              title: '现场检查笔录',
              page: `第 ${index} 页`,
              detail: '内容有改动',
            })),
          },
        ],
      },
    ],
  ])('is not reached by %s', async (_, template, data) => {
    expect(await pagesOverTheEdge(template, data)).toEqual([])
  })

  it('is seen when something stands on it', () => {
    expect(isClean({ width: 210, height: 297, dark: (x, y) => x === 100 && y === 292 })).toBe(false)
    expect(isClean({ width: 210, height: 297, dark: (x, y) => x === 100 && y === 280 })).toBe(true)
  })
})
