import { realpathSync, statSync } from 'node:fs'
import { extname, isAbsolute } from 'node:path'

/** Files that a viewer only shows; never a program or a document with macros. */
const shown = ['.pdf', '.png', '.jpg', '.jpeg', '.tif', '.tiff', '.txt', '.json', '.csv', '.pem']
/** What the office writes in WPS or Word: these two formats cannot hold macros (ECMA-376; .docm and .xlsm do). */
const written = ['.docx', '.xlsx']
const opened = new Set([...shown, ...written])

/** Whether a page may have this shown in the system's own viewer: a folder, or a file that is looked at or written. */
export function mayOpen(path: string): boolean {
  if (!isAbsolute(path)) return false
  try {
    // A link named x.pdf may point at a program.
    const real = realpathSync(path)
    return (
      statSync(real).isDirectory() ||
      (opened.has(extname(real).toLowerCase()) && opened.has(extname(path).toLowerCase()))
    )
  } catch {
    return false
  }
}
