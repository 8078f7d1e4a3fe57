import { basename, dirname, extname } from 'node:path'

/** Files without pages of their own, of which somebody may have made a PDF. */
const withoutPages = ['.ofd', '.doc', '.docx', '.wps', '.et', '.xls', '.xlsx', '.ppt', '.pptx']

/**
 * Which of the files put in together is the 阅览件 of which: a PDF of the same name in the same
 * folder. Keys are originals, values their PDFs.
 */
export function pairCopies(paths: readonly string[]): Map<string, string> {
  const copies = new Map(paths.filter((path) => extensionOf(path) === '.pdf').map((path) => [stemOf(path), path]))
  const pairs = new Map<string, string>()
  for (const path of paths) {
    const copy = withoutPages.includes(extensionOf(path)) ? copies.get(stemOf(path)) : undefined
    if (copy === undefined) continue
    pairs.set(path, copy)
    // One PDF shows one original: a .doc and a .wps of one name are two documents.
    copies.delete(stemOf(path))
  }
  return pairs
}

function extensionOf(path: string): string {
  return extname(path).toLowerCase()
}

function stemOf(path: string): string {
  return `${dirname(path)}/${basename(path, extname(path)).normalize('NFC')}`
}
