import * as z from 'zod'

import type { Desk } from '#store/desk.ts'
import { countReading } from '#store/tables/pageTexts.ts'
import { findSetting, saveSetting } from '#store/tables/settings.ts'

import type { Runtime } from '#service/call.ts'

const key = 'readingPaused'

/** How far the background reading of one service has come since it last had nothing to do. */
interface Session {
  done: number
  isWorking: boolean
}

const sessions = new WeakMap<Runtime, Session>()

/** What this service has read since it began. */
export function readingSession(runtime: Runtime): Session {
  const session = sessions.get(runtime) ?? { done: 0, isWorking: false }
  sessions.set(runtime, session)
  return session
}

/** Whether somebody has stopped recognition for now; remembered over a restart. */
export function isReadingPaused(desk: Desk): boolean {
  return findSetting(desk.ledger, key, z.boolean()) ?? false
}

export function pauseReading(desk: Desk, paused: boolean): void {
  saveSetting(desk.ledger, key, paused)
}

/** Pages done and to do, for the line at the foot of the window. */
export function readingProgress(runtime: Runtime, desk: Desk) {
  const { files, waiting, recognised } = countReading(desk.ledger)
  const { done, isWorking } = readingSession(runtime)
  return { files, waiting, recognised, done, isWorking, paused: isReadingPaused(desk) }
}
