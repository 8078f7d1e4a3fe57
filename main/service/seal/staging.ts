import { rm } from 'node:fs/promises'

import * as z from 'zod'

import type { Desk } from '#store/desk.ts'
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

/** Clears what a killed seal left behind. Called when the desk is opened, before anybody can seal. */
export async function clearStaging(desk: Desk): Promise<void> {
  for (const folder of stagingFolders(desk)) await rm(folder, { recursive: true, force: true })
  saveSetting(desk.ledger, key, [])
}
