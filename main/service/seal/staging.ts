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

/** Notes a staging folder before anything is written into it, so that a crash leaves no orphan. */
export function rememberStaging(call: Call, folder: string): void {
  saveSetting(call.desk.ledger, key, [...stagingFolders(call.desk), folder])
}

/** Takes the note away once the folder is gone. */
export function forgetStaging(call: Call, folder: string): void {
  const others = stagingFolders(call.desk).filter((one) => one !== folder)
  saveSetting(call.desk.ledger, key, others)
}

/** Clears what a killed seal left behind. Called when the desk is opened, before anybody can seal. */
export async function clearStaging(desk: Desk): Promise<void> {
  for (const folder of stagingFolders(desk)) await rm(folder, { recursive: true, force: true })
  saveSetting(desk.ledger, key, [])
}
