import type { OutputOf } from '#contract/index.ts'
import { labelsOf, rangesOf } from '#domain/scan/documents.ts'
import { sideKey, type Sheet } from '#domain/scan/scan.ts'

import type { TileLook } from './SideTile.tsx'

/** How every side looks now. */
export function looksOf(sheets: readonly Sheet[], seen: OutputOf<'scan.get'>['seen']): TileLook[] {
  const blanks = new Map(seen.map((side) => [sideKey(side), side.blank]))
  const labels = labelsOf(sheets)
  const place = new Map<number, { heading: string; tint: number }>()
  for (const [no, { start, sides }] of rangesOf(sheets).documents.entries()) {
    for (const [i, side] of sides.entries()) {
      place.set(side, { heading: i === 0 ? `${no + 1} ${start.title}` : '', tint: no })
    }
  }
  return sheets.map((sheet, index) => ({
    no: index + 1,
    sheet,
    heading: place.get(index)?.heading ?? null,
    tint: place.get(index)?.tint ?? 0,
    label: labels[index] ?? null,
    blank: blanks.get(sideKey(sheet)) ?? null,
  }))
}

/** Kept sides that seem to be blank and begin no document, for a person to confirm. */
export function proposedBlanks(looks: readonly TileLook[]): number[] {
  return looks.flatMap(({ sheet, blank }, index) =>
    blank === 'blank' && sheet.dropped === null && sheet.start === null ? [index] : [],
  )
}
