import { nextLabel, unstamped } from '#domain/material/pageLabels.ts'
import type { ScanPage } from '#domain/material/material.ts'

import type { DocumentStart, Sheet } from './scan.ts'

/** A document as it is split now; `sides` are places in the list of sheets, from 0. */
export interface SplitDocument {
  readonly start: DocumentStart
  readonly sides: readonly number[]
}

/** Every side is in exactly one of the three. */
export interface Ranges {
  readonly documents: readonly SplitDocument[]
  /** Kept sides before the first cut mark. */
  readonly unassigned: readonly number[]
  readonly dropped: readonly number[]
}

/**
 * What the cut marks mean. A mark on a dropped side passes to the next kept one before the next
 * mark, so that taking the side back restores everything.
 */
export function rangesOf(sheets: readonly Sheet[]): Ranges {
  const documents: { start: DocumentStart; sides: number[] }[] = []
  const unassigned: number[] = []
  const dropped: number[] = []
  let pending: DocumentStart | null = null
  for (const [index, sheet] of sheets.entries()) {
    pending = sheet.start ?? pending
    if (sheet.dropped !== null) {
      dropped.push(index)
      continue
    }
    if (pending !== null) documents.push({ start: pending, sides: [] })
    pending = null
    const last = documents.at(-1)
    if (last === undefined) unassigned.push(index)
    else last.sides.push(index)
  }
  return { documents, unassigned, dropped }
}

/** The document that a side belongs to; null for one that belongs to none. */
export function documentAt(ranges: Ranges, index: number): SplitDocument | null {
  return ranges.documents.find(({ sides }) => sides.includes(index)) ?? null
}

/**
 * The number stamped on each side, null where there is none. Numbers run on over the kept sides
 * from the last one that somebody typed: 13 follows 12 and 12-1.
 */
export function labelsOf(sheets: readonly Sheet[]): (string | null)[] {
  let next: string | null = null
  return sheets.map(({ dropped, anchor }) => {
    if (dropped !== null) return null
    if (anchor === unstamped || anchor === '') return null
    const label = anchor ?? next
    next = label === null ? null : nextLabel(label)
    return label
  })
}

/**
 * The stamped numbers of one document, one for each page; none when no side of it is numbered.
 * A side without number among numbered ones is called `无号`.
 */
export function labelsIn(document: SplitDocument, labels: readonly (string | null)[]): string[] {
  const own = document.sides.map((side) => labels[side] ?? null)
  return own.every((label) => label === null) ? [] : own.map((label) => label ?? unstamped)
}

/** The sides of one document as its version is cut from them. */
export function pagesOf(document: SplitDocument, sheets: readonly Sheet[]): ScanPage[] {
  return document.sides.flatMap((side) => {
    const sheet = sheets[side]
    return sheet === undefined ? [] : [{ sha256: sheet.sha256, page: sheet.page, turn: sheet.turn }]
  })
}
