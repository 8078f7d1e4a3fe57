import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'

/** The folder that was named: itself, or by a file in it, because a page's folder dialog gives files only. */
export async function namedFolder(path: string): Promise<string> {
  const found = await stat(path).catch(() => null)
  return found?.isFile() === true ? dirname(path) : path
}
