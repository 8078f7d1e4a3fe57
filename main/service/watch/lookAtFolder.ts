import { mkdir, readdir, rename, stat } from 'node:fs/promises'
import { join, parse } from 'node:path'

import type { WatchStatus } from '#contract/paper.ts'
import type { AppError } from '#domain/errors.ts'
import { isScanName, settledFiles, type SeenFile } from '#domain/paper/settledFiles.ts'
import { errorCode } from '#store/storageError.ts'
import { listTakenScans, saveTakenScan } from '#store/tables/takenScans.ts'

import type { Call } from '#service/call.ts'

import { settleArrivals } from './settleArrivals.ts'
import { takeArrival } from './takeArrival.ts'
import type { WatchSetting } from './watchSetting.ts'

/** Looks that a scan without an end gets before it is called cut off: the copier may be waiting for paper. */
const patience = 3
/** Where files go that were taken, when the office wants it. */
export const takenFolder = '已收'

/** A file that was looked at and not taken, as it was then. */
interface Refused extends SeenFile {
  readonly code: string
  readonly detail: string
  readonly looks: number
}

/** What the watcher remembers from look to look; lost at a restart, which costs one more look. */
export interface WatchMemory {
  directory: string
  seen: readonly SeenFile[]
  refused: Map<string, Refused>
  growing: readonly SeenFile[]
  state: WatchStatus['state']
  lookedAt: string | null
}

/** Nothing looked at yet. */
export function emptyMemory(): WatchMemory {
  return { directory: '', seen: [], refused: new Map(), growing: [], state: 'watching', lookedAt: null }
}

/**
 * Looks once at the watched folder and takes in what stood still since the look before. A folder
 * that cannot be listed (share gone, stick pulled) is said, and looked at again the next time.
 *
 * @returns whether anything changed that a window shows
 */
export async function lookAtFolder(call: Call, setting: WatchSetting, memory: WatchMemory): Promise<boolean> {
  if (memory.directory !== setting.directory) Object.assign(memory, emptyMemory(), { directory: setting.directory })
  const before = shownState(memory)
  memory.lookedAt = call.runtime.options.clock().toISOString()
  const now = await listScans(setting.directory)
  if (now === null) {
    Object.assign(memory, { state: 'folderGone', seen: [], growing: [] })
    return shownState(memory) !== before
  }
  memory.state = 'watching'
  const taken = new Map(listTakenScans(call.desk.ledger, setting.directory).map((file) => [file.name, file]))
  const fresh = now.filter((file) => !isSameFile(taken.get(file.name), file))
  const { settled, growing } = settledFiles(memory.seen, fresh)
  Object.assign(memory, { seen: fresh, growing })
  forgetGone(memory, fresh)
  let took = false
  for (const file of settled) {
    if (call.signal.aborted) break
    took = (await takeFile(call, setting, memory, file)) || took
  }
  if (took) await settleArrivals(call)
  return took || shownState(memory) !== before
}

async function takeFile(call: Call, setting: WatchSetting, memory: WatchMemory, file: SeenFile): Promise<boolean> {
  const known = memory.refused.get(file.name)
  if (known !== undefined && isSameFile(known, file) && isFinal(known)) return false
  const path = join(setting.directory, file.name)
  const arrived = await takeArrival(call, path)
  if (!arrived.ok && arrived.error.kind === 'cancelled') return false
  if (!arrived.ok) {
    const { code, detail } = troubleOf(arrived.error)
    memory.refused.set(file.name, { ...file, code, detail, looks: (known?.looks ?? 0) + 1 })
    if (code !== 'known') return false
  } else memory.refused.delete(file.name)
  saveTakenScan(call.desk.ledger, setting.directory, file)
  if (arrived.ok && setting.movesTaken) await moveAway(setting.directory, file)
  return arrived.ok
}

/** Looking again at the same bytes would tell the same. */
function isFinal({ code, detail, looks }: Refused): boolean {
  if (code === 'cutOff' || detail === 'crashed') return looks > patience
  return code !== 'unreadable'
}

function troubleOf(error: AppError): { code: string; detail: string } {
  if (error.kind === 'stateSecretMark') return { code: 'stateSecret', detail: error.mark }
  if (error.kind === 'conflict' && error.what === 'scanKnown') return { code: 'known', detail: '' }
  if (error.kind === 'fileUnusable') {
    if (error.reason === 'cutOff') return { code: 'cutOff', detail: '' }
    return { code: error.reason === 'crashed' ? 'unreadable' : 'unusable', detail: error.reason }
  }
  return { code: 'unreadable', detail: error.kind }
}

/** What the window is told of files that were not taken. */
export function troublesOf(memory: WatchMemory): WatchStatus['troubles'] {
  const refused = [...memory.refused.values()].map(({ name, code, detail, looks }) => ({
    name,
    code: code === 'cutOff' && looks <= patience ? 'growing' : code,
    detail,
  }))
  const named = new Set(refused.map(({ name }) => name))
  const growing = memory.growing.filter(({ name }) => !named.has(name))
  return [...refused, ...growing.map(({ name }) => ({ name, code: 'growing', detail: '' }))]
}

function shownState(memory: WatchMemory): string {
  return JSON.stringify([memory.state, troublesOf(memory)])
}

function forgetGone(memory: WatchMemory, present: readonly SeenFile[]): void {
  const names = new Set(present.map(({ name }) => name))
  for (const [name, { code }] of memory.refused) if (!names.has(name) && code !== 'known') memory.refused.delete(name)
}

function isSameFile(one: SeenFile | undefined, other: SeenFile): boolean {
  return one !== undefined && one.size === other.size && one.mtimeMs === other.mtimeMs
}

/** The scans of a folder, oldest first; null when it cannot be listed. */
async function listScans(directory: string): Promise<SeenFile[] | null> {
  try {
    const found: SeenFile[] = []
    for (const name of (await readdir(directory)).filter(isScanName)) {
      const seen = await stat(join(directory, name)).catch(() => null)
      if (seen?.isFile() === true) found.push({ name, size: seen.size, mtimeMs: seen.mtimeMs })
    }
    return found.toSorted((one, other) => one.mtimeMs - other.mtimeMs || one.name.localeCompare(other.name))
  } catch (error) {
    if (errorCode(error) === '') throw error
    return null
  }
}

/**
 * Into 已收; a name that is taken there gets a number. A folder that may not be written keeps its file.
 *
 * Trap: copiers use their names again. What came under this name while the scan was read stays to be taken.
 */
async function moveAway(directory: string, file: SeenFile): Promise<void> {
  const { name } = file
  const { name: stem, ext } = parse(name)
  try {
    const { size, mtimeMs } = await stat(join(directory, name))
    if (!isSameFile(file, { name, size, mtimeMs })) return
    await mkdir(join(directory, takenFolder), { recursive: true })
    const there = new Set(await readdir(join(directory, takenFolder)))
    let target = name
    for (let n = 2; there.has(target); n += 1) target = `${stem}(${n})${ext}`
    await rename(join(directory, name), join(directory, takenFolder, target))
  } catch (error) {
    if (errorCode(error) === '') throw error
  }
}
