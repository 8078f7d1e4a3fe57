import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = 'node_modules/electron'

/**
 * Electron's program when it is completely there, or null.
 *
 * Read from the files that its installer leaves: asking the package itself (`require('electron')`)
 * would start a download. `path.txt` is written last, so a download cut short is not taken for one.
 */
export function electronBinary(root = process.cwd()): string | null {
  const pathFile = join(root, folder, 'path.txt')
  const versionFile = join(root, folder, 'dist', 'version')
  if (!existsSync(pathFile) || !existsSync(versionFile)) return null
  const wanted = /"version":\s*"([^"]+)"/.exec(readFileSync(join(root, folder, 'package.json'), 'utf8'))?.[1]
  if (readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') !== wanted) return null
  const binary = join(root, folder, 'dist', readFileSync(pathFile, 'utf8').trim())
  return existsSync(binary) ? binary : null
}
