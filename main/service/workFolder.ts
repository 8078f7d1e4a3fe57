import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'

import type { OpenCall } from './call.ts'

/** Folder of plain copies inside the desk's own folder. */
export const workFolderName = '临时'

/**
 * Lends a folder for plain copies of papers while something is made of them.
 *
 * It lies inside the desk's own folder, which nobody else may enter, not in the system's temp
 * folder; what a crash leaves there is cleared when the desk is opened.
 */
export async function withWorkFolder<T>(call: OpenCall, use: (folder: string) => Promise<T>): Promise<T> {
  const parent = join(call.runtime.options.dataDirectory, workFolderName)
  await mkdir(parent, { recursive: true })
  const folder = await mkdtemp(join(parent, 'w-'))
  try {
    return await use(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Clears what a crash left in the work folders of a desk. */
export async function clearWorkFolders(dataDirectory: string): Promise<void> {
  await rm(join(dataDirectory, workFolderName), { recursive: true, force: true })
}
