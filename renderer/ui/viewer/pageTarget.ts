import type { PageRect } from '#domain/review/review.ts'

/** Where a reader is led: a page, from 1, and a place on it. */
export interface PageTarget {
  readonly page: number
  readonly rect: PageRect | null
}
