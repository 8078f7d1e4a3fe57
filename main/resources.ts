import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * Absolute path of a file under `resources/`, such as `rulepack/base.json`.
 *
 * Looked for upwards from this file: the sources lie in `main/`, the built program in `out/main/`,
 * and `resources/` stands above both.
 */
export function resourcePath(relative: string): string {
  return join(findRoot(import.meta.dirname), 'resources', relative)
}

/** Absolute path of a built file, such as `renderer/index.html`; the same from sources and from `out/main`. */
export function builtPath(relative: string): string {
  return join(findRoot(import.meta.dirname), 'out', relative)
}

function findRoot(from: string): string {
  if (existsSync(join(from, 'resources')) && existsSync(join(from, 'package.json'))) return from
  const parent = dirname(from)
  if (parent === from) throw new Error('no resources/ above the program')
  return findRoot(parent)
}

/** The file of the service process: its source when this runs from sources, else the built one. */
export function servicePath(): string {
  return import.meta.url.endsWith('.ts')
    ? join(import.meta.dirname, 'service', 'entry.ts')
    : builtPath('main/service.js')
}
