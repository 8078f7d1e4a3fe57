import type { PlatformDue } from '#contract/platform.ts'

/** What becomes of a section of another system, by its outcome. */
export const entryOutcomeText = { entered: '已录入', due: '待录入', unknown: '无法判断' } as const

/** How long there is still time: `剩 3 天`, `已超 2 天`, or what is missing to count. */
export function daysLeftOf(row: Pick<PlatformDue, 'outcome' | 'daysLeft' | 'baseLabel' | 'certain'>): string {
  if (row.outcome === 'entered') return ''
  if (row.daysLeft === null) return `没有“${row.baseLabel}”的日期`
  const counted =
    row.daysLeft < 0 ? `已超 ${-row.daysLeft} 天` : row.daysLeft === 0 ? '今天到期' : `剩 ${row.daysLeft} 天`
  return row.certain ? counted : `${counted}（当年放假安排未公布，仅供参考）`
}
