import * as z from 'zod'

import { appErrorSchema } from '#domain/errors.ts'

import { absolutePathSchema } from './absolutePath.ts'
import { command, query } from './operation.ts'

/** The last run of the mirror: when, and what stopped it. */
export const mirrorStatusSchema = z.object({
  at: z.iso.datetime(),
  files: z.int(),
  problem: appErrorSchema.nullable(),
})
export type MirrorStatus = z.infer<typeof mirrorStatusSchema>

const outcomeSchema = z.object({
  directory: z.string(),
  cases: z.int(),
  files: z.int(),
  written: z.int(),
  /** Paths below the folder that are missing there, because their kept bytes are not whole. */
  damaged: z.array(z.string()),
})

/** 明文镜像 (the readable mirror, kept up to date) and 导出全部 (the same, once). */
export const mirrorOperations = {
  'mirror.get': query(
    z.object({}),
    z.object({ directory: z.string().nullable(), status: mirrorStatusSchema.nullable() }),
  ),
  /** Null switches it off; what lies in the folder stays there. */
  'mirror.save': command(
    z.object({ directory: absolutePathSchema.nullable() }),
    z.object({}),
    ['mirror'],
    ['administrator'],
  ),
  'mirror.export': command(
    z.object({ directory: absolutePathSchema }),
    outcomeSchema,
    [],
    ['administrator', 'archivist'],
  ),
}
