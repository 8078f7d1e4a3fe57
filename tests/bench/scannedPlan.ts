import { basename, dirname, join } from 'node:path'

import { sampleCase } from '#binder/testing/sampleCase.ts'
import type { BindInput } from '#binder/bindInput.ts'

/** The plan over scans that are equal but for their names: one is gated, the others follow it. */
export async function pictureBindInput(
  directory: string,
  scan: { sources: readonly string[]; pagesPerScan: number; bytes: Buffer },
): Promise<BindInput> {
  const sample = await sampleCase(join(directory, 'sample'), [{ name: 'scan.pdf', bytes: scan.bytes }])
  const [model] = sample.plan.items
  if (model === undefined || model.render !== 'usable') throw new Error('the scan is not usable')
  const items = scan.sources.map((path, i) => ({
    ...model,
    no: i + 1,
    title: `扫描件${i + 1}`,
    firstNumber: i * scan.pagesPerScan + 1,
    lastNumber: (i + 1) * scan.pagesPerScan,
    file: { ...model.file, path: basename(path) },
  }))
  return {
    ...sample,
    plan: { ...sample.plan, items },
    originalsDirectory: dirname(scan.sources[0] ?? directory),
    output: join(directory, 'yijuan.pdf'),
  }
}
