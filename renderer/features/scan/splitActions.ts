import type { OutputOf } from '#contract/index.ts'
import type { SplitCommand } from '#domain/scan/commands.ts'
import { documentAt, rangesOf } from '#domain/scan/documents.ts'
import type { DocumentStart, Sheet } from '#domain/scan/scan.ts'

type Kind = OutputOf<'scan.get'>['kinds'][number]

/** A new cut mark; the document goes into the volume of the one before. */
export function newStart(sheets: readonly Sheet[], at: number): DocumentStart {
  const before = rangesOf(sheets.slice(0, at)).documents.at(-1)
  const volume = before?.start.volume ?? '正'
  return { id: crypto.randomUUID(), kind: '', title: '未命名材料', volume, docNo: '', docDate: null }
}

/** Enter: a document begins here, or no longer does. */
export function toggleCut(sheets: readonly Sheet[], at: number): SplitCommand[] {
  const sheet = sheets[at]
  if (sheet === undefined) return []
  if (sheet.start !== null) return [{ do: 'uncut', at }]
  const restore: SplitCommand[] = sheet.dropped === null ? [] : [{ do: 'restore', at: [at] }]
  return [...restore, { do: 'cut', at, start: newStart(sheets, at) }]
}

/** The document at the place is of this kind; a side of no document begins one. */
export function chooseKind(sheets: readonly Sheet[], at: number, { code, title, volume }: Kind): SplitCommand[] {
  const describe: SplitCommand = { do: 'describe', at, as: { kind: code, title, volume } }
  return documentAt(rangesOf(sheets), at) === null ? [...toggleCut(sheets, at), describe] : [describe]
}

/** Delete: sides leave the file, or come back when all of them have left it. */
export function toggleDrop(sheets: readonly Sheet[], at: readonly number[]): SplitCommand[] {
  const isGone = at.every((place) => sheets[place]?.dropped !== null)
  return isGone ? [{ do: 'restore', at }] : [{ do: 'drop', at, why: 'aside' }]
}

/** V: the document at the place changes its volume. */
export function toggleVolume(sheets: readonly Sheet[], at: number): SplitCommand[] {
  const document = documentAt(rangesOf(sheets), at)
  if (document === null) return []
  return [{ do: 'describe', at, as: { volume: document.start.volume === '正' ? '副' : '正' } }]
}
