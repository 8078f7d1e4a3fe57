import * as z from 'zod'

/**
 * Frames between the service and a helper process, as JSON strings.
 *
 * A helper process holds what may hang, eat memory or crash on foreign input: the input gate,
 * binding, signing, verifying, typesetting.
 */
export const workerRequestSchema = z.discriminatedUnion('t', [
  z.object({ t: z.literal('call'), id: z.int(), op: z.string(), input: z.unknown() }),
  z.object({ t: z.literal('abort'), id: z.int() }),
])

/** What a helper process says. */
export const workerReplySchema = z.discriminatedUnion('t', [
  z.object({ t: z.literal('ready') }),
  z.object({ t: z.literal('ok'), id: z.int(), value: z.unknown() }),
  /** `detail` is for the log and the error's data, never a sentence for the user. */
  z.object({ t: z.literal('err'), id: z.int(), reason: z.string(), detail: z.string() }),
  /** Resident memory in bytes, sent on a timer where the parent cannot read it from /proc. */
  z.object({ t: z.literal('memory'), rss: z.number() }),
  z.object({
    t: z.literal('progress'),
    id: z.int(),
    step: z.string(),
    done: z.number(),
    total: z.number(),
    detail: z.string(),
  }),
])

export type WorkerReply = z.infer<typeof workerReplySchema>

/** What an operation of a helper process is given beside its input. */
export interface WorkerHooks {
  progress(step: string, done: number, total: number, detail?: string): void
  readonly signal: AbortSignal
}

/** The operations of a helper process by name; inputs are parsed by the operation itself. */
export type WorkerOperations = Record<string, (input: unknown, hooks: WorkerHooks) => Promise<unknown>>

/** The helper processes; each name is an entry `main/<layer>/worker.ts`, built to `out/main/<name>.js`. */
export type WorkerName = 'typeset' | 'binder' | 'seal' | 'reader' | 'sheet' | 'docx' | 'demo'
