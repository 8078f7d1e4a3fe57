import type { Statement } from 'better-sqlite3'
import type * as z from 'zod'

import type { Readable, Writable } from './database.ts'

/** What a column of a STRICT table takes; a boolean becomes 0 or 1. */
export type SqlValue = string | number | bigint | boolean | null | Uint8Array

/** One statement and its values; made by the `sql` tag only, so that no value is ever part of the text. */
export interface Query {
  readonly text: string
  readonly values: readonly (string | number | bigint | null | Uint8Array)[]
}

/** Writes a statement: sql`select * from material where id = ${id}`. */
export function sql(parts: TemplateStringsArray, ...values: readonly SqlValue[]): Query {
  return { text: parts.join('?'), values: values.map(plain) }
}

/** All rows, each parsed: a damaged archive must be noticed where it is read. */
export function allRows<T>(db: Readable, row: z.ZodType<T>, query: Query): T[] {
  return prepared(db, query.text)
    .all(...query.values)
    .map((found) => row.parse(found))
}

/** The only row, parsed, or null. @throws when there are several: the statement was wrong. */
export function oneRow<T>(db: Readable, row: z.ZodType<T>, query: Query): T | null {
  const rows = allRows(db, row, query)
  if (rows.length > 1) throw new Error(`${rows.length} rows where one was meant: ${query.text}`)
  return rows[0] ?? null
}

/** Runs a change and says how many rows it touched. */
export function run(db: Writable, query: Query): number {
  return prepared(db, query.text).run(...query.values).changes
}

/** Runs a change that must touch exactly one row. @throws otherwise, because the caller believed in a row that is not there. */
export function runOne(db: Writable, query: Query): void {
  const changes = run(db, query)
  if (changes !== 1) throw new Error(`${changes} rows changed where one was meant: ${query.text}`)
}

/** A row to be written: column → value; lists and objects are kept as JSON text. */
export type Row = Readonly<Record<string, SqlValue | readonly unknown[] | object>>

/** Adds one row. Column names come from our own code, never from input. */
export function insertRow(db: Writable, table: string, row: Row): void {
  const columns = Object.keys(row).map(quoted)
  const text = `insert into ${quoted(table)} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`
  runOne(db, { text, values: Object.values(row).map(stored) })
}

/** Changes the one row that has the values of the `key` columns. @throws when there is none. */
export function updateRow(db: Writable, table: string, row: Row, key: readonly string[]): void {
  const changed = Object.keys(row).filter((column) => !key.includes(column))
  const text = `update ${quoted(table)} set ${assigned(changed)} where ${key.map((k) => `${quoted(k)} = ?`).join(' and ')}`
  runOne(db, { text, values: [...changed, ...key].map((column) => stored(row[column])) })
}

/** Adds the row, or changes the one that has the same `key` columns. */
export function saveRow(db: Writable, table: string, row: Row, key: readonly string[]): void {
  const columns = Object.keys(row)
  const text =
    `insert into ${quoted(table)} (${columns.map(quoted).join(', ')}) values (${columns.map(() => '?').join(', ')})` +
    ` on conflict (${key.map(quoted).join(', ')}) do update set ` +
    columns.map((column) => `${quoted(column)} = excluded.${quoted(column)}`).join(', ')
  runOne(db, { text, values: Object.values(row).map(stored) })
}

const statements = new WeakMap<Readable, Map<string, Statement<unknown[]>>>()

// Preparing costs six times as much as running a point read (measured).
function prepared(db: Readable, text: string): Statement<unknown[]> {
  const known = statements.get(db) ?? new Map<string, Statement<unknown[]>>()
  statements.set(db, known)
  const statement = known.get(text) ?? db.prepare<unknown[]>(text)
  known.set(text, statement)
  return statement
}

function assigned(columns: readonly string[]): string {
  return columns.map((column) => `${quoted(column)} = ?`).join(', ')
}

function quoted(name: string): string {
  if (!/^[a-zA-Z0-9]+$/.test(name)) throw new Error(`not a name of ours: ${name}`)
  return `"${name}"`
}

function plain(value: SqlValue): string | number | bigint | null | Uint8Array {
  return typeof value === 'boolean' ? Number(value) : value
}

function stored(value: Row[string] | undefined): string | number | bigint | null | Uint8Array {
  if (value === undefined) throw new Error('a column without a value')
  if (value === null || value instanceof Uint8Array) return value
  if (typeof value === 'object') return JSON.stringify(value)
  return plain(value)
}
