import { readdir } from 'node:fs/promises'
import { join, relative } from 'node:path'

import type { Manifest } from '#domain/proof/manifest.ts'

import { hashRange, openByteSource } from './byteSource.ts'
import { affected, manifestName, sumsName } from './checkManifest.ts'
import type { CheckHooks } from './checkSegments.ts'
import { Refusal, type AffectedItem } from './refusal.ts'

/** Files that desktops and `pdfdetach -saveall` leave in folders. */
const strays = new Set(['Thumbs.db', 'desktop.ini', '.DS_Store', sumsName, manifestName])

/**
 * Hashes every original beside the case file again.
 *
 * Names are compared in NFC, because some file systems give them back decomposed.
 *
 * @throws Refusal `originalsNotGiven`, `originalsUnreadable`, `originalsDiffer`, `originalsExtra`
 */
export async function checkOriginals(manifest: Manifest, directory: string | null, hooks: CheckHooks): Promise<void> {
  if (directory === null) throw new Refusal('originalsNotGiven')
  const present = await listFiles(directory)
  const differing: AffectedItem[] = []
  for (const [index, item] of manifest.items.entries()) {
    hooks.signal.throwIfAborted()
    hooks.progress(index, manifest.items.length)
    const path = present.get(item.file.path.normalize('NFC'))
    const state = path === undefined ? 'missing' : await compare(path, item.file)
    if (state !== 'same') differing.push({ ...affected(item), detail: `${state} ${item.file.path}` })
  }
  if (differing.length > 0) throw new Refusal('originalsDiffer', differing)
  const known = new Set(manifest.items.map(({ file }) => file.path.normalize('NFC')))
  const extra = [...present.keys()].filter((name) => !known.has(name) && !strays.has(name.split('/').at(-1) ?? ''))
  if (extra.length > 0) throw new Refusal('originalsExtra', extra.map(extraFile))
}

function extraFile(name: string): AffectedItem {
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

/** All files below the folder: NFC name with `/` → path. */
async function listFiles(directory: string): Promise<Map<string, string>> {
  try {
    const entries = await readdir(directory, { recursive: true, withFileTypes: true })
    return new Map(
      entries
        .filter((entry) => !entry.isDirectory())
        .map((entry) => {
          const path = join(entry.parentPath, entry.name)
          return [relative(directory, path).split('\\').join('/').normalize('NFC'), path]
        }),
    )
  } catch {
    throw new Refusal('originalsUnreadable')
  }
}
