import * as z from 'zod'

import { accountSchema, type Account } from '#domain/account/account.ts'

import { flagColumn, jsonColumn } from '#store/columns.ts'
import type { Readable, Writable } from '#store/database.ts'
import { allRows, oneRow, runOne, saveRow, sql } from '#store/sql.ts'

const { shape } = accountSchema
const accountRow = z.object({ ...shape, roles: jsonColumn(shape.roles), active: flagColumn })

/** Adds an account or changes the one with its staff number; the password stays as it is. */
export function saveAccount(db: Writable, account: Account): void {
  saveRow(db, 'account', account, ['staffNo'])
}

/** An account, or null. */
export function findAccount(db: Readable, staffNo: string): Account | null {
  return oneRow(db, accountRow, sql`select * from account where staffNo = ${staffNo}`)
}

/** All accounts by staff number, those out of use included. */
export function listAccounts(db: Readable): Account[] {
  return allRows(db, accountRow, sql`select * from account order by staffNo`)
}

/** The argon2id hash (PHC string) of an account's password, or null when it has none yet. */
export function findPasswordHash(db: Readable, staffNo: string): string | null {
  const row = z.object({ passwordHash: z.string().nullable() })
  return oneRow(db, row, sql`select passwordHash from account where staffNo = ${staffNo}`)?.passwordHash ?? null
}

/** Sets the argon2id hash of an account's password. */
export function savePasswordHash(db: Writable, staffNo: string, passwordHash: string): void {
  runOne(db, sql`update account set passwordHash = ${passwordHash} where staffNo = ${staffNo}`)
}
