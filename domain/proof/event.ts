import * as z from 'zod'

import { canonicalJson } from './canonicalJson.ts'
import { sha256HexSchema, type Sha256, type Sha256Hex } from './sha256.ts'

/** The `prev` of the first event of a device. */
export const genesisHash: Sha256Hex = '0'.repeat(64)

/**
 * One entry of the trail (留痕).
 *
 * It holds ids and a salted digest only: values that may one day have to be destroyed (names,
 * texts) live in ordinary rows, so that erasing them leaves the chain whole. `seq` counts per
 * device from 1; `parents` are the heads of the case's own chain that this event follows (two
 * after a fork of two devices was resolved), empty for the first event of a case.
 */
export const eventBodySchema = z.strictObject({
  v: z.literal(1),
  device: z.string(),
  seq: z.int().positive(),
  prev: sha256HexSchema,
  caseId: z.string().nullable(),
  parents: z.array(sha256HexSchema),
  actor: z.string(),
  /** live: captured when it happened; paper: recorded from signed paper; import: from another system; system: by the program itself. */
  origin: z.enum(['live', 'paper', 'import', 'system']),
  via: z.enum(['window', 'cli', 'intake', 'watch']),
  action: z.string(),
  subject: z.string(),
  at: z.iso.datetime(),
  digest: sha256HexSchema,
  nonce: z.string().regex(/^[0-9a-f]{32}$/),
})
export type EventBody = z.infer<typeof eventBodySchema>
/** How an event came about (来源): captured here, recorded from paper, imported. */
export type EventOrigin = EventBody['origin']

/** The hash of an event: SHA-256 over a domain tag and the canonical body. */
export function eventHash(sha256: Sha256, body: EventBody): Sha256Hex {
  return sha256('yijuan-event-v1\n', canonicalJson(body))
}

/** The salted digest by which an event names the values it recorded. */
export function payloadDigest(sha256: Sha256, saltHex: string, payloadText: string): Sha256Hex {
  return sha256('yijuan-payload-v1\n', saltHex, '\n', payloadText)
}
