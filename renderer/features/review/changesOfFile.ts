import { fileChanges, type FileChange } from '#domain/review/fileChanges.ts'
import type { PageChange } from '#domain/review/pageChange.ts'
import type { PageRef, Rescan, ReviewRound } from '#domain/review/review.ts'
import { isSamePage } from '#domain/review/samePage.ts'

/** A pair of pages that may be one sheet. */
interface PagePair {
  readonly was: PageRef
  readonly now: PageRef
}

/** A changed material with what became of its pages; page numbers are those of the file now. */
export interface ComparedChange extends FileChange {
  /** Pages that look like a new scan and wait for a person. */
  readonly alike: readonly PagePair[]
  readonly confirmed: number
  /** How many pages are the same by their content, in another file. */
  readonly same: number
  readonly different: readonly number[]
  readonly unread: readonly number[]
}

/** The differences between two rounds, material by material, with the pages of each. */
export function changesOfFile(
  round: Pick<ReviewRound, 'snapshot' | 'rescans'>,
  last: Pick<ReviewRound, 'snapshot'>,
  pages: readonly PageChange[],
): ComparedChange[] {
  return fileChanges(last.snapshot, round.snapshot).map((change) => {
    const own = pages.filter(({ now }) => change.now !== null && now?.materialId === change.now.materialId)
    const pairs = own.filter(({ verdict }) => verdict === 'alike').flatMap(pairOf)
    const numbers = (verdict: PageChange['verdict']) =>
      own.flatMap((one) =>
        one.verdict === verdict && one.now !== null && !isConfirmed(one, round.rescans) ? [one.now.page] : [],
      )
    return {
      ...change,
      alike: pairs.filter((pair) => !isConfirmed(pair, round.rescans)),
      confirmed: round.rescans.filter(({ now }) => now.materialId === change.now?.materialId).length,
      same: own.filter(({ verdict }) => verdict === 'same').length,
      different: numbers('different'),
      unread: numbers('unread'),
    }
  })
}

function pairOf({ was, now }: PageChange): PagePair[] {
  return was === null || now === null ? [] : [{ was, now }]
}

function isConfirmed({ was, now }: { was: PageRef | null; now: PageRef | null }, rescans: readonly Rescan[]): boolean {
  return rescans.some((one) => was !== null && now !== null && isSamePage(one.was, was) && isSamePage(one.now, now))
}
