import * as z from 'zod'

import type { CaseFile } from '#domain/case/caseFile.ts'
import { currentVersion, shownFile, type Material } from '#domain/material/material.ts'
import type { Sha256Hex } from '#domain/proof/sha256.ts'
import { entriesOfCase } from '#domain/search/entriesOfCase.ts'
import { foldedText } from '#domain/search/normalise.ts'
import type { ReadFile } from '#domain/search/pageText.ts'
import { searchPlaces, searchPlaceSchema, type SearchPlace } from '#domain/search/searchEntry.ts'
import { bodyWords, numberWords } from '#domain/search/tokens.ts'

import type { Readable, Writable } from './database.ts'
import { pinyinWords } from './pinyinNames.ts'
import { allRows, insertRow, oneRow, run, sql } from './sql.ts'
import { getCaseFile } from './tables/caseFiles.ts'
import { findPageText, findTextFile, listPageStates, saveTextFile } from './tables/pageTexts.ts'
import { atomically } from './transaction.ts'

/** One row of the index, as it is or as it should be; a page's text lies with its content. */
interface IndexedEntry {
  readonly place: SearchPlace
  readonly refId: string
  readonly page: number
  readonly sha256: Sha256Hex | null
  readonly readAt: string | null
  readonly text: string
  readonly names: string
}

const entryRow = z.object({
  id: z.int(),
  place: searchPlaceSchema,
  refId: z.string(),
  page: z.int(),
  sha256: z.string().nullable(),
  readAt: z.string().nullable(),
  text: z.string(),
  names: z.string(),
})
const caseIdRow = z.object({ caseId: z.string() })
const ordinalRow = z.object({ ordinal: z.int() })
const idRow = z.object({ id: z.int().nullable() })

/** Room for the entries of one case, and in it for those of one place. */
export const roomOfCase = 2 ** 24
const roomOfPlace = 2 ** 20
const lastCase = 2 ** 28

/**
 * Brings changed cases into the index, the newest first, until the time is over.
 *
 * @returns how many are left
 */
export function syncSearch(db: Writable, milliseconds = Infinity): number {
  const until = performance.now() + milliseconds
  const due = allRows(
    db,
    caseIdRow,
    sql`select caseId from searchDirty left join caseRecord on caseRecord.id = caseId order by ordinal desc`,
  )
  for (const [done, { caseId }] of due.entries()) {
    if (performance.now() > until) return due.length - done
    atomically(db, () => {
      syncCase(db, caseId)
      run(db, sql`delete from searchDirty where caseId = ${caseId}`)
    })
  }
  return 0
}

/** Empties the index and notes every case; `syncSearch` fills it again. */
export function emptySearch(db: Writable): void {
  atomically(db, () => {
    run(db, sql`delete from searchEntry`)
    run(db, sql`insert into searchText(searchText) values ('delete-all')`)
    run(db, sql`insert into searchDirty select id from caseRecord where true on conflict do nothing`)
  })
}

function syncCase(db: Writable, caseId: string): void {
  const file = getCaseFile(db, caseId)
  if (file === null) return
  const wanted = new Map(wantedEntries(db, file).map((entry) => [keyOf(entry), entry]))
  const present = allRows(
    db,
    entryRow,
    sql`select id, place, refId, page, sha256, readAt, text, names from searchEntry where caseId = ${caseId}`,
  )
  for (const row of present) {
    const entry = wanted.get(keyOf(row))
    if (entry !== undefined && isSame(entry, row)) wanted.delete(keyOf(row))
    else removeEntry(db, row.id)
  }
  const base = (lastCase - ordinalOf(db, caseId)) * roomOfCase
  for (const entry of wanted.values()) addEntry(db, caseId, base, entry)
}

function wantedEntries(db: Writable, file: CaseFile): IndexedEntry[] {
  const said = entriesOfCase(file).map((entry) => ({ ...entry, page: 0, sha256: null, readAt: null }))
  return [...said, ...file.materials.flatMap((material) => entriesOfPages(db, material))]
}

/** The pages that are read; a file that nobody has looked at yet is put on the list of those to read. */
function entriesOfPages(db: Writable, material: Material): IndexedEntry[] {
  const version = currentVersion(material)
  if (version === null) return []
  const { sha256, gate, fileName } = shownFile(version)
  if (gate.state === 'unusable' || gate.state === 'pending') return []
  const states = listPageStates(db, sha256)
  if (states.length === 0) wantText(db, { sha256, mediaType: gate.mediaType, fileName, pages: gate.pages.length })
  return states
    .filter(({ source }) => source === 'layer' || source === 'ocr' || source === 'office')
    .map(({ page, readAt }) => ({ place: 'page', refId: material.id, page, sha256, readAt, text: '', names: '' }))
}

function wantText(db: Writable, file: Omit<ReadFile, 'state' | 'reason'>): void {
  if (findTextFile(db, file.sha256) === null) saveTextFile(db, { ...file, state: 'waiting', reason: '' })
}

function addEntry(db: Writable, caseId: string, base: number, entry: IndexedEntry): void {
  const from = base + searchPlaces.indexOf(entry.place) * roomOfPlace
  const last = oneRow(
    db,
    idRow,
    sql`select max(id) as id from searchEntry where id >= ${from} and id < ${from + roomOfPlace}`,
  )
  const id = (last?.id ?? from - 1) + 1
  insertRow(db, 'searchEntry', { id, caseId, ...entry })
  const text = entry.sha256 === null ? entry.text : (findPageText(db, entry.sha256, entry.page)?.text ?? '')
  const folded = foldedText(text)
  const row = { body: bodyWords(folded), number: numberWords(folded), pinyin: pinyinWords(entry.names) }
  insertRow(db, 'searchText', { rowid: id, ...row })
}

function removeEntry(db: Writable, id: number): void {
  run(db, sql`delete from searchText where rowid = ${id}`)
  run(db, sql`delete from searchEntry where id = ${id}`)
}

function keyOf({ place, refId, page }: Pick<IndexedEntry, 'place' | 'refId' | 'page'>): string {
  return `${place} ${refId} ${page}`
}

function isSame(one: IndexedEntry, other: IndexedEntry): boolean {
  return (
    one.text === other.text && one.names === other.names && one.sha256 === other.sha256 && one.readAt === other.readAt
  )
}

/** The newest case has the smallest numbers: then the index gives its hits first, without sorting. */
function ordinalOf(db: Readable, caseId: string): number {
  const row = oneRow(db, ordinalRow, sql`select ordinal from caseRecord where id = ${caseId}`)
  if (row === null || row.ordinal >= lastCase) throw new Error(`no case ${caseId}`)
  return row.ordinal
}
