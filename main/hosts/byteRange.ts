import { maximumByteAnswer } from '#contract/bridge.ts'

/**
 * Reads a `Range` header (RFC 9110 §14.2): one range from a start, cut to what one answer may hold.
 *
 * `end` is exclusive and may lie beyond the last byte. Null: no range is asked for. 'refused': several ranges, a suffix,
 * or nonsense; answer 416.
 */
export function parseRange(header: string | null | undefined): { start: number; end: number } | null | 'refused' {
  if (header === null || header === undefined || header === '') return null
  const match = /^bytes=(\d{1,15})-(\d{0,15})$/.exec(header.trim())
  if (!match) return 'refused'
  const start = Number(match[1])
  const last = match[2] ? Number(match[2]) : Number.MAX_SAFE_INTEGER - 1
  if (last < start) return 'refused'
  return { start, end: Math.min(last + 1, start + maximumByteAnswer) }
}
