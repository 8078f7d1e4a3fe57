import { rm } from 'node:fs/promises'

import * as z from 'zod'

import type { Desk } from '#store/desk.ts'
import { errorCode } from '#store/storageError.ts'
import { findSetting, saveSetting } from '#store/tables/settings.ts'

import type { Call } from '#service/call.ts'

const key = 'stagingFolders'
const foldersSchema = z.array(z.string())

function stagingFolders(desk: Desk): string[] {
  return findSetting(desk.ledger, key, foldersSchema) ?? []
}

/** Notes what a seal is about to write, before a byte is written, so that a crash leaves no orphan. */
export function rememberStaging(call: Call, paths: readonly string[]): void {
  saveSetting(call.desk.ledger, key, [...stagingFolders(call.desk), ...paths])
}

/** Takes the note away, once it is gone or recorded; gives those of the paths that were still noted. */
export function forgetStaging(call: Call, paths: readonly string[]): string[] {
  const noted = stagingFolders(call.desk)
  const others = noted.filter((one) => !paths.includes(one))
  if (others.length < noted.length) saveSetting(call.desk.ledger, key, others)
  return noted.filter((one) => paths.includes(one))
}

/** Removes a staging folder and its note; one that cannot be removed now stays noted for the next opening. */
export async function dropStaging(call: Call, path: string): Promise<void> {
  if (await isRemoved(path)) forgetStaging(call, [path])
}

/** Clears what a killed seal left behind. Called when the desk is opened, before anybody can seal. */
export async function clearStaging(desk: Desk): Promise<void> {
  const left: string[] = []
  for (const folder of stagingFolders(desk)) if (!(await isRemoved(folder))) left.push(folder)
  saveSetting(desk.ledger, key, left)
}

// A stick that was pulled out or a file another program holds must not keep anybody from working.
async function isRemoved(path: string): Promise<boolean> {
  try {
    await rm(path, { recursive: true, force: true })
    return true
  } catch (error) {
    return errorCode(error) === 'ENOTDIR'
  }
}
