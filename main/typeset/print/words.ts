import { chineseDay, dayOfInstant, type Day } from '#domain/day.ts'

const shanghaiOffset = 8 * 3_600_000

/** `2023.09.04`, for the narrow date column of a catalogue; empty when there is no date. */
export function dottedDay(day: Day | null): string {
  return day === null ? '' : day.replaceAll('-', '.')
}

/** `2023年9月4日`, or blanks to be filled in by hand. */
export function dayOrBlank(day: Day | null): string {
  return day === null ? '' : chineseDay(day)
}

/** `2023-09-04 10:11:12` on a clock in China. */
export function shanghaiTime(instant: string): string {
  return new Date(Date.parse(instant) + shanghaiOffset).toISOString().slice(0, 19).replace('T', ' ')
}

/** The day of an instant in China, as official documents write it. */
export function shanghaiDay(instant: string): string {
  return chineseDay(dayOfInstant(instant))
}

/** A hash or fingerprint in groups of `size`, so that two people can read it to each other. */
export function grouped(text: string, size = 8): string[] {
  return text.replaceAll(/[\s:]/g, '').match(new RegExp(`.{1,${size}}`, 'gu')) ?? []
}

/** Paragraphs of a text somebody typed: one per line, empty lines left out. */
export function paragraphs(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** `1,234,567 字节` */
export function byteCount(bytes: number): string {
  return `${bytes.toLocaleString('en-US')} 字节`
}

/** 通过 / 未通过 / 在此无法判断: the three words of every check. */
export const verdictWords = { pass: '通过', fail: '未通过', unknown: '在此无法判断' } as const
