import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import * as z from 'zod'

import { contract } from '#contract/index.ts'
import { openDesk, type Desk } from '#store/desk.ts'
import { unwrapKey } from '#store/keys.ts'
import { syncSearch } from '#store/searchIndex.ts'
import { allRows, sql } from '#store/sql.ts'
import { fillDesk, seeded } from '#tests/helpers/searchDossiers.ts'
import { openTestOffice, startTestOffice, testPassword } from '#tests/helpers/testOffice.ts'

import { windowPort } from './windowPort.ts'

/** One measurement of finding the first 50 hits, in milliseconds. */
interface SearchRow {
  bench: string
  subject: string
  input: string
  dossiers: number
  p50: number
  p95: number
  hits: number
}

const signs = 3000
const rounds = 60
const textRow = z.object({ text: z.string() })
const idRow = z.object({ id: z.int() })

/** The first 50 hits as a window gets them (JSON frames, both ends checked) beside LIKE over the same texts. */
export async function benchSearch(sizes: readonly number[] = [20_000]): Promise<SearchRow[]> {
  const rows: SearchRow[] = []
  for (const dossiers of sizes) {
    const directory = mkdtempSync(join(tmpdir(), 'yijuan-bench-'))
    try {
      rows.push(...(await benchDesk(directory, dossiers)))
    } finally {
      rmSync(directory, { recursive: true, force: true, maxRetries: 5 })
    }
  }
  return rows
}

async function benchDesk(directory: string, dossiers: number): Promise<SearchRow[]> {
  await (await openTestOffice(directory)).close()
  const desk = await openFilled(directory, dossiers)
  const inputs = Object.entries(samples(desk))
  const rows: SearchRow[] = []
  for (const [input, terms] of inputs) {
    const cost = await timed(terms.slice(0, 6), async (text) => like(desk, text))
    rows.push({ bench: 'search', subject: 'LIKE', input, dossiers, ...cost })
  }
  desk.close()
  const office = startTestOffice(directory)
  await office.ask('desk.unlock', { with: 'passphrase', passphrase: testPassword })
  await office.ask('session.signIn', { staffNo: '001', password: testPassword })
  const ask = windowPort(office)
  for (const [input, terms] of inputs) {
    const cost = await timed(terms, async (text) => {
      const { groups } = contract['search.find'].output.parse(await ask('search.find', { text }))
      return groups.reduce((sum, group) => sum + group.hits.length, 0)
    })
    rows.push({ bench: 'search', subject: 'yijuan', input, dossiers, ...cost })
  }
  await office.close()
  return rows.toSorted((one, other) => one.input.localeCompare(other.input))
}

async function openFilled(directory: string, dossiers: number): Promise<Desk> {
  const path = join(directory, 'desk')
  const key = await unwrapKey(path, { passphrase: testPassword })
  const opened = key.ok ? openDesk(path, key.value) : key
  if (!opened.ok) throw new Error(opened.error.kind)
  const started = performance.now()
  fillDesk(opened.value, dossiers, { seed: 42, signs })
  const filled = performance.now()
  syncSearch(opened.value.ledger)
  console.error(`filled in ${seconds(filled - started)} s, indexed in ${seconds(performance.now() - filled)} s`)
  return opened.value
}

async function timed(terms: readonly string[], find: (text: string) => Promise<number>) {
  const times: number[] = []
  let hits = 0
  for (const term of terms) {
    const started = performance.now()
    hits += await find(term)
    times.push(performance.now() - started)
  }
  const sorted = times.toSorted((one, other) => one - other)
  const at = (share: number) => tenths(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0)
  return { p50: at(0.5), p95: at(0.95), hits: Math.round(hits / terms.length) }
}

function like({ ledger }: Desk, text: string): number {
  const [first, second] = [text, text.split(' ').at(-1) ?? ''].map((word) => `%${word.split(' ')[0] ?? ''}%`)
  return allRows(
    ledger,
    idRow,
    sql`select e.id from searchEntry e left join pageText p on p.sha256 = e.sha256 and p.page = e.page
        where coalesce(p.text, e.text) like ${first ?? ''} and coalesce(p.text, e.text) like ${second ?? ''} order by e.id limit 50`,
  ).length
}

/** Seeded pieces of the texts themselves, and what is typed most: names, numbers, two words. */
function samples({ ledger }: Desk): Record<string, string[]> {
  const random = seeded(5)
  const texts = allRows(ledger, textRow, sql`select text from pageText where rowid % 397 = 0`).map(({ text }) => text)
  const pick = (pattern: RegExp) => {
    const terms: string[] = []
    while (terms.length < rounds) {
      const found = texts[random(texts.length)]?.match(pattern) ?? []
      const term = found[random(found.length)]
      if (term !== undefined) terms.push(term)
    }
    return terms
  }
  return {
    '1 char': pick(/\p{Script=Han}/gu),
    '2 chars': pick(/\p{Script=Han}{2}/gu),
    '4 chars': pick(/\p{Script=Han}{4}/gu),
    '9 chars': pick(/\p{Script=Han}{9}/gu),
    name: pick(/(?<=负责人)\p{Script=Han}{2,3}/gu),
    'document number': pick(/闽泉环罚〔\d+〕\d+号/gu),
    'middle of a code': pick(/(?<=913505)\d{6}MA/gu),
    pinyin: pick(/(?<=泉州)\p{Script=Han}{2}/gu).map(
      () => ['jjhb', 'fzxc', 'shidian', 'linzhi', 'wujian'][random(5)] ?? '',
    ),
    'two words': pick(/\p{Script=Han}{2}/gu).map((word) => `${word} 罚款`),
    nowhere: pick(/\p{Script=Han}/gu).map((word) => `${word}龘`),
  }
}

function seconds(milliseconds: number): number {
  return Math.round(milliseconds / 1000)
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10
}
