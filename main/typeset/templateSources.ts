import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Where the compiler believes the templates are. Nothing is read from there: sources are handed over. */
export const templateRoot = join(import.meta.dirname, 'templates')

/**
 * The Typst sources by file name.
 *
 * Looked for upwards from this file, because the built program lies in `out/main` and the source
 * in `main/typeset`; both stand above `resources/`.
 */
export function readTemplateSources(): Map<string, string> {
  const directory = findTemplateDirectory(import.meta.dirname)
  const names = readdirSync(directory).filter((name) => name.endsWith('.typ'))
  return new Map(names.toSorted().map((name) => [name, readFileSync(join(directory, name), 'utf8')]))
}

function findTemplateDirectory(from: string): string {
  const candidate = join(from, 'resources', 'templates')
  if (existsSync(candidate)) return candidate
  const parent = dirname(from)
  if (parent === from) throw new Error('resources/templates was not found above the program')
  return findTemplateDirectory(parent)
}
