import { fail, ok, type Result } from '#domain/result.ts'
import { alignPages, isSamePage, type AlignedPages, type ComparedPage } from '#domain/review/alignPages.ts'
import { changeOf } from '#domain/review/changeOf.ts'
import type { ReadText } from '#domain/review/changedNumbers.ts'
import type { PageChange } from '#domain/review/pageChange.ts'
import { pairFiles, type FilePair } from '#domain/review/pairFiles.ts'
import type { PageRef, ReviewRound } from '#domain/review/review.ts'
import { findPageText } from '#store/tables/pageTexts.ts'

import type { Call } from '#service/call.ts'

import { comparedFile, pagesOf, type ComparedFile } from './comparedFiles.ts'
import { knownLikeness, lookAtPages, type FilePage, type PagesOfFiles } from './seenLikeness.ts'
import { comparedPages } from './seenPrints.ts'
import { withCopies, type CopyOf } from './withCopies.ts'

/** After so many looks the best alignment known so far is taken. */
const mostLooks = 8

/**
 * What became of every page between two snapshots, in the order of the file: each page of both
 * appears exactly once. Only what changed is opened and drawn, and what was seen once is kept.
 */
export async function changesBetween(
  call: Call,
  was: ReviewRound['snapshot'],
  now: ReviewRound['snapshot'],
): Promise<Result<PageChange[]>> {
  return withCopies(call, async (copyOf) => {
    const changes: PageChange[] = []
    for (const pair of pairFiles(was, now)) {
      if (call.signal.aborted) return fail({ kind: 'cancelled' })
      const found = await changesOfPair(call, pair, copyOf)
      if (!found.ok) return found
      changes.push(...found.value)
    }
    return ok(changes)
  })
}

/** A page of a sequence: where it stands, what is known of it, and its file. */
interface SequencePage extends ComparedPage {
  readonly ref: PageRef
  readonly file: FilePage | null
}

async function changesOfPair(call: Call, pair: FilePair, copyOf: CopyOf): Promise<Result<PageChange[]>> {
  const [old, fresh] = [pair.was, pair.now].map((side) => side.map((entry) => comparedFile(call, entry)))
  const untouched = sameFile(old ?? [], fresh ?? [])
  if (untouched !== null) return ok(untouched)
  const was = await sequence(call, old ?? [], copyOf)
  if (!was.ok) return was
  const now = await sequence(call, fresh ?? [], copyOf)
  if (!now.ok) return now
  const aligned = await aligning(call, { was: was.value, now: now.value }, copyOf)
  if (!aligned.ok) return aligned
  return ok(aligned.value.map((one) => changeAt(call, was.value, now.value, one)))
}

/** The same bytes cost nothing: page by page the same. Null for anything else. */
function sameFile(old: readonly ComparedFile[], fresh: readonly ComparedFile[]): PageChange[] | null {
  const [was, now] = [old[0], fresh[0]]
  if (old.length !== 1 || fresh.length !== 1 || was === undefined || now === undefined) return null
  if (was.entry.sha256 !== now.entry.sha256 || was.file?.sha256 !== now.file?.sha256) return null
  const nowPages = pagesOf(now)
  return pagesOf(was).map((page, index) => ({ was: page, now: nowPages[index] ?? null, verdict: 'same', likeness: 1 }))
}

async function sequence(call: Call, files: readonly ComparedFile[], copyOf: CopyOf): Promise<Result<SequencePage[]>> {
  const pages: SequencePage[] = []
  for (const compared of files) {
    const seen = await comparedPages(call, compared, copyOf)
    if (!seen.ok) return seen
    for (const [index, ref] of pagesOf(compared).entries()) {
      const page = seen.value[index] ?? { keys: [], print: null }
      pages.push({ ...page, ref, file: compared.file === null ? null : { file: compared.file, page: ref.page } })
    }
  }
  return ok(pages)
}

/** Aligns, looks at the pairs nobody has laid over each other yet, and aligns again, until all of them are seen. */
async function aligning(
  call: Call,
  { was, now }: { was: readonly SequencePage[]; now: readonly SequencePage[] },
  copyOf: CopyOf,
): Promise<Result<AlignedPages[]>> {
  const likeness = (i: number, j: number) => {
    const files = filesOf(was[i], now[j])
    const known = files === null ? null : knownLikeness(call, files)
    return known === null ? undefined : known.likeness
  }
  for (let look = 0; ; look++) {
    const aligned = alignPages(was, now, likeness)
    const unseen = aligned.flatMap((pair): PagesOfFiles[] => {
      const [i, j] = [pair.was, pair.now]
      if (i === null || j === null || !isCompared(was[i], now[j]) || likeness(i, j) !== undefined) return []
      return [filesOf(was[i], now[j])].filter((files) => files !== null)
    })
    if (unseen.length === 0 || look === mostLooks) return ok(aligned)
    const looked = await lookAtPages(call, unseen, copyOf)
    if (!looked.ok) return looked
  }
}

function filesOf(was: SequencePage | undefined, now: SequencePage | undefined): PagesOfFiles | null {
  if (was === undefined || now === undefined || was.file === null || now.file === null) return null
  return { was: was.file, now: now.file }
}

/** Whether two pages have to be laid over each other: both drawn, and not the same by their content. */
function isCompared(was: SequencePage | undefined, now: SequencePage | undefined): boolean {
  if (was === undefined || now === undefined || was.print === null || now.print === null) return false
  return !isSamePage(was, now)
}

function changeAt(
  call: Call,
  old: readonly SequencePage[],
  fresh: readonly SequencePage[],
  pair: AlignedPages,
): PageChange {
  const was = pair.was === null ? undefined : old[pair.was]
  const now = pair.now === null ? undefined : fresh[pair.now]
  const files = filesOf(was, now)
  return changeOf({
    was: was?.ref ?? null,
    now: now?.ref ?? null,
    isSame: was !== undefined && now !== undefined && isSamePage(was, now),
    isDrawn: was?.print !== null && now?.print !== null,
    likeness: files === null ? null : (knownLikeness(call, files)?.likeness ?? null),
    texts: { was: textOf(call, was), now: textOf(call, now) },
  })
}

function textOf(call: Call, page: SequencePage | undefined): ReadText | null {
  return page === undefined || page.file === null
    ? null
    : findPageText(call.desk.ledger, page.file.file.sha256, page.file.page)
}
