import * as z from 'zod'

import { adoptions, counselOpinionSchema, counselSchema } from '#domain/counsel/counsel.ts'

import { command, query } from './operation.ts'

const writers = ['handler', 'examiner', 'reviewer', 'recorder', 'archivist'] as const
const deciders = ['examiner', 'reviewer', 'handler'] as const
const reason = z.string().trim().min(1)
const opinionId = z.object({ opinionId: z.string() })

/** 法律顾问: the register, and written opinions in a case. No guard looks at them. */
export const counselOperations = {
  /** The register without struck entries, and how many had a contract in the year. */
  'counsel.register': query(
    z.object({ year: z.int() }),
    z.object({ counsels: z.array(counselSchema), ofYear: z.int().nonnegative() }),
  ),
  /** An empty `id` adds an entry. */
  'counsel.save': command(
    counselSchema,
    z.object({ counselId: z.string() }),
    ['counsel'],
    ['administrator', 'reviewer'],
  ),
  'counsel.strike': command(
    z.object({ counselId: z.string(), reason }),
    z.object({}),
    ['counsel'],
    ['administrator', 'reviewer'],
  ),
  /** A question put to counsel, and the opinion once it has come; an empty `id` adds one. */
  'counsel.saveOpinion': command(
    counselOpinionSchema.omit({ adoption: true, struckReason: true }),
    opinionId,
    ['case'],
    writers,
  ),
  /** 采纳、部分采纳、不采纳; the last two need a reason. */
  'counsel.adopt': command(
    opinionId.extend({ how: z.enum(adoptions), reason: z.string().trim() }),
    z.object({}),
    ['case'],
    deciders,
  ),
  'counsel.strikeOpinion': command(opinionId.extend({ reason }), z.object({}), ['case'], writers),
}
