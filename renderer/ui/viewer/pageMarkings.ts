import { createContext, useContext } from 'react'

import type { PageRect, PageRef } from '#domain/review/review.ts'

/** A page on screen: of which version of which material, from 1. */
export type ShownPage = PageRef

/** Something that lies on a page: a cited place, a remark, or what was drawn and is not used yet. */
export interface PlacedArea {
  readonly key: string
  readonly rect: PageRect
  readonly tone: 'cited' | 'remark' | 'drawn'
  readonly isCurrent: boolean
}

/** A small mark in the corner of a page that leads to what speaks of it. */
export interface PageBadge {
  readonly key: string
  readonly text: string
  readonly label: string
  readonly tone: 'cited' | 'remark'
  readonly open: () => void
}

/** What somebody who works with the pages lays over them; a part of `ui/` knows no feature. */
export interface PageMarkings {
  readonly areasOn: (page: ShownPage) => readonly PlacedArea[]
  readonly badgesOn: (page: ShownPage) => readonly PageBadge[]
  /** A rectangle was drawn with the mouse; null takes it back. */
  readonly onDrawn: (drawn: { page: ShownPage; rect: PageRect } | null) => void
  /** Leads to a page outside the document on screen by its number on paper; false where no page has it. */
  readonly goElsewhere: (name: string) => boolean
}

export const PageMarkingsContext = createContext<PageMarkings | null>(null)

/** Null where pages are only read. */
export function usePageMarkings(): PageMarkings | null {
  return useContext(PageMarkingsContext)
}
