import { readdir } from 'node:fs/promises'
import { join, relative } from 'node:path'

import type { Manifest } from '#domain/proof/manifest.ts'

import { hashRange, openByteSource } from './byteSource.ts'
import { affected, filesOf, manifestName, sumsName } from './checkManifest.ts'
import type { CheckHooks } from './checkSegments.ts'
import { Refusal, type AffectedItem } from './refusal.ts'

/** Files that desktops leave in any folder, and `pdfdetach -saveall` in the one it is given. */
const strays = new Set(['Thumbs.db', 'desktop.ini', '.DS_Store'])
const detached = new Set([sumsName, manifestName])

/** A file of the folder: its name there with `/`, and where it is. */
interface FoundFile {
  readonly name: string
  readonly path: string
}

/**
 * Hashes every original beside the case file again.
 *
 * Names are compared in NFC, because some file systems give them back decomposed; but one file
 * serves one name, so that a second one whose name only looks the same is a stranger.
 *
 * @throws Refusal `originalsNotGiven`, `originalsUnreadable`, `originalsDiffer`, `originalsExtra`
 */
export async function checkOriginals(manifest: Manifest, directory: string | null, hooks: CheckHooks): Promise<void> {
  if (directory === null) throw new Refusal('originalsNotGiven')
  const present = await listFiles(directory)
  const named = new Set<FoundFile>()
  const differing: AffectedItem[] = []
  for (const [index, item] of manifest.items.entries()) {
    hooks.signal.throwIfAborted()
    hooks.progress(index, manifest.items.length)
    for (const file of filesOf(item)) {
      const found = findByName(present, file.path)
      if (found !== undefined) named.add(found)
      const state = found === undefined ? 'missing' : await compare(found.path, file)
      if (state !== 'same') differing.push({ ...affected(item), detail: `${state} ${file.path}` })
    }
  }
  if (differing.length > 0) throw new Refusal('originalsDiffer', differing)
  const extra = present.filter((file) => !named.has(file) && !isStray(file.name))
  if (extra.length > 0) throw new Refusal('originalsExtra', extra.map(extraFile))
}

function findByName(present: readonly FoundFile[], path: string): FoundFile | undefined {
  const composed = path.normalize('NFC')
  return present.find(({ name }) => name === path) ?? present.find(({ name }) => name.normalize('NFC') === composed)
}

function isStray(name: string): boolean {
  return detached.has(name) || strays.has(name.split('/').at(-1) ?? '')
}

function extraFile({ name }: FoundFile): AffectedItem {
  return { no: null, title: name, page: '', detail: 'extra' }
}

async function compare(
  path: string,
  file: { bytes: number; sha256: string },
): Promise<'same' | 'changed' | 'unreadable'> {
  try {
    const source = await openByteSource(path)
    try {
      if (source.size !== file.bytes) return 'changed'
      return (await hashRange(source, 0, source.size)) === file.sha256 ? 'same' : 'changed'
    } finally {
      await source.close()
    }
  } catch {
    return 'unreadable'
  }
}

/** All files below the folder. */
async function listFiles(directory: string): Promise<FoundFile[]> {
  try {
    const entries = await readdir(directory, { recursive: true, withFileTypes: true })
    return entries
      .filter((entry) => !entry.isDirectory())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name)
        return { name: relative(directory, path).split('\\').join('/'), path }
      })
  } catch {
    throw new Refusal('originalsUnreadable')
  }
}
