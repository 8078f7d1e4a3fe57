import * as z from 'zod'

import { daySchema } from '#domain/day.ts'
import { guardFindingSchema } from '#domain/guardFinding.ts'
import { servedDocumentSchema, serviceSchema } from '#domain/service/service.ts'

import { command, query } from './operation.ts'
import { paymentStateSchema } from './payment.ts'

const writers = ['handler', 'archivist'] as const
const touches = ['case', 'workbench', 'deadline'] as const

/** What is typed of one attempt; with `serviceId` an earlier row is completed. */
export const serviceInputSchema = serviceSchema.omit({ id: true, struckReason: true }).extend({
  serviceId: z.string().nullable(),
})
export type ServiceInput = z.infer<typeof serviceInputSchema>

/** One row of the ledger with what the rules say of it. */
export const ledgerRowSchema = z.object({
  service: serviceSchema,
  /** Which attempt on this party it is, from 1; struck rows are counted, so that nothing is renumbered. */
  no: z.int().positive(),
  partyName: z.string(),
  /** From which day the clocks of the party run; null while they do not. */
  effectiveOn: daySchema.nullable(),
  /** Whether the receipt is the signed scan, a print still to be signed, or not there. */
  receipt: z.enum(['scanned', 'printed', 'missing']),
  checks: z.array(guardFindingSchema),
})
export type LedgerRow = z.infer<typeof ledgerRowSchema>

/** A document with every attempt on every party. */
export const ledgerDocumentSchema = z.object({
  document: servedDocumentSchema,
  kind: z.string(),
  title: z.string(),
  docNo: z.string(),
  docDate: daySchema.nullable(),
  partyIds: z.array(z.string()),
  rows: z.array(ledgerRowSchema),
})
export type LedgerDocument = z.infer<typeof ledgerDocumentSchema>

/** The ledger of services (送达台账) and what is owed: document × recipient × attempt, decision × party. */
export const serviceOperations = {
  'case.serviceLedger': query(
    z.object({ caseId: z.string() }),
    z.object({
      documents: z.array(ledgerDocumentSchema),
      payments: z.array(paymentStateSchema),
      /** Why the case may be closed now (令30号77), in words; empty while something is owed. */
      closingGround: z.string(),
    }),
  ),
  /**
   * Adds an attempt or completes one. Once its receipt is the signed scan, document, party, method
   * and day stay; a row that is wrong in them is struck (conflict `serviceProven`).
   */
  'service.save': command(
    serviceInputSchema,
    z.object({ serviceId: z.string(), checks: z.array(guardFindingSchema) }),
    touches,
    writers,
  ),
  'service.strike': command(
    z.object({ serviceId: z.string(), reason: z.string().trim().min(1) }),
    z.object({}),
    touches,
    writers,
  ),
  /** Prints one 送达回证 for each attempt: every row gets its print as receipt, waiting for the signed scan. */
  'service.printReceipts': command(
    z.object({ caseId: z.string(), serviceIds: z.array(z.string()).min(1) }),
    z.object({ materialIds: z.array(z.string()) }),
    [...touches, 'paper'],
    writers,
  ),
}
