import { randomUUID } from 'node:crypto'

import type { FileTokens } from './applicationTypes.ts'

/** Tokens of this run; after a restart of the service a file has to be chosen again. */
export function createFileTokens(): FileTokens {
  const paths = new Map<string, string>()
  return {
    resolve: (token) => paths.get(token) ?? null,
    register(path) {
      const token = randomUUID()
      paths.set(token, path)
      return token
    },
  }
}
