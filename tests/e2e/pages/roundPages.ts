import { mkdir, readFile } from 'node:fs/promises'
import { basename } from 'node:path'

import { expect, type Page } from 'playwright/test'

import { pageTexts } from '#typeset/readBack.ts'
import { scanPapers } from '#tests/helpers/paperScan.ts'
import { writePaper, writtenPages } from '#tests/helpers/textPaper.ts'

import { openTab } from './casePages.ts'

/** A paper of the file as the office made it, with how many pages it has. */
export interface FilePaper {
  /** What is put in. */
  readonly path: string
  /** As the office program made it. */
  readonly made: string
  readonly title: string
  readonly pages: number
}

/**
 * The file of S4 as the copier delivered it: one 笔录, which came from the office program, names the
 * firm by its signboard, and the result of the monitoring was told to nobody.
 */
export async function writeCaseFile(folder: string): Promise<FilePaper[]> {
  const plan: [string, number, string[]][] = [
    ['立案审批表', 2, []],
    ['现场检查（勘察）笔录', 3, []],
    ['调查询问笔录', 2, ['工作单位：华源环保服务中心']],
    ['监测（检测）报告', 2, []],
    ['行政处罚案件调查报告', 2, []],
    ['行政处罚决定书', 1, []],
  ]
  await mkdir(`${folder}/扫描`, { recursive: true })
  const papers: FilePaper[] = []
  for (const [title, pages, first] of plan) {
    const made = await writePaper(folder, title, writtenPages(title, pages, first))
    const path = first.length > 0 ? made : await scanned(made, pages, `${folder}/扫描/${title}.pdf`, firstLook)
    papers.push({ path, made, title, pages })
  }
  return papers
}

const firstLook = { dpi: 150, skew: -0.5, noise: 4 }
const secondLook = { dpi: 150, skew: 0.6, noise: 6, seed: 40 }

function scanned(pdf: string, pages: number, path: string, look: typeof firstLook): Promise<string> {
  const sides = Array.from({ length: pages }, (_, index) => ({ pdf, page: index + 1 }))
  return scanPapers(path, sides, look)
}

/** The whole file laid into the copier once more: every paper gets its new scan as a version. */
export async function rescanFile(page: Page, papers: readonly FilePaper[], folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  await openTab(page, '材料')
  for (const { made, title, pages } of papers) {
    const scan = await scanned(made, pages, `${folder}/重扫-${basename(made)}`, secondLook)
    await page.locator('.materialRow', { hasText: title }).first().click()
    await expect(page.locator('.detailTitle')).toHaveText(title)
    await page.locator('.detailBar input[type=file]').first().setInputFiles(scan)
    await expect(page.getByRole('combobox', { name: '版本' })).toBeVisible({ timeout: 30_000 })
  }
}

/** The text of a PDF without its spaces. */
export async function wordsOf(path: string): Promise<string> {
  return (await pageTexts(await readFile(path))).join('').replaceAll(/\s/gu, '')
}
