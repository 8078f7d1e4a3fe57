import { appendFileSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

import { openTestOffice } from '#tests/helpers/testOffice.ts'

import { measureNode, type Cost } from './measure.ts'
import type { BenchRow } from './row.ts'
import { scannedCase } from './scannedCase.ts'

const here = import.meta.dirname

/** Scans taken in through the service beside plain SHA-256 of the same bytes. */
export async function benchIntake(sizes: readonly number[] = [1000, 5000]): Promise<BenchRow[]> {
  const rows: BenchRow[] = []
  for (const pages of sizes) {
    const directory = mkdtempSync(join(tmpdir(), 'yijuan-bench-'))
    try {
      rows.push(...(await benchPages(directory, pages)))
    } finally {
      rmSync(directory, { recursive: true, force: true, maxRetries: 5 })
    }
  }
  return rows
}

async function benchPages(directory: string, pages: number): Promise<BenchRow[]> {
  const files = await differentScans(directory, pages)
  const office = await openTestOffice(directory)
  await office.close()
  const mebibytes = Math.round(files.reduce((sum, path) => sum + statSync(path).size, 0) / 1024 / 1024)
  const row = (subject: string, cost: Cost): BenchRow => ({
    bench: 'intake',
    subject,
    input: `${files.length} scans, ${mebibytes} MiB`,
    pages,
    cpuSeconds: round(cost.cpuSeconds),
    wallSeconds: round(cost.wallSeconds),
    peakMiB: Math.round(cost.peakMiB),
  })
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

function round(value: number): number {
  return Math.round(value * 100) / 100
}
