import type { OutputOf, ParsedInputOf } from '#contract/index.ts'
import type { searchOperations, SearchGroup, SearchHitView } from '#contract/search.ts'
import { numberedPlace, searchPlaceText } from '#contract/text/search.ts'
import { shownFile } from '#domain/material/material.ts'
import { searchTerms } from '#domain/search/matchExpression.ts'
import { rangesOf } from '#domain/search/matches.ts'
import { rectsOfRange } from '#domain/search/pageText.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { countSearchDirty } from '#store/searchDirty.ts'
import { emptySearch, syncSearch } from '#store/searchIndex.ts'
import { caseHeading, materialHeading, numberOfAct } from '#store/searchLabels.ts'
import { findText, type SearchHit } from '#store/searchQuery.ts'
import { findMaterial } from '#store/tables/materials.ts'
import { countReading, findPageText, listPageTexts, retryFailed } from '#store/tables/pageTexts.ts'

import type { Call, Handlers } from '#service/call.ts'
import { readWaiting } from '#service/text/readTexts.ts'
import { readingProcesses } from '#service/text/readingProcesses.ts'
import { pauseReading, readingProgress } from '#service/text/readingState.ts'

import { clearSecret, secretsOf } from './secretPages.ts'

/** What the search may take of the time that a key press may take (ms). */
const budget = { find: 30, sync: 15 }
const hitsPerCase = 5

/** Full-text search and what the pages say. */
export const searchHandlers: Handlers<keyof typeof searchOperations> = {
  'search.find': find,
  'search.status': (call) =>
    ok({
      behind: countSearchDirty(call.desk.ledger),
      ...readingProgress(call.runtime, call.desk),
      secrets: secretsOf(call),
    }),
  'search.inDocument': findInDocument,
  'search.page': (call, { materialId, version, page }) => {
    const sha256 = shownContent(call, materialId, version)
    if (!sha256.ok) return sha256
    const found = findPageText(call.desk.ledger, sha256.value, page)
    return ok(found && { source: found.source, text: found.text, boxes: found.boxes })
  },
  'search.clearSecret': clearSecret,
  'search.pause': (call, { paused }) => {
    pauseReading(call.desk, paused)
    return ok({})
  },
  'search.rebuild': rebuild,
  'search.read': readAll,
}

function find(call: Call, input: ParsedInputOf<'search.find'>): Result<OutputOf<'search.find'>> {
  const started = performance.now()
  const { ledger } = call.desk
  // What changed a moment ago is found; a long import is indexed in the background.
  syncSearch(ledger, budget.sync)
  const perCase = input.caseId === null ? hitsPerCase : Infinity
  const { hits, cut, next } = findText(ledger, { ...input, perCase, budget: budget.find })
  const groups = new Map<string, SearchGroup>()
  for (const hit of hits) {
    const heading = { caseId: hit.caseId, hasMore: cut.includes(hit.caseId), hits: [] }
    const group = groups.get(hit.caseId) ?? { ...heading, ...caseHeading(ledger, hit.caseId) }
    group.hits.push(viewOf(call, hit))
    groups.set(hit.caseId, group)
  }
  return ok({ groups: [...groups.values()], next, milliseconds: performance.now() - started })
}

function viewOf({ desk }: Call, { place, refId, page, snippet, quote }: SearchHit): SearchHitView {
  const isPaper = place === 'material' || place === 'page'
  const { title, isWithdrawn } = isPaper ? materialHeading(desk.ledger, refId) : { title: '', isWithdrawn: false }
  const no = place === 'review' || place === 'discussion' ? numberOfAct(desk.ledger, place, refId) : null
  const numbered = no !== null && (place === 'review' || place === 'discussion') ? numberedPlace(place, no) : null
  return {
    place,
    refId,
    label: isPaper ? title : (numbered ?? searchPlaceText[place]),
    materialId: isPaper ? refId : null,
    page: page > 0 ? page : null,
    isWithdrawn,
    snippet: { text: snippet.text, marks: snippet.marks.map(([start, end]): [number, number] => [start, end]) },
    quote,
  }
}

function findInDocument(
  call: Call,
  { materialId, version, text }: ParsedInputOf<'search.inDocument'>,
): Result<OutputOf<'search.inDocument'>> {
  const sha256 = shownContent(call, materialId, version)
  if (!sha256.ok) return sha256
  const terms = searchTerms(text)
  const pages = terms.length === 0 ? [] : listPageTexts(call.desk.ledger, sha256.value)
  return ok(
    pages.flatMap((page) =>
      terms
        .flatMap((term) => rangesOf(page.text, term))
        .toSorted(([one], [other]) => one - other)
        .map((range) => ({ page: page.page, rects: rectsOfRange(page, ...range) })),
    ),
  )
}

/** Which bytes a version shows. */
function shownContent(call: Call, materialId: string, no: number): Result<string> {
  const version = findMaterial(call.desk.ledger, materialId)?.versions.find((one) => one.no === no)
  return version === undefined
    ? fail({ kind: 'notFound', what: 'material', id: materialId })
    : ok(shownFile(version).sha256)
}

async function rebuild(call: Call): Promise<Result<{ cases: number }>> {
  const { ledger } = call.desk
  emptySearch(ledger)
  const cases = countSearchDirty(ledger)
  for (let left = cases; left > 0; left = syncSearch(ledger, 50)) {
    if (call.signal.aborted) return fail({ kind: 'cancelled' })
    call.progress({ step: 'indexing', done: cases - left, total: cases, detail: '' })
    await new Promise((resolve) => setImmediate(resolve))
  }
  return ok({ cases })
}

async function readAll(call: Call): Promise<Result<{ waiting: number; recognised: number }>> {
  const { runtime, desk, signal } = call
  retryFailed(desk.ledger)
  pauseReading(desk, false)
  // Beside a window the background goes on with it; a command line reads to the end.
  if (runtime.options.hostKind !== 'cli') return ok(countReading(desk.ledger))
  const clients = readingProcesses(runtime)
  const report = () => {
    const { done, waiting } = readingProgress(runtime, desk)
    call.progress({ step: 'recognising', done, total: done + waiting, detail: '' })
  }
  try {
    await readWaiting({ runtime, clients, signal, report }, desk)
  } finally {
    for (const client of clients) client.close()
  }
  if (signal.aborted) return fail({ kind: 'cancelled' })
  const { waiting, recognised } = countReading(desk.ledger)
  return ok({ waiting, recognised })
}
