import * as z from 'zod'

import { daySchema } from '#domain/day.ts'

/** 送达方式 (民事诉讼法88–95, by 行政处罚法61). */
export const serviceMethods = ['direct', 'lienLeft', 'mail', 'proxy', 'electronic', 'announcement'] as const

/** How one attempt ended: still under way, served, or failed (查无此人, 退件 …). */
export const serviceOutcomes = ['pending', 'served', 'failed'] as const

/** What is served: a notice, a decision, or any other paper of the case (责令改正, 听证通知, 催告书 …). */
export const servedDocumentSchema = z.object({ of: z.enum(['notice', 'decision', 'material']), id: z.string() })
export type ServedDocument = z.infer<typeof servedDocumentSchema>

/** 送达人, with the number of the enforcement card. */
export const serverSchema = z.object({ name: z.string().trim().min(1), cardNo: z.string().trim() })
export type Server = z.infer<typeof serverSchema>

/**
 * One attempt to serve a document on one party (form 40 送达回证), with the fields of every method;
 * those of another method are empty.
 *
 * `sentOn`: went there, or posted · `servedOn`: signed, left there, received; for an announcement the
 * day of publication · `expiresOn`: last day of an announcement, null for thirty days ·
 * `receiptMaterialId`: the receipt, the post's proof or the clipping; the clock starts only when it is
 * the signed scan · `struckReason`: why a wrong row was struck; empty while it stands. Rows are never deleted.
 */
export const serviceSchema = z.object({
  id: z.string(),
  caseId: z.string(),
  document: servedDocumentSchema,
  partyId: z.string(),
  method: z.enum(serviceMethods),
  outcome: z.enum(serviceOutcomes),
  sentOn: daySchema.nullable(),
  servedOn: daySchema.nullable(),
  place: z.string().trim(),
  receiver: z.string().trim(),
  /** 与受送达人关系, wanted when somebody else signed. */
  relation: z.string().trim(),
  servers: z.array(serverSchema),
  /** 拒收事由 */
  refusal: z.string().trim(),
  witness: z.string().trim(),
  /** Where the sound or picture recording of leaving it there is kept. */
  recording: z.string().trim(),
  mailNo: z.string().trim(),
  returnedOn: daySchema.nullable(),
  /** 退件原因, or why the attempt failed. */
  returnReason: z.string().trim(),
  /** Newspaper, board or site of an announcement. */
  announcedIn: z.string().trim(),
  expiresOn: daySchema.nullable(),
  /** 送达地址确认书 */
  confirmationMaterialId: z.string().nullable(),
  receiptMaterialId: z.string().nullable(),
  photoIds: z.array(z.string()),
  note: z.string().trim(),
  struckReason: z.string(),
})
export type Service = z.infer<typeof serviceSchema>

/** The fields of an attempt about which nothing is known yet. */
export const emptyAttempt = {
  outcome: 'pending',
  sentOn: null,
  servedOn: null,
  place: '',
  receiver: '',
  relation: '',
  servers: [],
  refusal: '',
  witness: '',
  recording: '',
  mailNo: '',
  returnedOn: null,
  returnReason: '',
  announcedIn: '',
  expiresOn: null,
  confirmationMaterialId: null,
  receiptMaterialId: null,
  photoIds: [],
  note: '',
  struckReason: '',
} as const satisfies Omit<Service, 'id' | 'caseId' | 'document' | 'partyId' | 'method'>

/** Whether the row says that the document reached the party; what proves it is another question. */
export function isServed(service: Service): service is Service & { servedOn: string } {
  return service.struckReason === '' && service.outcome === 'served' && service.servedOn !== null
}
