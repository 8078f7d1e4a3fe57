import * as z from 'zod'

import { accountSchema, bureauSchema } from '#domain/account/account.ts'

import { absolutePathSchema } from './absolutePath.ts'
import { command, query } from './operation.ts'

const passwordSchema = z.string().min(8)

/** What a window must know before anything else. */
export const deskStatusSchema = z.object({
  state: z.enum(['missing', 'locked', 'open']),
  directory: z.string(),
  host: z.enum(['electron', 'browser', 'cli']),
  version: z.string(),
  rulePack: z.string(),
  /** Whether the desk holds no case yet, so that the demo desk is offered. */
  empty: z.boolean(),
  bureau: bureauSchema.nullable(),
  /** The sheet with the recovery key while it still lies beside the data; the administrator is asked to print and forget it. */
  keySheet: z.string().nullable(),
  account: accountSchema.nullable(),
})
export type DeskStatus = z.infer<typeof deskStatusSchema>

/** Setting the desk up, opening it, and who sits at it. */
export const deskOperations = {
  'desk.status': query(z.object({}), deskStatusSchema, 'anyone'),
  'desk.create': command(
    z.object({
      bureau: bureauSchema,
      administrator: z.object({
        staffNo: z.string().trim().min(1),
        name: z.string().trim().min(1),
        password: passwordSchema,
      }),
      /** Asked for where the PC has no secret store of its own. */
      passphrase: z.string().min(8).nullable(),
    }),
    /** `sheet`: the PDF to print, lock away and delete; null when it could not be made. */
    z.object({ recoveryKey: z.string(), fingerprint: z.string(), sheet: z.string().nullable() }),
    ['desk'],
    'anyone',
  ),
  /** Removes the sheet with the recovery key once it was printed: beside the data it would open them. */
  'desk.forgetSheet': command(z.object({}), z.object({}), ['desk'], ['administrator']),
  'desk.unlock': command(
    z.discriminatedUnion('with', [
      z.object({ with: z.literal('passphrase'), passphrase: z.string() }),
      z.object({ with: z.literal('recoveryKey'), recoveryKey: z.string() }),
    ]),
    z.object({}),
    ['desk'],
    'anyone',
  ),
  /** Puts a backup where no desk is yet; `from` is the absolute folder of the backup. */
  'desk.restore': command(z.object({ from: absolutePathSchema }), z.object({}), ['desk'], 'anyone'),
  /** Only on a desk without a case: the invented one must never stand among real ones. */
  'desk.loadDemo': command(
    z.object({}),
    z.object({ caseId: z.string() }),
    ['case', 'desk', 'deadline', 'workbench'],
    ['administrator'],
  ),
  /** The demo desk of 2023 (a ledger, its cases, the register of the year); the same condition. */
  'desk.loadDemoYear': command(
    z.object({}),
    z.object({ cases: z.int() }),
    ['case', 'desk', 'deadline', 'workbench', 'ledger', 'register', 'statistics', 'defect'],
    ['administrator'],
  ),
  'desk.saveBureau': command(bureauSchema, z.object({}), ['desk'], ['administrator']),
  'session.signIn': command(
    z.object({ staffNo: z.string(), password: z.string() }),
    accountSchema,
    ['desk', 'session'],
    'anyone',
  ),
  'session.signOut': command(z.object({}), z.object({}), ['desk', 'session']),
  'account.list': query(z.object({}), z.array(accountSchema)),
  'account.save': command(
    z.object({ account: accountSchema, password: passwordSchema.nullable() }),
    accountSchema,
    ['account'],
    ['administrator'],
  ),
  'account.changePassword': command(z.object({ old: z.string(), fresh: passwordSchema }), z.object({}), []),
}
