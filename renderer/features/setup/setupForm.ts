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

/** For somebody who only wants to look: everything filled in, with a password that the page tells. */
export const demoSetup: Setup = {
  bureau: { name: '泉州市丰泽生态环境局（演示）', parentOrgan: '泉州市生态环境局', areaCode: '350599', fondNo: '' },
  administrator: { staffNo: '001', name: '演示管理员', password: 'yijuan-demo', again: 'yijuan-demo' },
  passphrase: { text: 'yijuan-demo', again: 'yijuan-demo' },
}

export const emptySetup: Setup = {
  bureau: { name: '', parentOrgan: '', areaCode: '', fondNo: '' },
  administrator: { staffNo: '', name: '', password: '', again: '' },
  passphrase: { text: '', again: '' },
}
