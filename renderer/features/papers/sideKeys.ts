import type { OutputOf } from '#contract/index.ts'
import type { OpenRow } from '#contract/paper.ts'
import type { SideRef } from '#domain/paper/scanArrival.ts'

/** Names a side among others. */
export function sideKey({ arrivalId, page }: SideRef): string {
  return `${arrivalId}:${page}`
}

/** Of a page that lies there twice only the first is meant, until a person chooses otherwise. */
export function repeatedSides(open: OpenRow, scans: Readonly<OutputOf<'inbox.list'>['scans']>): string[] {
  const seen = new Set<string>()
  return open.sides
    .filter(({ arrivalId, page }) => {
      const code = scans.find(({ id }) => id === arrivalId)?.sides[page - 1]?.code ?? ''
      const isRepeated = open.question === 'pageTwice' && seen.has(code)
      seen.add(code)
      return isRepeated
    })
    .map(sideKey)
}
