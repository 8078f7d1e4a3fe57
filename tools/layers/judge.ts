import { isBuiltin } from 'node:module'
import { posix } from 'node:path'

import { forTests, layers, packageHomes, type Layer } from './table.ts'

/** The name of what is wrong with an import; the tests plant one of each. */
export type FaultKind = 'parent' | 'layer' | 'package' | 'node' | 'packageHome' | 'extension' | 'alias'

export interface Fault {
  readonly kind: FaultKind
  readonly message: string
}

const underMain = ['store', 'typeset', 'binder', 'seal', 'reader', 'service', 'hosts']
const roots = ['domain', 'contract', 'main', 'resources', 'renderer', 'tools', 'tests']

/** Whether a path is a test, which may look from outside. */
export function isTestFile(file: string): boolean {
  return /\.test\.tsx?$/.test(file) || file.startsWith('tests/')
}

/** The layer of a file, or null for a file of no layer (the config files at the root). */
export function layerOf(file: string): Layer | null {
  let best: Layer | null = null
  let length = 0
  for (const layer of layers) {
    for (const place of layer.at) {
      if (file.startsWith(place) && place.length > length) {
        best = layer
        length = place.length
      }
    }
  }
  return best
}

/** Where an import of our own points, from the repository's root; null when the alias is unknown. */
function targetOf(file: string, specifier: string): string | null {
  if (specifier.startsWith('./')) return posix.join(posix.dirname(file), specifier)
  const [root = '', ...rest] = specifier.slice(1).split('/')
  if (underMain.includes(root)) return ['main', root, ...rest].join('/')
  return roots.includes(root) ? [root, ...rest].join('/') : null
}

function packageName(specifier: string): string {
  const parts = specifier.split('/')
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? specifier)
}

function judgeOwn(file: string, specifier: string, layer: Layer): Fault | null {
  const target = targetOf(file, specifier)
  if (target === null) return { kind: 'alias', message: `${specifier}: package.json "imports" has no such name` }
  if (!/\.[a-z0-9]+$/i.test(target.replace(/\?.*$/, ''))) {
    return { kind: 'extension', message: `${specifier}: write the extension, Node runs these files as they stand` }
  }
  const feature = /^renderer\/features\/([^/]+)/.exec(file)?.[1] ?? ''
  const allowed = layer.may.map((place) => place.replace('{feature}', feature))
  if (isTestFile(file)) allowed.push(...forTests, ...(layer.testsMay ?? []))
  if (allowed.some((place) => target.startsWith(place))) return null
  const other = layerOf(target)?.name ?? 'nothing'
  return { kind: 'layer', message: `${layer.name} may not import ${other} (${specifier}); see tools/layers/table.ts` }
}

function judgePackage(file: string, specifier: string, layer: Layer): Fault | null {
  const name = packageName(specifier)
  const homes = packageHomes[name]
  if (homes !== undefined) {
    if (homes.some((home) => file.startsWith(home))) return null
    if (isTestFile(file) && name !== 'electron') return null
    return { kind: 'packageHome', message: `${name} is used only in ${homes.join(', ')}` }
  }
  if (layer.packages === 'any' || layer.packages.includes(name) || isTestFile(file)) return null
  return { kind: 'package', message: `${layer.name} may not use the package ${name}` }
}

/** What is wrong with one import, or null. `file` is a path from the repository's root with `/`. */
export function judgeImport(file: string, specifier: string): Fault | null {
  const layer = layerOf(file)
  if (/^\.\.(\/|$)/.test(specifier) || specifier.includes('/../')) {
    return { kind: 'parent', message: `${specifier}: import across folders by # names, never by ../` }
  }
  if (layer === null) return null
  if (specifier.startsWith('./') || specifier.startsWith('#')) return judgeOwn(file, specifier, layer)
  if (specifier === 'electron' || !isBuiltin(specifier)) return judgePackage(file, specifier, layer)
  if (layer.node || isTestFile(file)) return null
  return { kind: 'node', message: `${layer.name} may not use Node's module ${specifier}` }
}
