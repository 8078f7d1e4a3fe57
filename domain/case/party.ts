import * as z from 'zod'

/** Who the case is against: an organisation, a person, or an individual business (个体工商户). */
export const partyKinds = ['organisation', 'person', 'individualBusiness'] as const

/**
 * A party (当事人). The name is that of the licence, not of the signboard.
 *
 * `code` is the 统一社会信用代码 (GB 32100) or the 公民身份号码 (GB 11643); a failed check digit
 * is a warning, never a refusal, because the paper file may carry an old code.
 */
export const partySchema = z.object({
  id: z.string(),
  kind: z.enum(partyKinds),
  name: z.string().trim().min(1),
  code: z.string().trim(),
  address: z.string().trim(),
  /** 法定代表人 or 负责人 of an organisation, 经营者 of an individual business; empty for a person. */
  representative: z.string().trim(),
  phone: z.string().trim(),
})
export type Party = z.infer<typeof partySchema>
