import * as z from 'zod'

import { gateReportSchema } from '#domain/material/material.ts'
import { sha256HexSchema } from '#domain/proof/sha256.ts'

/**
 * What became of one side of a scan that arrived (收件).
 *
 * waiting: its document is not complete yet, or a question is open; `held` sides were taken down from
 * a document by hand, so that their code alone does not hang them again · hung: it hangs on a material ·
 * aside: a blank back, or put aside by hand with a reason.
 */
export const sideFateSchema = z.discriminatedUnion('fate', [
  z.object({ fate: z.literal('waiting'), held: z.boolean() }),
  z.object({ fate: z.literal('hung'), materialId: z.string(), version: z.int().positive() }),
  z.object({ fate: z.literal('aside'), reason: z.string() }),
])
export type SideFate = z.infer<typeof sideFateSchema>

/**
 * One side of a scan: what the reader found on it and what became of it.
 *
 * code: `code` holds the text of the QR code · none: nothing on it · unreadable: a code that could
 * not be made out · blank: an empty back.
 */
export const scanSideSchema = z.object({
  page: z.int().positive(),
  reading: z.enum(['code', 'none', 'unreadable', 'blank']),
  code: z.string(),
  /** Degrees by which the side must be turned clockwise to stand upright, as the code shows. */
  turn: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
  what: sideFateSchema,
})
export type ScanSide = z.infer<typeof scanSideSchema>

/** A scan that arrived in the watched folder or was put in by hand; its bytes are kept whole. */
export const scanArrivalSchema = z.object({
  id: z.string(),
  sha256: sha256HexSchema,
  bytes: z.int().nonnegative(),
  fileName: z.string(),
  /** What the input gate said of it. */
  gate: gateReportSchema,
  arrivedAt: z.iso.datetime(),
  arrivedBy: z.string(),
  sides: z.array(scanSideSchema).min(1),
})
export type ScanArrival = z.infer<typeof scanArrivalSchema>

/** Names one side of one scan. */
export const sideRefSchema = z.object({ arrivalId: z.string(), page: z.int().positive() })
export type SideRef = z.infer<typeof sideRefSchema>
