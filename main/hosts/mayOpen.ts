import { realpathSync, statSync } from 'node:fs'
import { extname, isAbsolute } from 'node:path'

/** Files that a viewer only shows; never a program or a document with macros. */
const shown = new Set(['.pdf', '.png', '.jpg', '.jpeg', '.tif', '.tiff', '.txt', '.json', '.csv', '.pem'])

/** Whether a page may have this shown in the system's own viewer: a folder, or a file that is only looked at. */
export function mayOpen(path: string): boolean {
  if (!isAbsolute(path)) return false
  try {
    // A link named x.pdf may point at a program.
    const real = realpathSync(path)
    return (
      statSync(real).isDirectory() || (shown.has(extname(real).toLowerCase()) && shown.has(extname(path).toLowerCase()))
    )
  } catch {
    return false
  }
}
