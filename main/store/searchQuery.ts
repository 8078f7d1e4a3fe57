import * as z from 'zod'

import { isPinyin, matchExpression, searchTerms } from '#domain/search/matchExpression.ts'
import { matchesIn, snippetOf, type Snippet } from '#domain/search/matches.ts'
import { foldText } from '#domain/search/normalise.ts'
import { searchPlaceSchema, type SearchPlace } from '#domain/search/searchEntry.ts'

import type { Readable } from './database.ts'
import { pinyinMatch } from './pinyinNames.ts'
import { roomOfCase } from './searchIndex.ts'
import { allRows, sql } from './sql.ts'

/** One place where all terms were found. */
export interface SearchHit {
  readonly caseId: string
  readonly place: SearchPlace
  readonly refId: string
  /** From 1 for a page of a material, else 0. */
  readonly page: number
  readonly snippet: Snippet
  /** What was found, as it is written there. */
  readonly quote: string
}

/** What is looked for, and how much of it. */
export interface SearchRequest {
  readonly text: string
  readonly limit: number
  /** Hits shown of one case before the search goes on to the next. */
  readonly perCase: number
  /** Where the last answer ended; null to begin. */
  readonly cursor: number | null
  readonly caseId: string | null
  /** Milliseconds after which what was found so far is answered. */
  readonly budget: number
}

/** Hits, the newest case first; `next` goes on where this ended, null when everything was looked at. */
export interface SearchAnswer {
  readonly hits: readonly SearchHit[]
  /** Cases of which there may be more hits than shown. */
  readonly cut: readonly string[]
  readonly next: number | null
}

const foundRow = z.object({
  id: z.int(),
  caseId: z.string(),
  place: searchPlaceSchema,
  refId: z.string(),
  page: z.int(),
  text: z.string(),
  names: z.string(),
})
type Found = z.infer<typeof foundRow>

const batch = 16
/** Further than any entry. */
const end = Number.MAX_SAFE_INTEGER

/**
 * Finds every text that holds all words typed (parted by blanks), or a name read like them in
 * pinyin. Texts and words are compared folded (`foldText`); the index only says where to look.
 */
export function findText(db: Readable, request: SearchRequest): SearchAnswer {
  const terms = searchTerms(request.text)
  const match = matchExpression(terms)
  if (match === null) return { hits: [], cut: [], next: null }
  const until = performance.now() + request.budget
  const hits: SearchHit[] = []
  const search = { terms, request, hits, cut: new Set<string>(), after: request.cursor ?? -1 }
  let isOver = false
  while (!isOver && search.hits.length < request.limit && performance.now() < until) {
    isOver = takeBatch(search, candidates(db, match, search.after, request.caseId))
  }
  return { hits: search.hits, cut: [...search.cut], next: isOver ? null : search.after }
}

interface Search {
  readonly terms: readonly string[]
  readonly request: SearchRequest
  readonly hits: SearchHit[]
  readonly cut: Set<string>
  after: number
}

/** Looks at some candidates; whether they were the last. A case of which enough is shown is left at once. */
function takeBatch(search: Search, rows: readonly Found[]): boolean {
  const { hits, cut, request } = search
  for (const row of rows) {
    search.after = row.id
    const hit = hitOf(row, search.terms)
    if (hit === null) continue
    if (request.perCase < Infinity && shownOf(hits, row.caseId) >= request.perCase) {
      cut.add(row.caseId)
      search.after = lastOfCase(row.id)
      return false
    }
    hits.push(hit)
    if (hits.length >= request.limit) return false
  }
  return rows.length < batch
}

/** How many of the last hits are of this case; those of one case stand together. */
function shownOf(hits: readonly SearchHit[], caseId: string): number {
  return hits.length - 1 - hits.findLastIndex((hit) => hit.caseId !== caseId)
}

// Numbers are bound as REAL, and FTS5 heeds only integers as limits of its rows: hence the casts.
function candidates(db: Readable, match: string, after: number, caseId: string | null): Found[] {
  const scope = caseId === null ? [0, end] : rangeOfCase(db, caseId)
  const from = Math.max(after, (scope[0] ?? 0) - 1)
  return allRows(
    db,
    foundRow,
    sql`select e.id, e.caseId, e.place, e.refId, e.page, coalesce(p.text, e.text) as text, e.names
        from (select rowid as id from searchText where searchText match ${match}
              and rowid > cast(${from} as integer) and rowid <= cast(${scope[1] ?? end} as integer) order by rowid limit ${batch}) found
        join searchEntry e on e.id = found.id
        left join pageText p on p.sha256 = e.sha256 and p.page = e.page order by e.id`,
  )
}

function hitOf(row: Found, terms: readonly string[]): SearchHit | null {
  const { caseId, place, refId, page } = row
  const folded = foldText(row.text)
  const matches = matchesIn(folded.text, terms)
  if (matches !== null) {
    const { quote, ...snippet } = snippetOf(row.text, folded, matches)
    return { caseId, place, refId, page, snippet, quote }
  }
  const read = readName(row.names, folded.text, terms)
  return read && { caseId, place, refId, page, ...read }
}

/** Every term is in the text or is the pinyin of a name; the first name read so is shown. */
function readName(
  names: string,
  folded: string,
  terms: readonly string[],
): Pick<SearchHit, 'snippet' | 'quote'> | null {
  const places = terms.map((term) => (isPinyin(term) ? pinyinMatch(names, term) : null))
  if (terms.some((term, index) => places[index] === null && !folded.includes(term))) return null
  const place = places.find((one) => one !== null)
  if (place === undefined || place === null) return null
  const start = names.lastIndexOf('\n', place[0] - 1) + 1
  const text = names.slice(start).split('\n')[0] ?? ''
  return { snippet: { text, marks: [[place[0] - start, place[1] - start]] }, quote: names.slice(...place) }
}

function lastOfCase(id: number): number {
  return (Math.floor(id / roomOfCase) + 1) * roomOfCase - 1
}

function rangeOfCase(db: Readable, caseId: string): [number, number] {
  const row = z.object({ id: z.int() })
  const first = allRows(db, row, sql`select id from searchEntry where caseId = ${caseId} limit 1`)[0]
  return first === undefined ? [0, -1] : [lastOfCase(first.id) - roomOfCase + 1, lastOfCase(first.id)]
}
