import { rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { findProgram } from '#tests/helpers/externalTool.ts'

import { eachSize } from './eachSize.ts'
import { measureNode, measureProgram, type Cost } from './measure.ts'
import { benchRow, type BenchRow } from './row.ts'
import { scannedCase, type ScannedCase } from './scannedCase.ts'

const here = import.meta.dirname

/**
 * Binding scanned cases: ours with numbers, outline, manifest and hashes, beside a plain merge by
 * pdf-lib and by qpdf where there is one.
 */
export async function benchSeal(sizes: readonly number[] = [1000, 5000]): Promise<BenchRow[]> {
  return await eachSize(sizes, benchPages)
}

async function benchPages(directory: string, pages: number): Promise<BenchRow[]> {
  const made = await scannedCase(directory, pages)
  const mebibytes = Math.round((statSync(made.sources[0] ?? '').size * made.sources.length) / 1024 / 1024)
  const input = `${made.sources.length} scans, ${mebibytes} MiB`
  const row = (subject: string, cost: Cost) => benchRow({ bench: 'seal', subject, input, pages }, cost)
  const rows = [row('yijuan', bindByYijuan(directory, made))]
  const merged = join(directory, 'pdf-lib.pdf')
  rows.push(row('pdf-lib', measureNode(join(here, 'subjectPdfLib.ts'), [merged, ...made.sources])))
  rmSync(merged)
  const qpdf = await mergeByQpdf(directory, made)
  if (qpdf !== null) rows.push(row('qpdf', qpdf))
  return rows
}

function bindByYijuan(directory: string, { input }: ScannedCase): Cost {
  const file = join(directory, 'input.json')
  writeFileSync(file, JSON.stringify(input))
  const cost = measureNode(join(here, 'subjectYijuan.ts'), [file])
  rmSync(`${input.output}.part`)
  return cost
}

async function mergeByQpdf(directory: string, { sources }: ScannedCase): Promise<Cost | null> {
  const qpdf = findProgram('qpdf')
  if (qpdf === null) {
    console.error('不能在此判断 cannot be judged here: qpdf（本机没有 qpdf / no qpdf on this machine）')
    return null
  }
  return measureProgram(qpdf, ['--empty', '--pages', ...sources, '--', join(directory, 'qpdf.pdf')])
}
