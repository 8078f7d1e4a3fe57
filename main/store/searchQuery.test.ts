import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'

import { matchExpression, searchTerms } from '#domain/search/matchExpression.ts'
import { foldedText } from '#domain/search/normalise.ts'
import { bodyWords, numberWords } from '#domain/search/tokens.ts'
import { makeDesk } from '#tests/helpers/desk.ts'
import { fillDesk } from '#tests/helpers/searchDossiers.ts'
import { tempDirectory } from '#tests/helpers/tempDirectory.ts'

import type { Desk } from './desk.ts'
import { change } from './eventLog.ts'
import { countSearchDirty } from './searchDirty.ts'
import { emptySearch, syncSearch } from './searchIndex.ts'
import { findText, type SearchRequest } from './searchQuery.ts'
import { allRows, insertRow, run, sql } from './sql.ts'
import { makeEvent } from '#tests/helpers/desk.ts'
import { ok } from '#domain/result.ts'

const signs = [...'行政处罚款号年第〔〕（）2019-.：a Zé\n、㈱⻚𠮷𬀩カ']
const request: SearchRequest = { text: '', limit: 50, perCase: 5, cursor: null, caseId: null, budget: 60_000 }

function placesOf(desk: Desk, text: string, more: Partial<SearchRequest> = {}): string[] {
  const { hits } = findText(desk.ledger, { ...request, text, ...more })
  return hits.map(({ caseId, place, page }) => `${caseId} ${place} ${page}`)
}

describe('the index', () => {
  it('points at every text of which something is a piece, wherever it is cut', async () => {
    const desk = await makeDesk(tempDirectory())
    let last = 0
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...signs), minLength: 1, maxLength: 40 }),
        fc.nat(),
        fc.nat(12),
        (text, from, size) => {
          const folded = foldedText(text)
          const start = from % (folded.length + 1)
          const [term] = searchTerms(folded.slice(start, start + size + 1))
          const match = term === undefined ? null : matchExpression([term])
          if (term === undefined || match === null || !folded.includes(term)) return
          last += 1
          insertRow(desk.ledger, 'searchText', {
            rowid: last,
            body: bodyWords(folded),
            number: numberWords(folded),
            pinyin: '',
          })
          const row = z.object({ rowid: z.int() })
          const found = allRows(
            desk.ledger,
            row,
            sql`select rowid from searchText where searchText match ${match} and rowid = cast(${last} as integer)`,
          )
          expect([text, term, found.length]).toEqual([text, term, 1])
        },
      ),
      { numRuns: 400 },
    )
  })

  it('shows a few hits of each case, all of one when asked, and goes on where it ended', async () => {
    const desk = await makeDesk(tempDirectory())
    fillDesk(desk, 6, { seed: 3, signs: 300 })
    expect(syncSearch(desk.ledger)).toBe(0)
    const all = placesOf(desk, '案', { perCase: Infinity })
    expect(all.length).toBeGreaterThan(12)
    const few = findText(desk.ledger, { ...request, text: '案', perCase: 1 })
    expect(few.hits.map(({ caseId }) => caseId)).toEqual(['case5', 'case4', 'case3', 'case2', 'case1', 'case0'])
    expect([few.cut.length, few.next]).toEqual([6, null])
    expect(new Set(placesOf(desk, '案', { caseId: 'case3', perCase: Infinity }))).toEqual(
      new Set(all.filter((place) => place.startsWith('case3 '))),
    )
    const pieces: string[] = []
    for (let cursor: number | null = null; ;) {
      const answer = findText(desk.ledger, { ...request, text: '案', perCase: Infinity, limit: 4, cursor })
      pieces.push(...answer.hits.map(({ caseId, place, page }) => `${caseId} ${place} ${page}`))
      if (answer.next === null) break
      cursor = answer.next
    }
    expect(pieces).toEqual(all)
  })

  it('follows every change that the trail records, and finds nothing of what was there before', async () => {
    const desk = await makeDesk(tempDirectory())
    fillDesk(desk, 2, { seed: 3, signs: 300 })
    syncSearch(desk.ledger)
    expect([countSearchDirty(desk.ledger), placesOf(desk, '渗坑')]).toEqual([0, []])
    change(desk, makeEvent({ caseId: 'case1' }), () => {
      run(desk.ledger, sql`update caseRecord set cause = '利用渗坑排污' where id = 'case1'`)
      return ok(null)
    })
    expect(countSearchDirty(desk.ledger)).toBe(1)
    syncSearch(desk.ledger)
    expect(placesOf(desk, '渗坑')).toEqual(['case1 case 0'])
    expect(placesOf(desk, '无证排污')).toEqual(['case0 case 0'])
  })

  it('is the same when it is built anew', async () => {
    const desk = await makeDesk(tempDirectory())
    fillDesk(desk, 5, { seed: 9, signs: 300 })
    syncSearch(desk.ledger)
    const before = ['案', '罚款', '2023', 'ln'].map((text) => placesOf(desk, text, { perCase: Infinity }))
    emptySearch(desk.ledger)
    expect(placesOf(desk, '案')).toEqual([])
    syncSearch(desk.ledger)
    expect(['案', '罚款', '2023', 'ln'].map((text) => placesOf(desk, text, { perCase: Infinity }))).toEqual(before)
  })
})
