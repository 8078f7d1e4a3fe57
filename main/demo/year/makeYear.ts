import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import * as z from 'zod'

import { daySchema, type Day } from '#domain/day.ts'
import { intakeFileName, intakeMaterialsFolder } from '#domain/intake/intakeFolder.ts'
import type { WorkerHooks } from '#main/worker/protocol.ts'

import { countPages } from '#main/demo/drawPages.ts'
import { PaperPress } from '#main/demo/typesetPaper.ts'
import { yearCases, type YearCase } from './yearCase.ts'
import { folderOfYearCase, type NumberedPaper } from './yearFolder.ts'
import { writeYearLedger } from './yearLedger.ts'
import { papersOfYearCase, type YearPaper } from './yearPapers.ts'

/** Where to put ledger and folders, and the day on which the demo desk is looked at. */
export const yearRequestSchema = z.object({ directory: z.string(), today: daySchema })

/** What was made: the ledger, and a folder for each case whose papers are not the full dossier. */
export interface MadeYear {
  readonly ledger: string
  readonly folders: string[]
  readonly pages: number
}

/**
 * Writes the demo desk of 2023 as an office has it: one ledger for all cases, and an intake folder
 * with the papers of each. The same day gives the same papers.
 */
export async function makeYear(
  { directory, today }: z.infer<typeof yearRequestSchema>,
  hooks?: WorkerHooks,
): Promise<MadeYear> {
  const cases = yearCases(today)
  const ledger = join(directory, '2023案件台账（演示）.xlsx')
  await writeYearLedger(cases, ledger)
  const press = new PaperPress(new Map())
  const folders: string[] = []
  let pages = 0
  for (const [index, one] of cases.entries()) {
    hooks?.signal.throwIfAborted()
    hooks?.progress('demo', index, cases.length, one.party.name)
    if (one.isDossier) continue
    const folder = join(directory, one.key)
    pages += await writeFolder(press, one, { folder, today })
    folders.push(folder)
  }
  return { ledger, folders, pages }
}

async function writeFolder(press: PaperPress, one: YearCase, at: { folder: string; today: Day }): Promise<number> {
  const materials = join(at.folder, intakeMaterialsFolder)
  await mkdir(materials, { recursive: true })
  const numbered: NumberedPaper[] = []
  const next = { 正: 1, 副: 1 }
  for (const paper of papersOfYearCase(one, at.today)) {
    const first = next[paper.volume]
    // The stamp sticks at the end of the long paper: the sheet behind it carries the same number.
    const twice = paper.isLong ? one.numberedTwice : null
    const pdf = press.set('year-paper', {
      fits: {},
      officers: [...one.officers, ...one.officers].slice(0, 2),
      parties: [one.party],
      first,
      paper: { ...paper.text, pages: (twice ?? first) - first + 1 },
    })
    await writeFile(join(materials, paper.file), pdf)
    const count = await countPages(pdf)
    numbered.push({ ...paper, labels: labelsOf(paper, first, count) })
    next[paper.volume] = first + count - (twice === null ? 0 : 1)
  }
  await writeFile(join(at.folder, intakeFileName), `${JSON.stringify(folderOfYearCase(one, numbered), null, 2)}\n`)
  return numbered.reduce((sum, paper) => sum + paper.labels.length, 0)
}

/** What waits for its signatures carries no number yet. */
function labelsOf({ isPrinted }: YearPaper, first: number, count: number): string[] {
  return isPrinted ? [] : Array.from({ length: count }, (_, index) => String(first + index))
}
