import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { platformSchema, type Platform } from '#domain/platform/platform.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { resourcePath } from '#main/resources.ts'

let loaded: readonly Platform[] | null = null

/** Every other system that we know the fields of, from `resources/platforms/*.json`. @throws for a file that is none. */
export function platforms(): readonly Platform[] {
  const folder = resourcePath('platforms')
  loaded ??= readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => platformSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))))
    .toSorted((one, other) => one.order - other.order)
  return loaded
}

/** The platform of this code. */
export function getPlatform(code: string): Result<Platform> {
  const found = platforms().find((one) => one.code === code)
  return found === undefined ? fail({ kind: 'notFound', what: 'platform', id: code }) : ok(found)
}
