import * as z from 'zod'

import { appErrorSchema } from '#domain/errors.ts'

/**
 * The frames on the one port between a window and the service, as JSON strings in both hosts.
 *
 * call → ok | err, with any number of `progress` before; `abort` asks a call to stop; `changed`
 * tells every window which queries to ask again.
 */
export const clientFrameSchema = z.discriminatedUnion('t', [
  z.object({ t: z.literal('call'), id: z.int(), op: z.string(), input: z.unknown() }),
  z.object({ t: z.literal('abort'), id: z.int() }),
])
export type ClientFrame = z.infer<typeof clientFrameSchema>

/** How far a long piece of work has come; `step` is a code of `contract/text/progress.ts`. */
export const progressSchema = z.object({ step: z.string(), done: z.number(), total: z.number(), detail: z.string() })
export type Progress = z.infer<typeof progressSchema>

export const serviceFrameSchema = z.discriminatedUnion('t', [
  z.object({ t: z.literal('ok'), id: z.int(), value: z.unknown() }),
  z.object({ t: z.literal('err'), id: z.int(), error: appErrorSchema }),
  z.object({ t: z.literal('progress'), id: z.int(), progress: progressSchema }),
  z.object({ t: z.literal('changed'), touched: z.array(z.string()) }),
])
export type ServiceFrame = z.infer<typeof serviceFrameSchema>
