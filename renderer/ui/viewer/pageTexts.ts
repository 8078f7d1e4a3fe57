import { createContext, useContext } from 'react'

import type { OutputOf } from '#contract/index.ts'

/** Which document is on screen. */
export interface ShownDocument {
  readonly materialId: string
  readonly version: number
}

/** Where something stands in a document, page by page. */
export type FoundPlaces = OutputOf<'search.inDocument'>
export type FoundPlace = FoundPlaces[number]
export type PageText = OutputOf<'search.page'>

/** What the viewer asks of the service; a part of `ui/` knows no service itself. */
export interface PageTexts {
  find(document: ShownDocument, text: string, signal: AbortSignal): Promise<FoundPlaces>
  page(document: ShownDocument, page: number, signal: AbortSignal): Promise<PageText>
}

export const PageTextsContext = createContext<PageTexts | null>(null)

/** Null where nobody gave it: then documents are shown without finding and without recognised text. */
export function usePageTexts(): PageTexts | null {
  return useContext(PageTextsContext)
}
