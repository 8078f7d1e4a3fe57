import * as z from 'zod'

import { canonicalJson } from '#domain/proof/canonicalJson.ts'
import { merkleLeaf, merkleRoot } from '#domain/proof/merkle.ts'
import { sha256HexSchema, type Sha256Hex } from '#domain/proof/sha256.ts'
import { sha256 } from '#main/sha256.ts'

import { jsonColumn } from './columns.ts'
import type { Desk } from './desk.ts'
import { deviceHead } from './eventLog.ts'
import { allRows, insertRow, sql } from './sql.ts'
import { atomically } from './transaction.ts'

const leafSchema = z.strictObject({ caseId: z.string(), heads: z.array(sha256HexSchema) })

/** One leaf of an anchor: a case and its last events at that time. */
export type AnchorLeaf = z.infer<typeof leafSchema>

const anchorSchema = z.object({
  no: z.int().positive(),
  at: z.iso.datetime(),
  device: z.string(),
  seq: z.int().nonnegative(),
  hash: sha256HexSchema,
  root: sha256HexSchema,
  leaves: jsonColumn(z.array(leafSchema)),
})

/**
 * The state of the whole trail at one time: this device's head, and the Merkle root (RFC 6962)
 * over one leaf per case. Printed or exported it shows later that nothing was cut off; kept only
 * here it shows nothing, because who rewrites the trail rewrites the anchor too.
 */
export type Anchor = z.infer<typeof anchorSchema>

/** What an anchor on paper says. */
export type OutsideAnchor = Pick<Anchor, 'device' | 'seq' | 'hash'> & { readonly root?: Sha256Hex }

/** Makes an anchor over all case heads and keeps it, append-only like the trail. `at` is an ISO instant. */
export function makeAnchor(desk: Desk, at: string): Anchor {
  return atomically(desk.ledger, () => {
    const leaves = headsOfAllCases(desk)
    const no = (listAnchors(desk).at(-1)?.no ?? 0) + 1
    const anchor: Anchor = { no, at, ...deviceHead(desk), root: anchorRoot(leaves), leaves }
    insertRow(desk.ledger, 'anchor', anchor)
    return anchor
  })
}

/** All anchors, oldest first. */
export function listAnchors(desk: Desk): Anchor[] {
  return allRows(desk.ledger, anchorSchema, sql`select * from anchor order by no`)
}

/** The Merkle root over the leaves in their order (by case id). */
export function anchorRoot(leaves: readonly AnchorLeaf[]): Sha256Hex {
  return merkleRoot(
    sha256,
    leaves.map((leaf) => merkleLeaf(sha256, canonicalJson(leaf))),
  )
}

function headsOfAllCases(desk: Desk): AnchorLeaf[] {
  const row = z.object({ caseId: z.string(), heads: jsonColumn(z.array(sha256HexSchema)) })
  return allRows(
    desk.ledger,
    row,
    sql`select caseId, json_group_array(hash order by hash) as heads from caseHead group by caseId order by caseId`,
  )
}
