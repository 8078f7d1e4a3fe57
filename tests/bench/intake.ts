import { appendFileSync, copyFileSync, mkdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'

import { openTestOffice } from '#tests/helpers/testOffice.ts'

import { eachSize } from './eachSize.ts'
import { measureNode, type Cost } from './measure.ts'
import { benchRow, type BenchRow } from './row.ts'
import { scannedCase } from './scannedCase.ts'

const here = import.meta.dirname

/** Scans taken in through the service beside plain SHA-256 of the same bytes. */
export async function benchIntake(sizes: readonly number[] = [1000, 5000]): Promise<BenchRow[]> {
  return await eachSize(sizes, benchPages)
}

async function benchPages(directory: string, pages: number): Promise<BenchRow[]> {
  const files = await differentScans(directory, pages)
  const office = await openTestOffice(directory)
  await office.close()
  const mebibytes = Math.round(files.reduce((sum, path) => sum + statSync(path).size, 0) / 1024 / 1024)
  const input = `${files.length} scans, ${mebibytes} MiB`
  const row = (subject: string, cost: Cost) => benchRow({ bench: 'intake', subject, input, pages }, cost)
  return [
    row('yijuan', measureNode(join(here, 'subjectIntake.ts'), [directory, ...files])),
    row('sha256', measureNode(join(here, 'subjectSha256.ts'), files)),
  ]
}

/** Equal files would be kept once only: each gets a comment of its own behind its end. */
async function differentScans(directory: string, pages: number): Promise<string[]> {
  const { sources } = await scannedCase(directory, pages)
  const folder = join(directory, 'intake')
  mkdirSync(folder)
  return sources.map((source, index) => {
    const path = join(folder, basename(source))
    copyFileSync(source, path)
    appendFileSync(path, `%${index}\n`)
    return path
  })
}
