import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

import * as z from 'zod'

/** The version in package.json, found upwards from here: `main/` in the sources, `out/main/` when built. */
export const programVersion: string = readVersion(import.meta.dirname)

function readVersion(directory: string): string {
  try {
    const text = readFileSync(join(directory, 'package.json'), 'utf8')
    return z.object({ version: z.string() }).parse(JSON.parse(text)).version
  } catch {
    const parent = dirname(directory)
    return parent === directory ? '0.0.0' : readVersion(parent)
  }
}
