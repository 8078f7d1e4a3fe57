import { dayOfInstant, type Day } from '#domain/day.ts'

const yuan = new Intl.NumberFormat('zh-CN')

/** Whole yuan with separators; a dash when unknown. */
export function moneyText(amount: number | null): string {
  return amount === null ? '—' : `${yuan.format(amount)} 元`
}

/** A day, or a dash. */
export function dayText(day: Day | null): string {
  return day ?? '—'
}

/** Day and minute in Shanghai of an instant. */
export function instantText(instant: string): string {
  const time = new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(11, 16)
  return `${dayOfInstant(instant)} ${time}`
}

/** Bytes as a person reads them. */
export function bytesText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  if (bytes < 1_048_576) return `${(bytes / 1024).toFixed(0)} KB`
  return `${(bytes / 1_048_576).toFixed(1)} MB`
}

/** Rising whole numbers, three and more in a row as 1—4. */
export function rangesText(numbers: readonly number[]): string {
  const runs: number[][] = []
  for (const one of numbers) {
    const run = runs.at(-1)
    if (run !== undefined && run.at(-1) === one - 1) run.push(one)
    else runs.push([one])
  }
  return runs.map((run) => (run.length > 2 ? `${run[0]}—${run.at(-1)}` : run.join('、'))).join('、')
}
