import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

import { matchFolder, readFolderName, type FolderCase, type FolderName } from '#domain/exchange/matchFolder.ts'
import { ok, fail, type Result } from '#domain/result.ts'
import { errorCode, storageError } from '#store/storageError.ts'

import type { Call } from '#service/call.ts'
import { allFiles } from '#service/openFile.ts'

/** A folder of one old case on disk: its files (paths inside it), and what could not be looked at. */
export interface CaseFolder {
  readonly name: string
  readonly said: FolderName
  readonly files: readonly string[]
  readonly bytes: number
  readonly unreadable: readonly string[]
  readonly matches: readonly FolderCase[]
}

/** What file managers and office programs leave behind. */
const litter = /^(?:thumbs\.db|desktop\.ini|\.ds_store|~\$.*|\..*|.*\.(?:tmp|lnk))$/iu
const deepest = 6

/** One folder for each case in a folder of old cases, in the order of their names. Links are not followed. */
export async function readCaseFolders(call: Call, directory: string): Promise<Result<CaseFolder[]>> {
  try {
    const entries = await readdir(directory, { withFileTypes: true })
    const cases = allFiles(call)
    const folders: CaseFolder[] = []
    for (const entry of sorted(entries)) {
      if (!entry.isDirectory() || litter.test(entry.name)) continue
      const found = await filesIn(join(directory, entry.name))
      const said = readFolderName(entry.name)
      folders.push({ name: entry.name, said, ...found, matches: matchFolder(said, cases) })
    }
    return folders.length > 0 ? ok(folders) : fail({ kind: 'conflict', what: 'noCaseFolders', detail: directory })
  } catch (error) {
    return fail(storageError(error, directory))
  }
}

interface Found {
  files: string[]
  bytes: number
  unreadable: string[]
}

async function filesIn(root: string): Promise<Found> {
  const found: Found = { files: [], bytes: 0, unreadable: [] }
  await walk(root, '', found)
  return found
}

async function walk(root: string, inside: string, found: Found): Promise<void> {
  const isTooDeep = inside.split('/').length > deepest
  const entries = isTooDeep ? null : await readdir(join(root, inside), { withFileTypes: true }).catch(unreadable)
  if (entries === null) {
    found.unreadable.push(`${inside}/`)
    return
  }
  for (const entry of sorted(entries)) {
    if (litter.test(entry.name)) continue
    const path = inside === '' ? entry.name : `${inside}/${entry.name}`
    if (entry.isDirectory()) await walk(root, path, found)
    else if (entry.isFile()) {
      found.files.push(path)
      found.bytes += (await stat(join(root, path)).catch(unreadable))?.size ?? 0
    } else found.unreadable.push(path)
  }
}

/** What the system does not let us see is said, not thrown; anything else is a bug. */
function unreadable(error: unknown): null {
  if (['EACCES', 'EPERM', 'ENOENT', 'EIO', 'ENOTDIR', 'ENAMETOOLONG'].includes(errorCode(error))) return null
  throw error
}

function sorted<T extends { name: string }>(entries: readonly T[]): T[] {
  return entries.toSorted((one, other) => one.name.localeCompare(other.name, 'zh-CN', { numeric: true }))
}
