import * as z from 'zod'

import { bureauSchema } from '#domain/account/account.ts'

/** What the set-up form holds; the second entries only guard against slips of the finger. */
export function setupSchema(texts: {
  required: boolean
  passphrase: string
  password: string
  passphraseAgain: string
}) {
  return z.object({
    bureau: bureauSchema,
    administrator: z
      .object({
        staffNo: z.string().trim().min(1),
        name: z.string().trim().min(1),
        password: z.string().min(8),
        again: z.string(),
      })
      .refine((person) => person.password === person.again, { path: ['again'], error: texts.password }),
    passphrase: z
      .object({ text: z.string(), again: z.string() })
      .refine((phrase) => phrase.text.length >= 8 || (!texts.required && phrase.text === ''), {
        path: ['text'],
        error: texts.passphrase,
      })
      .refine((phrase) => phrase.text === phrase.again, { path: ['again'], error: texts.passphraseAgain }),
  })
}
export type Setup = z.infer<ReturnType<typeof setupSchema>>

export const emptySetup: Setup = {
  bureau: { name: '', parentOrgan: '', areaCode: '', fondNo: '' },
  administrator: { staffNo: '', name: '', password: '', again: '' },
  passphrase: { text: '', again: '' },
}
