import type { Cost } from './measure.ts'

/** One measurement. CPU is user and system time of the subject's own process; memory its highest resident size. */
export interface BenchRow {
  bench: string
  subject: string
  input: string
  pages: number
  cpuSeconds: number
  wallSeconds: number
  peakMiB: number
}

/** A row as it is printed: seconds to the hundredth, whole MiB. */
export function benchRow(what: Pick<BenchRow, 'bench' | 'subject' | 'input' | 'pages'>, cost: Cost): BenchRow {
  return {
    ...what,
    cpuSeconds: hundredths(cost.cpuSeconds),
    wallSeconds: hundredths(cost.wallSeconds),
    peakMiB: Math.round(cost.peakMiB),
  }
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100
}
