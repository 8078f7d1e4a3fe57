import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { BenchRow } from './row.ts'

/** Measures cases of so many pages one after the other, each in a folder that is removed again. */
export async function eachSize(
  sizes: readonly number[],
  measure: (directory: string, pages: number) => Promise<BenchRow[]>,
): Promise<BenchRow[]> {
  const rows: BenchRow[] = []
  for (const pages of sizes) {
    const directory = mkdtempSync(join(tmpdir(), 'yijuan-bench-'))
    try {
      rows.push(...(await measure(directory, pages)))
    } finally {
      rmSync(directory, { recursive: true, force: true, maxRetries: 5 })
    }
  }
  return rows
}
