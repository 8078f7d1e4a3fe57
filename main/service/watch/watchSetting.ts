import * as z from 'zod'

import type { Desk } from '#store/desk.ts'
import { findSetting, saveSetting } from '#store/tables/settings.ts'

const key = 'scanWatch'

/** The folder 扫描收件, whether files that were taken move into 已收, and in whose name scans are hung. */
const watchSettingSchema = z.object({ directory: z.string(), movesTaken: z.boolean(), staffNo: z.string() })
export type WatchSetting = z.infer<typeof watchSettingSchema>

/** The setting, or null while no folder is watched. */
export function findWatch(desk: Desk): WatchSetting | null {
  const setting = findSetting(desk.ledger, key, watchSettingSchema)
  return setting === null || setting.directory === '' ? null : setting
}

/** Chooses the folder. */
export function saveWatch(desk: Desk, setting: WatchSetting): void {
  saveSetting(desk.ledger, key, setting)
}
