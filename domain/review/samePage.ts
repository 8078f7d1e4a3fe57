import type { Citation, PageRef, Rescan, ReviewRound } from './review.ts'

/** Two pages that show the same sheet: of the file of the round before, and of the file now. */
export type SameSheet = Pick<Rescan, 'was' | 'now'>

/** The files of two rounds and what is known of their pages beside the hashes. */
export interface TwoFiles {
  readonly was: ReviewRound['snapshot']
  readonly now: ReviewRound['snapshot']
  /** Pages that are the same by their content, or that a person confirmed as scanned anew. */
  readonly same: readonly SameSheet[]
}

/**
 * Where a page of the file before lies in the file now, or `null` when it is not there any more.
 *
 * A version with the same SHA-256 is the same without any comparison, also under another title;
 * anything else counts only through `same`.
 */
function samePageNow(page: PageRef, { was, now, same }: TwoFiles): PageRef | null {
  const before = was.find((entry) => entry.materialId === page.materialId && entry.version === page.version)
  const equal = now
    .filter((entry) => entry.sha256 === before?.sha256)
    .toSorted((one, other) => rank(one.materialId, page) - rank(other.materialId, page))[0]
  if (equal !== undefined) return { materialId: equal.materialId, version: equal.version, page: page.page }
  const known = same.find((sheet) => isSamePage(sheet.was, page))?.now
  return known !== undefined && now.some((entry) => holds(entry, known)) ? known : null
}

/** Whether two references name one page of one version. */
export function isSamePage(one: PageRef, other: PageRef): boolean {
  return one.materialId === other.materialId && one.version === other.version && one.page === other.page
}

/** The citation on the page of the file now; words and rectangle stay where they were on the sheet. */
export function movedCitation(citation: Citation, files: TwoFiles): Citation | null {
  const page = samePageNow(citation, files)
  return page === null ? null : { ...citation, ...page }
}

function rank(materialId: string, page: PageRef): number {
  return materialId === page.materialId ? 0 : 1
}

function holds(entry: ReviewRound['snapshot'][number], page: PageRef): boolean {
  return entry.materialId === page.materialId && entry.version === page.version && page.page <= entry.pages
}
