import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'

import { searchTerms } from '#domain/search/matchExpression.ts'
import { foldedText } from '#domain/search/normalise.ts'
import { createDesk, type Desk } from '#store/desk.ts'
import { newDataKey } from '#store/keys.ts'
import { syncSearch } from '#store/searchIndex.ts'
import { findText } from '#store/searchQuery.ts'
import { allRows, sql } from '#store/sql.ts'
import { fillDesk, seeded } from '#tests/helpers/searchDossiers.ts'
import { tempFolder } from '#tests/helpers/tempFolder.ts'

const textRow = z.object({ caseId: z.string(), place: z.string(), page: z.int(), text: z.string() })
const folder = tempFolder()
const dossiers = 2000
const random = seeded(20261122)
let desk: Desk
let texts: { key: string; text: string }[]

beforeAll(async () => {
  const made = await createDesk(folder.path, { key: newDataKey(), passphrase: null, osBlob: null })
  if (!made.ok) throw new Error(made.error.kind)
  desk = made.value.desk
  fillDesk(desk, dossiers, { seed: 7, signs: 700 })
  expect(syncSearch(desk.ledger)).toBe(0)
  texts = allRows(
    desk.ledger,
    textRow,
    sql`select caseId, place, e.page, coalesce(p.text, e.text) as text
        from searchEntry e left join pageText p on p.sha256 = e.sha256 and p.page = e.page`,
  ).map(({ text, ...key }) => ({ key: keyOf(key), text: foldedText(text) }))
}, 60_000)
afterAll(() => {
  desk.close()
  folder.remove()
})

describe(`search in ${dossiers} dossiers finds exactly what includes finds`, () => {
  it.each([
    ['one character', 1, /^[\p{L}\p{N}]$/u, 8],
    ['two characters', 2, /[\p{L}\p{N}]/u, 14],
    ['four characters', 4, /[\p{L}\p{N}]/u, 16],
    ['nine characters', 9, /[\p{L}\p{N}]/u, 16],
    ['pieces of numbers', 3, /^[0-9a-z()]+$/u, 14],
    ['longer pieces of numbers', 6, /^[0-9a-z()]+$/u, 24],
  ])('%s', (_, length, pattern, count) => {
    for (const term of sample(length, pattern, count)) expect([term, foundBy(term)]).toEqual([term, includedBy(term)])
  })

  it('names of people, rare characters among them, and companies', () => {
    for (const term of ['𠮷海', '单志', '仇', '解建国', '晋江志明', '有限公司（统一']) {
      expect([term, foundBy(term)]).toEqual([term, includedBy(foldedText(term))])
    }
  })

  it('two words that must both be there', () => {
    for (const text of ['罚款 晋江', '石材 2023', '𠮷 鞋材 5号']) {
      const all = searchTerms(text).map(includedBy)
      expect([text, foundBy(text)]).toEqual([
        text,
        (all[0] ?? []).filter((key) => all.every((one) => one.includes(key))),
      ])
    }
  })

  it('and nothing for what is nowhere, or for punctuation alone', () => {
    expect(['龘', '排污许可证明', '〔〕', ' '].map(foundBy)).toEqual([[], [], [], []])
  })
})

/** Seeded pieces of the texts themselves. */
function sample(length: number, pattern: RegExp, count: number): string[] {
  const terms = new Set<string>()
  while (terms.size < count) {
    const { text = '' } = texts[random(texts.length)] ?? {}
    const at = random(text.length - length)
    const term = text.slice(at, at + length)
    if (pattern.test(term) && term.trim() === term && !/\s|[\uD800-\uDFFF]/.test(term)) terms.add(term)
  }
  return [...terms]
}

function foundBy(text: string): string[] {
  const keys: string[] = []
  let cursor: number | null = null
  do {
    const request = { text, limit: 1000, perCase: Infinity, cursor, caseId: null, budget: 60_000 }
    const answer: ReturnType<typeof findText> = findText(desk.ledger, request)
    // What is found by the pinyin of a name is no place of these letters.
    keys.push(...answer.hits.filter((hit) => hit.snippet.text.length > 0 && !isByPinyin(hit.quote, text)).map(keyOf))
    cursor = answer.next
  } while (cursor !== null)
  return keys.toSorted()
}

function isByPinyin(quote: string, text: string): boolean {
  return /^[a-z]{2,}$/u.test(text) && !foldedText(quote).includes(text)
}

function includedBy(folded: string): string[] {
  return texts
    .filter(({ text }) => text.includes(folded))
    .map(({ key }) => key)
    .toSorted()
}

function keyOf({ caseId, place, page }: { caseId: string; place: string; page: number }): string {
  return `${caseId} ${place} ${page}`
}
