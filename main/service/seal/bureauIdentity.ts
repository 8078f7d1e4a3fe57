import * as z from 'zod'

import type { Desk } from '#store/desk.ts'
import { findSetting } from '#store/tables/settings.ts'

/** The integrity certificate of the desk (完整性封签证书) and its key, kept in the encrypted ledger. */
export const identitySchema = z.object({
  certificatePem: z.string(),
  privateKeyPem: z.string(),
  fingerprint: z.string(),
})
export type Identity = z.infer<typeof identitySchema>

/** The desk's own identity; made at set-up, so it must exist. */
export function getIdentity(desk: Desk): Identity {
  const identity = findSetting(desk.ledger, 'identity', identitySchema)
  if (identity === null) throw new Error('the desk has no identity')
  return identity
}
