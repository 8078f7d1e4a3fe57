import type { DiscretionTable } from './discretionTable.ts'

/**
 * The mark 样表 cannot be taken off: a table that says it is one, has the code of the sample or its
 * very factors stays one, however it came in.
 */
export function markSample(table: DiscretionTable, sample: DiscretionTable): DiscretionTable {
  const isSample = table.isSample || table.code === sample.code || contentOf(table) === contentOf(sample)
  return { ...table, isSample }
}

function contentOf({ factors }: DiscretionTable): string {
  return JSON.stringify(factors.map(({ label, options }) => [label, options.map((one) => [one.label, one.pct])]))
}
