import { createHash } from 'node:crypto'

import type { Sha256 } from '#domain/proof/sha256.ts'

/** Node's SHA-256 behind the domain's interface; the one file of `main/` that every layer may import. */
export const sha256: Sha256 = (...parts) => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex')
}
