import * as z from 'zod'

import { formCodeSchema } from '#domain/paper/sheetCode.ts'
import { serverSchema } from '#domain/service/service.ts'

import { defineTemplate } from '#typeset/template.ts'
import { paragraphs } from './words.ts'
import { sheetQrs } from './sheetQrs.ts'

/** 送达回证 (form 40): one document, one recipient, one attempt; only signatures and days are left to the pen. */
export const serviceReceiptData = z.object({
  organ: z.string(),
  caseTitle: z.string(),
  /** 《…决定书》 */
  documentTitle: z.string(),
  docNo: z.string(),
  recipient: z.string(),
  place: z.string(),
  /** Words of the methods in the order of the form, and which of them is ticked. */
  methods: z.array(z.object({ text: z.string(), on: z.boolean() })).min(1),
  mailNo: z.string(),
  receiver: z.string(),
  relation: z.string(),
  refusal: z.string(),
  witness: z.string(),
  servers: z.array(serverSchema),
  remarks: z.string(),
  formCode: formCodeSchema,
})

export const serviceReceipt = defineTemplate(serviceReceiptData, ({ remarks, formCode, servers, ...form }, sheets) => ({
  ...form,
  servers: servers.map(({ name, cardNo }) => ({ name, cardNo })),
  remarks: paragraphs(remarks),
  formCode,
  sheetCodes: sheetQrs(formCode, sheets),
}))
