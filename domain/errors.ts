import * as z from 'zod'

import { guardFindingSchema } from './guardFinding.ts'

/**
 * Every error that a user can meet: a kind and its data, never a sentence.
 *
 * The sentences of window and command line stand in one table, `contract/text/errors.ts`.
 */
export const appErrorSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('invalidInput'), issues: z.array(z.object({ path: z.string(), message: z.string() })) }),
  z.object({ kind: z.literal('notFound'), what: z.string(), id: z.string() }),
  z.object({ kind: z.literal('signInFailed') }),
  z.object({ kind: z.literal('notSignedIn') }),
  z.object({ kind: z.literal('forbidden'), needs: z.array(z.string()) }),
  z.object({ kind: z.literal('refusedByLaw'), findings: z.array(guardFindingSchema) }),
  z.object({ kind: z.literal('conflict'), what: z.string(), detail: z.string() }),
  z.object({ kind: z.literal('archived'), caseId: z.string() }),
  z.object({ kind: z.literal('stateSecretMark'), fileName: z.string(), mark: z.string() }),
  z.object({ kind: z.literal('fileUnreadable'), path: z.string(), reason: z.string() }),
  z.object({ kind: z.literal('fileUnusable'), fileName: z.string(), reason: z.string() }),
  z.object({ kind: z.literal('diskFull'), path: z.string(), neededBytes: z.number().nullable() }),
  z.object({ kind: z.literal('noPermission'), path: z.string() }),
  z.object({ kind: z.literal('deskLocked'), directory: z.string() }),
  z.object({ kind: z.literal('deskMissing'), directory: z.string() }),
  z.object({ kind: z.literal('deskExists'), directory: z.string() }),
  z.object({ kind: z.literal('wrongKey') }),
  z.object({ kind: z.literal('keyMissing'), directory: z.string() }),
  z.object({ kind: z.literal('newerSchema'), found: z.number(), supported: z.number() }),
  z.object({ kind: z.literal('unsafeSqlite'), version: z.string() }),
  z.object({ kind: z.literal('damaged'), what: z.string(), detail: z.string() }),
  z.object({ kind: z.literal('workRefused'), step: z.string(), reason: z.string(), detail: z.string() }),
  z.object({ kind: z.literal('sealFailed'), step: z.string(), detail: z.string() }),
  z.object({
    kind: z.literal('workerFailed'),
    worker: z.string(),
    reason: z.enum(['crashed', 'timeout', 'memory']),
    detail: z.string(),
  }),
  /** The service was lost while this call ran; whether a change was made must be looked up. */
  z.object({ kind: z.literal('serviceRestarted') }),
  z.object({ kind: z.literal('cancelled') }),
  z.object({ kind: z.literal('unexpected'), reference: z.string() }),
])

export type AppError = z.infer<typeof appErrorSchema>
