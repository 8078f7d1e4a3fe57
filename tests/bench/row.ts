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
